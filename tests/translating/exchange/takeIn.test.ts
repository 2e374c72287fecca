import { publish, systemPerson } from 'payload-bilingual'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ExchangeReport } from '../../../src/translating/exchange/index.ts'
import { exchangeFormats } from '../../../src/translating/exchange/types.ts'
import type { TranslationContent } from '../../../src/working/types.ts'
import { type Booted, eachDatabase } from '../../_support/databases.ts'
import { bodyOf, create, story, update } from '../../_support/desk.ts'
import { people } from '../../_support/people.ts'
import { restOf, tokenOf } from '../../_support/rest.ts'
import { foreignTool } from './foreignTool.ts'
import { complaints, hasSchemas } from './schemas.ts'

type Row = Record<string, unknown> & { id: string | number; rev: number; title: string }

eachDatabase((db) => {
  let booted: Booted
  let tokens: Record<string, string>
  beforeAll(async () => {
    booted = await db.boot()
    await people(booted.payload)
    const { payload } = booted
    for (const [name, languages] of [
      ['english', ['en']],
      ['korean', ['ko']],
    ] as const) {
      const data = { name, email: `${name}@example.test`, password: `${name}-password`, role: 'translator', languages }
      await payload.create({ collection: 'users', data: data as never, depth: 0, overrideAccess: true })
    }
    const names = ['editor', 'translator', 'english', 'korean', 'nobody']
    tokens = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await tokenOf(booted, name)])))
  })
  afterAll(() => booted?.stop())

  const out = async (query: string, token = tokens.translator) =>
    restOf(booted)(`/api/bilingual/exchange?${query}`, { ...(token && { token }) })
  const post = async (
    file: string | Uint8Array,
    query = '',
    token = tokens.translator,
    type = 'application/xliff+xml',
  ) => {
    const { handleEndpoints } = await import('payload')
    const response = await handleEndpoints({
      config: booted.payload.config,
      payloadInstanceCacheKey: booted.key,
      request: new Request(`https://news.example/api/bilingual/exchange?${query}`, {
        method: 'POST',
        headers: { 'content-type': type, authorization: `JWT ${token}` },
        body: file as BodyInit,
      }),
    })
    const json = (await response.json()) as ExchangeReport & { errors: { message: string }[] }
    return { status: response.status, json }
  }
  const row = async (id: string | number | undefined): Promise<Row> =>
    (await booted.payload.findByID({
      collection: 'translations',
      id: id ?? '',
      depth: 0,
      overrideAccess: true,
      showHiddenFields: true,
    })) as never
  const words = (of: Row): string => JSON.stringify(of.body).replaceAll(/.*?"text":"(.*?)"|.*$/g, '$1|')
  const textIn = async (article: string | number, language: string): Promise<Row | undefined> => {
    const { docs } = await booted.payload.find({
      collection: 'translations',
      where: { and: [{ article: { equals: article } }, { language: { equals: language } }] },
      depth: 0,
      limit: 1,
      overrideAccess: true,
    })
    return docs[0] as never
  }
  /** Fills in translations as a translator's tool would, by the source's words. */
  const translated = (file: string, pairs: Record<string, string>): string => {
    let done = file.replace(/<(alt-trans|mtc:matches)[\s\S]*?<\/\1>/g, '')
    for (const [source, target] of Object.entries(pairs))
      done = done
        .replace(
          new RegExp(`(>${source}</source>\\s*)(?:<target[^>]*>[^<]*</target>|<target[^>]*/>)?`),
          `$1<target>${target}</target>`,
        )
        .replace(new RegExp(`("${source}",)"[^"]*"`), `$1"${target}"`)
    return done
  }

  describe.each(exchangeFormats)('%s', (format) => {
    it('starts a translation that is not there, says so before, and publishes nothing', async () => {
      const { article, texts } = await story(booted.payload, { languages: ['ko'] })
      const sent = await out(`format=${format}&to=en&articles=${article.uid}`)
      expect(sent.status).toBe(200)
      expect(sent.headers.get('content-disposition')).toContain(`${article.uid}.ko-en.`)
      const file = translated(sent.text, {
        '강변 산책로 다시 열려': 'Riverside path reopens',
        '강변 산책로가 오늘 다시 열렸다.': 'The path reopened today.',
      })
      const foreseen = await post(file, 'dryRun=true')
      expect(foreseen.json).toMatchObject({
        dryRun: true,
        changed: 2,
        refused: [],
        articles: [{ outcome: 'would create' }],
      })
      expect(foreseen.json.articles[0]?.changes).toMatchObject([
        { key: 'field:title', before: '', after: 'Riverside path reopens' },
        { key: 'b:block0', block: 'block0', before: '', after: 'The path reopened today.' },
      ])
      expect(await textIn(article.id, 'en')).toBeUndefined()

      const { status, json } = await post(file)
      expect(status).toBe(200)
      expect(json).toMatchObject({ format, changed: 2, refusedCount: 0, articles: [{ outcome: 'created' }] })
      const made = await textIn(article.id, 'en')
      expect(made).toMatchObject({ title: 'Riverside path reopens', kind: 'human', workflow: 'draft' })
      expect(words(made as Row)).toContain('The path reopened today.')
      expect(JSON.stringify(made?.body)).toContain('"bid":"block0"')
      expect(made?.followsSource).toMatchObject({ language: 'ko', rev: (await row(texts.ko?.id)).rev })
      expect(await post(file)).toMatchObject({ json: { changed: 0, same: 2, articles: [{ outcome: 'unchanged' }] } })
    })

    it('changes what was translated anew in a translation, by a save like any other, and leaves live text alone', async () => {
      const { payload } = booted
      const { article, texts } = await story(payload)
      await publish(payload, { article: article.uid, languages: ['ko', 'en'], by: systemPerson('test') })
      const before = await row(texts.en?.id)
      const live = await payload.db.find({ collection: 'editions', limit: 1000, sort: 'id' })
      const { text: file } = await out(`format=${format}&to=en&articles=${article.uid}`)
      const { json } = await post(translated(file, { '강변 산책로 다시 열려': 'Path by the river open again' }))
      expect(json).toMatchObject({ changed: 1, same: 1, articles: [{ outcome: 'saved' }] })
      const after = await row(texts.en?.id)
      expect(after).toMatchObject({ title: 'Path by the river open again', rev: before.rev + 1, body: before.body })
      const still = await payload.db.find({ collection: 'editions', limit: 1000, sort: 'id' })
      expect(still).toEqual(live)
    })

    it('refuses a file of another revision with the words that differ, and merges what did not change where told', async () => {
      const { payload } = booted
      const { article, texts } = await story(payload)
      await update(payload, 'translations', texts.ko?.id ?? '', { body: bodyOf('첫 문단.', '둘째 문단.') })
      const { text: sent } = await out(`format=${format}&to=en&articles=${article.uid}`)
      const file = translated(sent, { '첫 문단.': 'First.', '둘째 문단.': 'Second.' })
      await update(payload, 'translations', texts.ko?.id ?? '', {
        body: bodyOf('첫 문단.', '둘째 문단, 고침.', '셋째.'),
      })
      const refused = await post(file)
      expect(refused.json).toMatchObject({
        changed: 0,
        articles: [
          {
            outcome: 'refused',
            reason: 'other-revision',
            changes: [],
            differs: [
              { key: 'b:block1', was: '둘째 문단.', is: '둘째 문단, 고침.', pieces: expect.any(Array) },
              { key: 'b:block2', was: '', is: '셋째.' },
            ],
          },
        ],
      })
      const [differs] = refused.json.articles[0]?.differs ?? []
      const added = differs?.pieces.filter(({ state }) => state === 'added').map(({ text }) => text)
      expect(added?.join('')).toContain('고침')
      expect(added?.join('')).not.toContain('둘째')
      expect(words(await row(texts.en?.id))).not.toContain('First.')
      const merged = await post(file, 'merge=true')
      expect(merged.json).toMatchObject({
        changed: 1,
        refused: [{ key: 'b:block1', reason: 'source-changed' }],
        articles: [{ outcome: 'saved', missing: ['b:block2'] }],
      })
      expect(words(await row(texts.en?.id))).toContain('First.')
    })

    it('puts nothing above words that a person wrote since, unless told to', async () => {
      const { payload } = booted
      const { article, texts } = await story(payload)
      const { text: sent } = await out(`format=${format}&to=en&articles=${article.uid}`)
      const file = translated(sent, {
        '강변 산책로 다시 열려': 'From the file',
        '강변 산책로가 오늘 다시 열렸다.': 'Body from the file.',
      })
      await update(payload, 'translations', texts.en?.id ?? '', { title: 'From a person' })
      const { json } = await post(file)
      expect(json).toMatchObject({ changed: 1, refused: [{ key: 'field:title', reason: 'newer' }] })
      const held = await row(texts.en?.id)
      expect(held.title).toBe('From a person')
      expect(words(held)).toContain('Body from the file.')
      expect(await post(file, 'overwrite=true')).toMatchObject({ json: { changed: 1, same: 1, refused: [] } })
      expect((await row(texts.en?.id)).title).toBe('From the file')
    })
  })

  it('says why a text is not saved', async () => {
    const { article } = await story(booted.payload)
    const file = (await out(`to=en&format=csv&articles=${article.uid}`)).text
    const { json } = await post(
      file.replace(/Riverside path reopens/, 'x'.repeat(50_000)),
      '',
      tokens.translator,
      'text/csv',
    )
    expect(json.articles).toMatchObject([
      { outcome: 'refused', reason: 'not-saved', sentence: expect.stringMatching(/40[,.]?000/) },
    ])
  })

  it('takes in no more than can be published, and leaves the translation as it was', async () => {
    const { article, texts } = await story(booted.payload)
    const before = await row(texts.en?.id)
    const file = (await out(`to=en&format=csv&articles=${article.uid}`)).text
    const long = file.replace(/Riverside path reopens/, 'x'.repeat(3_000_000))
    expect(long.length).toBeGreaterThan(3_000_000)
    const { status, json } = await post(long, '', tokens.translator, 'text/csv')
    expect(status).toBe(200)
    expect(json.articles).toMatchObject([{ outcome: 'refused', reason: 'too-large' }])
    expect(JSON.stringify(json).length).toBeLessThan(200_000)
    expect(await row(texts.en?.id)).toEqual(before)
  })

  it('makes room for blocks that the source gained, where they belong', async () => {
    const { payload } = booted
    const { article, texts } = await story(payload)
    await update(payload, 'translations', texts.ko?.id ?? '', {
      body: bodyOf('강변 산책로가 오늘 다시 열렸다.', '덧붙인 문단.'),
    })
    const { text: sent } = await out(`format=xliff21&to=en&articles=${article.uid}`)
    const { json } = await post(translated(sent, { '덧붙인 문단.': 'Added.' }))
    expect(json).toMatchObject({ changed: 1, refused: [] })
    expect(words(await row(texts.en?.id))).toMatch(/reopened today\.\|Added\./)
  })

  it('takes a translation with blocks of its own only as a whole, where told to', async () => {
    const { payload } = booted
    const { article, texts } = await story(payload)
    const own = bodyOf('Written on its own.')
    await update(payload, 'translations', texts.en?.id ?? '', {
      body: JSON.parse(JSON.stringify(own).replace('block0', 'other')),
    })
    const { text: sent } = await out(`format=xliff12&to=en&articles=${article.uid}`)
    const file = translated(sent, { '강변 산책로가 오늘 다시 열렸다.': 'From the file.' })
    expect(await post(file)).toMatchObject({
      json: { changed: 0, refused: [{ key: 'b:block0', reason: 'unaligned' }] },
    })
    expect(words(await row(texts.en?.id))).toContain('Written on its own.')
    expect(await post(file, 'overwrite=true')).toMatchObject({ json: { changed: 1 } })
    expect(words(await row(texts.en?.id))).toMatch(/^From the file\.\|+$/)
  })

  it('sends everything that is behind, and nothing else: a minor edit leaves nobody behind', async () => {
    const { payload } = booted
    const stories = await Promise.all([1, 2, 3].map(() => story(payload)))
    stories.push(await story(payload, { languages: ['ko'] }))
    const [behind, minor, current] = stories
    for (const one of [behind, minor, current]) {
      const source = await payload.db.findOne<{
        id: string
        snapshot: Record<'hash' | 'rev' | 'at' | 'content', unknown>
      }>({
        collection: 'translations',
        where: { id: { equals: one?.texts.ko?.id } },
      })
      const { hash, rev, at, content } = source?.snapshot ?? {}
      await update(payload, 'translations', one?.texts.en?.id ?? '', {
        followsSource: { language: 'ko', hash, rev, at, content },
      })
    }
    const act = { article: minor?.article.uid ?? '', languages: ['ko' as const], by: systemPerson('test') }
    await publish(payload, act)
    for (const one of [behind, minor])
      await update(payload, 'translations', one?.texts.ko?.id ?? '', { title: '바뀐 제목' })
    await publish(payload, { ...act, minor: true })
    const { status, text } = await out('format=xliff21&to=en&behind=true')
    expect(status).toBe(200)
    for (const [index, { article }] of stories.entries())
      expect(text.includes(`bilingual:${article.uid}:`)).toBe(index === 0)
    expect(text).toContain('subState="bilingual:source-changed"')
  })

  it('tells which of the articles named have nothing to translate, and refuses where one is not there', async () => {
    const { payload } = booted
    const [one, other] = [await story(payload, { languages: ['ko'] }), await story(payload, { languages: ['en'] })]
    const sent = await out(`to=en&articles=${one.article.uid},${other.article.uid}`)
    expect([sent.status, sent.headers.get('x-left-out')]).toEqual([200, other.article.uid])
    expect((await out(`to=en&articles=${other.article.uid}`)).status).toBe(404)
    expect((await out(`to=en&articles=${one.article.uid},nobody`)).text).toContain('nobody')
  })

  it('keeps links, marks, lists, tables, pull quotes and rules through a save that checks them', async () => {
    const { payload } = booted
    const { article, texts } = await story(payload, { languages: ['ko'] })
    const other = await story(payload, { languages: ['ko'] })
    const element = { version: 1, format: '', indent: 0, direction: 'ltr' as const }
    const said = (text: string, format = 0, more: object = {}) => ({
      type: 'text',
      version: 1,
      text,
      format,
      style: '',
      mode: 'normal',
      detail: 0,
      ...more,
    })
    const link = (fields: object, ...children: object[]) => ({
      ...element,
      type: 'link',
      version: 3,
      id: '0123456789abcdef01234567',
      fields: { newTab: false, ...fields },
      children,
    })
    const line = (type: string, bid: string, children: object[], more: object = {}) => ({
      ...element,
      type,
      ...(bid && { $: { bid } }),
      children,
      ...more,
    })
    const cell = (bid: string, words: string) =>
      line('tablecell', bid, [line('paragraph', '', [said(words)])], { headerState: 0, colSpan: 1, rowSpan: 1 })
    const children = [
      line('heading', 'h', [said('소제목')], { tag: 'h2' }),
      line('paragraph', 'p', [
        said('굵은 ', 1),
        link({ linkType: 'internal', doc: { relationTo: 'articles', value: other.article.id } }, said('다른 기사')),
        { type: 'linebreak', version: 1 },
        link({ linkType: 'custom', url: 'https://example.org/?a=1&b=2' }, said('밖', 3)),
        said('끝', 0, { $: { lang: 'en' } }),
      ]),
      line(
        'list',
        'l',
        [line('listitem', 'i1', [said('하나')], { value: 1 }), line('listitem', 'i2', [said('둘')], { value: 2 })],
        {
          listType: 'bullet',
          tag: 'ul',
          start: 1,
        },
      ),
      line('table', 't', [line('tablerow', '', [cell('c1', '가'), cell('c2', '나')])]),
      {
        type: 'block',
        version: 2,
        format: '',
        fields: { id: 'abc', blockType: 'pullQuote', blockName: '', quote: '말', by: '김' },
        $: { bid: 'q' },
      },
      { type: 'horizontalrule', version: 1, $: { bid: 'r' } },
    ]
    await update(payload, 'translations', texts.ko?.id ?? '', {
      body: { root: { ...element, type: 'root', children } },
    })
    for (const format of ['xliff12', 'xliff21'] as const) {
      const { text: sent } = await out(`format=${format}&to=en&articles=${article.uid}`)
      const { json } = await post(foreignTool(sent, (run) => `${format} ${run}`))
      expect(json).toMatchObject({ refused: [], changed: 9 })
      const made = await textIn(article.id, 'en')
      const snapshots = await Promise.all(
        [texts.ko?.id, made?.id].map((id) =>
          payload.db.findOne<{ id: string; snapshot: { content: TranslationContent } }>({
            collection: 'translations',
            where: { id: { equals: id } },
          }),
        ),
      )
      const [source, target] = snapshots.map((one) => one?.snapshot.content.body)
      const bare = (body: unknown): unknown =>
        JSON.parse(JSON.stringify(body).replaceAll(`${format} `, '').replaceAll(',"lang":"en"', ''))
      expect(bare(target)).toEqual(bare(source))
      expect(JSON.stringify(target)).toContain(`"text":"${format} 다른 기사"`)
    }
  })

  it('brings what live pairs say of what is to be translated, unless told not to', async () => {
    const { payload } = booted
    const live = await story(payload, { title: '느티나무 광장에 책 시장' })
    await publish(payload, { article: live.article.uid, languages: ['ko', 'en'], by: systemPerson('test') })
    const { article } = await story(payload, { title: '느티나무 광장에 책 시장', languages: ['ko'] })
    for (const [format, match] of [
      ['xliff12', /<alt-trans match-quality="100%"[^>]*>.*느티나무 광장에 책 시장 ko.*느티나무 광장에 책 시장 en/],
      ['xliff21', /<mtc:match [^>]*similarity="100.0"[^>]*>.*느티나무 광장에 책 시장 ko.*느티나무 광장에 책 시장 en/],
    ] as const) {
      const query = `format=${format}&to=en&articles=${article.uid}`
      const { text } = await out(query)
      expect(text).toMatch(match)
      if (hasSchemas) expect(await complaints(format, text)).toEqual([])
      expect((await out(`${query}&matches=false`)).text).not.toMatch(match)
      expect(await post(text)).toMatchObject({ json: { changed: 0, untranslated: 2, refused: [] } })
    }
  })

  it('brings the terms of the glossary, with particles behind them, and those that must not be used', async () => {
    const { payload } = booted
    const term = { ko: '느티골', en: 'Neutigol' }
    await create(payload, 'glossary', { term, forbidden: { en: 'Zelkova Valley' }, note: '지명' })
    const { article } = await story(payload, { title: '느티골은 오늘', languages: ['ko'] })
    for (const [format, terms] of [
      ['xliff12', [/느티골 = Neutigol \(지명\)/, /느티골 ≠ Zelkova Valley/]],
      ['xliff21', [/<gls:term>느티골<\/gls:term><gls:translation>Neutigol</, /≠ Zelkova Valley/]],
      ['csv', [/느티골 = Neutigol/, /느티골 ≠ Zelkova Valley/]],
    ] as const) {
      const { text } = await out(`format=${format}&to=en&articles=${article.uid}`)
      for (const one of terms) expect(text).toMatch(one)
      if (hasSchemas && format !== 'csv') expect(await complaints(format, text)).toEqual([])
    }
  })

  it('two files taken in at once: one is saved, the other is told, nothing is mixed', async () => {
    const { payload } = booted
    const { article, texts } = await story(payload)
    const { text: sent } = await out(`format=xliff21&to=en&articles=${article.uid}`)
    const file = (name: string) =>
      translated(sent, { '강변 산책로 다시 열려': `Title ${name}`, '강변 산책로가 오늘 다시 열렸다.': `Body ${name}.` })
    const reports = await Promise.all(['A', 'B'].map(async (name) => ({ name, ...(await post(file(name))).json })))
    const [won, lost] = [reports.filter(({ changed }) => changed === 2), reports.filter(({ changed }) => changed === 0)]
    expect([won.length, lost.length]).toEqual([1, 1])
    expect(lost[0]?.refused.every(({ reason }) => ['conflict', 'newer'].includes(reason))).toBe(true)
    const now = await row(texts.en?.id)
    expect([now.title, words(now)]).toEqual([`Title ${won[0]?.name}`, expect.stringContaining(`Body ${won[0]?.name}.`)])
  })

  it('holds to the languages of whoever sends out and takes in', async () => {
    const { payload } = booted
    const { article } = await story(payload)
    const query = `format=xliff12&to=en&articles=${article.uid}`
    expect((await out(query, '')).status).toBe(401)
    expect((await out(query, tokens.nobody)).status).toBe(403)
    expect((await out(query, tokens.korean)).status).toBe(403)
    // The Korean text is the original, so a translator into English may read it.
    const sent = await out(query, tokens.english)
    expect(sent.status).toBe(200)
    // An English text that is itself a translation is nobody's source but theirs who work in English.
    const { article: other, texts } = await story(payload, { languages: ['ko'] })
    await create(payload, 'translations', {
      article: other.id,
      language: 'en',
      kind: 'human',
      title: 'Only English',
      body: bodyOf('Secret.'),
    })
    expect((await out(`format=csv&to=ko&articles=${other.uid}`, tokens.korean)).text).not.toContain('Secret')
    const file = translated(sent.text, { '강변 산책로 다시 열려': 'By a stranger' })
    expect(await post(file, '', tokens.korean)).toMatchObject({
      json: { changed: 0, articles: [{ outcome: 'refused', reason: 'languages' }] },
    })
    expect((await post(file, '', tokens.nobody)).status).toBe(403)
    expect(await post(file, '', tokens.english)).toMatchObject({ json: { changed: 1 } })
    const back = sent.text.replaceAll('ko-en', 'en-ko').replaceAll(article.uid, other.uid)
    expect(await post(back, 'merge=true')).toMatchObject({
      json: { changed: 0, articles: [{ reason: 'is-original' }] },
    })
    expect(texts.ko).toBeDefined()
  })

  it('tells what is asked wrongly, and takes no file that a form of another site could send', async () => {
    const { article } = await story(booted.payload)
    for (const query of [
      'to=en',
      'to=xx&behind=true',
      'to=en&from=en&behind=true',
      'to=en&format=doc&behind=1',
      `to=en&articles=${article.uid}&behind=true`,
    ])
      expect((await out(query)).status).toBe(400)
    expect((await out('to=en&articles=nobody')).status).toBe(404)
    for (const type of ['text/plain', 'multipart/form-data', 'application/x-www-form-urlencoded', ''])
      expect((await post('x', '', tokens.translator, type)).status).toBe(415)
    expect((await post('x', 'merge=perhaps')).status).toBe(400)
    const { status, json } = await post('<!DOCTYPE x [<!ENTITY a "b">]><xliff/>')
    expect(status).toBe(422)
    expect(json.errors[0]?.message).toMatch(/DOCTYPE/)
  })
})
