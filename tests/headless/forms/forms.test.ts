import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { type FormName, formNames, forms } from '../../../src/headless/forms/index.ts'
import { linkedData, newsArticle } from '../../../src/headless/forms/jsonld.ts'
import { honestyOf } from '../../../src/headless/forms/parts.ts'
import { ninjsErrors } from './ninjsSchema.ts'
import { type blocks, whole } from './whole.ts'

const written = (name: FormName, language: 'ko' | 'en' = 'ko'): string => {
  const body = forms[name].write(whole[language])
  return typeof body === 'string' ? body : JSON.stringify(body)
}

/** A text as it stands in a form that may escape some of it. */
const plain = (form: string): string =>
  form
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\\+(["<>*|\]&])/g, '$1')
    .replace(/[*>]/g, '')

const WORDS: Record<keyof typeof blocks, string[]> = {
  paragraph: ['문단말', '낮의 다리'],
  heading: ['소제목말'],
  quote: ['인용말'],
  pullquote: ['발췌말', '이바다'],
  rule: [],
  list: ['목록말'],
  table: ['머리말칸', '표말'],
  image: ['첫 밤배', '사진부'],
}

describe.each(formNames)('the form %s', (name) => {
  it.each(Object.entries(WORDS))('has the words of every %s', (_, words) => {
    for (const word of words) expect(written(name)).toContain(word)
  })

  it('has the notices, the corrections, the rights and who made it', () => {
    const form = plain(written(name))
    expect(form).toContain('먼저 읽을 고지.')
    expect(form).toContain('둘째 문단.')
    expect(form).toContain(plain('나중 고지 ]]> <b>'))
    expect(form).toContain('다리의 길이를 바로잡습니다.')
    expect(form).toContain('무단 전재 금지')
    expect(form).toContain('김포')
    for (const by of ['편집국', '물때통신']) expect(form).toContain(by)
  })

  it('says what it is: original or translation, by whom, and where the other is', () => {
    const form = plain(written(name, 'en'))
    expect(form).toContain('https://example.org/ko/articles/')
    expect(form).toContain('Han Bit')
    // Our own JSON says the same by `kind`, `credit` and `follows`.
    if (name !== 'json') for (const sentence of honestyOf(whole.en.article)) expect(form).toContain(sentence)
  })

  it('is the same every time it is written', () => {
    expect(written(name)).toBe(written(name))
  })
})

describe('notices', () => {
  it.each(['text', 'markdown', 'html'] as const)(
    'stand before and after the story as the desk set them: %s',
    (name) => {
      const form = written(name)
      const places = ['먼저 읽을 고지', '문단말', '나중 고지'].map((words) => form.indexOf(words))
      expect(places).toEqual([...places].sort((a, b) => a - b))
    },
  )
})

describe('ninjs', () => {
  const errors = ninjsErrors()
  it.skipIf(!errors).each(['ko', 'en'] as const)('is valid by the schema of IPTC in %s', (language) => {
    expect(errors?.(forms.ninjs.write(whole[language]))).toEqual([])
    // The schema is read at all.
    expect(errors?.({ ...forms.ninjs.write(whole[language]), translations: [] })).not.toEqual([])
  })

  it('links original and translation both ways and names the part a machine had', () => {
    const rels = (language: 'ko' | 'en') => {
      const { associations } = forms.ninjs.write(whole[language]) as { associations: { rel: string; uri: string }[] }
      return associations.filter(({ rel }) => rel.startsWith('transl')).map(({ rel, uri }) => [rel, uri])
    }
    expect(rels('ko')).toEqual([['translation', 'https://example.org/en/a/u1']])
    expect(rels('en')).toEqual([['translatedFrom', 'https://example.org/ko/a/u1']])
    expect(forms.ninjs.write(whole.en)).toMatchObject({
      uri: 'https://example.org/en/a/u1',
      digitalSourceType: { uri: expect.stringMatching(/compositeWithTrainedAlgorithmicMedia$/) },
      infoSources: [{ role: 'source' }, { role: 'translator', name: 'Han Bit' }],
    })
    expect(forms.ninjs.write(whole.ko)).not.toHaveProperty('digitalSourceType')
  })

  it('gives times in Korea’s offset', () => {
    expect(forms.ninjs.write(whole.ko)).toMatchObject({
      contentCreated: '2026-03-06T08:30:00+09:00',
      versionCreated: '2026-03-06T10:30:00+09:00',
    })
  })
})

describe('linked data', () => {
  it('links both ways', () => {
    expect(newsArticle(whole.ko)).toMatchObject({
      workTranslation: [{ '@id': 'https://example.org/en/articles/bridge-by-night' }],
    })
    expect(newsArticle(whole.en)).toMatchObject({ translationOfWork: { inLanguage: 'ko' } })
  })

  it('never ends the element it stands in', () => {
    expect(linkedData(whole.ko)).not.toMatch(/[<>&]/)
    expect(JSON.parse(linkedData(whole.ko))).toMatchObject({ headline: '밤의 "다리" <열리다> & *별*' })
  })
})

describe('Markdown', () => {
  const [, front = '', story = ''] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/.exec(written('markdown')) ?? []

  it('opens with front matter of one value a line, each of them JSON', () => {
    const values = Object.fromEntries(
      front.split('\n').map((line) => {
        const [key = ''] = line.split(': ', 1)
        return [key, JSON.parse(line.slice(key.length + 2))]
      }),
    )
    expect(values).toMatchObject({
      title: '밤의 "다리" <열리다> & *별*',
      language: 'ko',
      published: '2026-03-06T08:30:00+09:00',
      tags: ['한강'],
    })
  })

  it('is read back as what it was: headline, notices as quotations, a table, absolute addresses', () => {
    const { children } = fromMarkdown(story, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
    const kinds = children.map(({ type }) => type)
    expect(kinds.slice(0, 3)).toEqual(['blockquote', 'heading', 'paragraph'])
    expect(children.find(({ type }) => type === 'heading')).toMatchObject({
      depth: 1,
      children: [{ type: 'text', value: '밤의 "다리" <열리다> & *별*' }],
    })
    expect(kinds).toContain('table')
    expect(story).toContain('https://example.org/ko/a/u9')
    expect(story).not.toMatch(/\]\(\//)
  })
})

describe('HTML', () => {
  it('is one well-formed element in the language of the text', () => {
    const names: string[] = []
    const parser = new SaxesParser()
    parser.on('opentag', ({ name }) => names.push(name))
    parser.on('error', (error) => {
      throw error
    })
    parser.write(written('html').replace(/<(img|br|hr)([^>]*)>/g, '<$1$2/>')).close()
    expect(names[0]).toBe('article')
    expect(names).not.toContain('script')
    expect(written('html')).toMatch(/^<article lang="ko">/)
  })

  it('marks a name that is in another language than the text', () => {
    expect(written('html', 'en')).toContain('<span lang="ko">물때통신</span>')
  })
})
