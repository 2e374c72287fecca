import type { Payload } from 'payload'
import { publish } from 'payload-bilingual'
import type { LanguageCode } from 'payload-bilingual/types'
import { systemPerson } from '../../src/access/person.ts'
import { sourceSnapshotOf } from '../../src/translating/source.ts'
import { create, type Made, story, update } from '../_support/desk.ts'

const text = (words: string) => ({
  type: 'text',
  version: 1,
  text: words,
  format: 0,
  style: '',
  mode: 'normal',
  detail: 0,
})
const block = { version: 1, format: '', indent: 0, direction: 'ltr' }
/** Paragraphs by id, and pictures: `['p1', 'words']` or `['i1', { media }]`. */
export type Line = [id: string, words: string | { media: string | number }]

export const lines = (...all: Line[]): object => ({
  root: {
    type: 'root',
    ...block,
    children: all.map(([bid, words]) =>
      typeof words === 'string'
        ? { type: 'paragraph', ...block, textFormat: 0, textStyle: '', $: { bid }, children: [text(words)] }
        : { type: 'upload', version: 3, format: '', fields: null, relationTo: 'media', value: words.media, $: { bid } },
    ),
  },
})

export const editor = systemPerson('Night desk')
export const act = (payload: Payload, article: Made, languages: LanguageCode[], more: object = {}) =>
  publish(payload, { article: article.uid, languages, by: editor, ...more })

/** A picture file as small as one can be. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
export const picture = async (payload: Payload, name: string): Promise<Made> =>
  (await payload.create({
    collection: 'media' as 'users',
    data: { alt: { ko: `${name} 사진`, en: `Picture ${name}` }, caption: { ko: '', en: '' } } as never,
    file: { data: PNG, mimetype: 'image/png', name: `${name}.png`, size: PNG.length },
    depth: 0,
    overrideAccess: true,
  })) as never

export interface Pair {
  article: Made
  ko: Made
  en: Made
  body: Line[]
}

/** A live pair: Korean, and the English that follows it as it stands. */
export async function livePair(payload: Payload, body: Line[]): Promise<Pair> {
  const { article, texts } = await story(payload, { title: `강변 ${Math.random().toString(36).slice(2, 8)}` })
  const [ko, en] = [texts.ko as Made, texts.en as Made]
  await update(payload, 'translations', ko.id, { body: lines(...body) })
  const english = body.map(([id, words]): Line => [id, typeof words === 'string' ? `English ${id}` : words])
  await update(payload, 'translations', en.id, {
    body: lines(...english),
    followsSource: await sourceSnapshotOf(payload, article.id, 'ko'),
  })
  await act(payload, article, ['ko', 'en'])
  return { article, ko, en, body }
}

export const rowOf = (payload: Payload, { id }: Made) =>
  payload.db.findOne<Record<string, unknown> & { id: string | number; rev: number }>({
    collection: 'translations',
    where: { id: { equals: id } },
  })

export { create }
