import type { Payload } from 'payload'
import type { LanguageCode } from 'payload-bilingual/types'

type Id = string | number
export type Made = { id: Id; uid: string }

/** The Local API with names as text: the tests' host may rename collections. */
export const create = async (
  payload: Payload,
  collection: string,
  data: object,
): Promise<Made & Record<string, unknown>> =>
  (await payload.create({
    collection: collection as 'users',
    data: data as never,
    depth: 0,
    overrideAccess: true,
  })) as never

export const update = async (
  payload: Payload,
  collection: string,
  id: Id,
  data: object,
): Promise<Made & Record<string, unknown>> =>
  (await payload.update({
    collection: collection as 'users',
    id,
    data: data as never,
    depth: 0,
    overrideAccess: true,
  })) as never

/** A Lexical state of paragraphs. */
export const bodyOf = (...paragraphs: string[]): object => ({
  root: {
    type: 'root',
    version: 1,
    format: '',
    indent: 0,
    direction: 'ltr',
    children: paragraphs.map((text, index) => ({
      type: 'paragraph',
      version: 1,
      format: '',
      indent: 0,
      direction: 'ltr',
      textFormat: 0,
      textStyle: '',
      $: { bid: `block${index}` },
      children: [{ type: 'text', version: 1, text, format: 0, style: '', mode: 'normal', detail: 0 }],
    })),
  },
})

const TITLES = { ko: '강변 산책로 다시 열려', en: 'Riverside path reopens' }
const TEXTS = { ko: '강변 산책로가 오늘 다시 열렸다.', en: 'The riverside path reopened today.' }

export interface StoryOptions {
  title?: string
  languages?: LanguageCode[]
  category?: Made
  article?: object
}

export interface Story {
  article: Made
  texts: Partial<Record<LanguageCode, Made>>
  category: Made
}

export const category = (payload: Payload, name = { ko: '국제', en: 'International' }): Promise<Made> =>
  create(payload, 'categories', { name })

/** An article with everything the gate asks for, in the languages named; not published. */
export async function story(payload: Payload, options: StoryOptions = {}): Promise<Story> {
  const { languages = ['ko', 'en'], title } = options
  const section = options.category ?? (await category(payload))
  const article = await create(payload, 'articles', {
    workingTitle: title ?? TITLES.ko,
    originalLanguage: languages[0],
    category: section.id,
    ...options.article,
  })
  const texts: Story['texts'] = {}
  for (const [index, language] of languages.entries())
    texts[language] = await create(payload, 'translations', {
      article: article.id,
      language,
      kind: index === 0 ? 'original' : 'human',
      ...(index > 0 && { credit: 'Night desk' }),
      title: title ? `${title} ${language}` : TITLES[language],
      body: bodyOf(TEXTS[language]),
    })
  return { article, texts, category: section }
}
