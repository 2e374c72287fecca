import { languageCodes } from '../../languages/index.ts'
import type { LanguageCode } from '../../languages/types.ts'
import { block, pictureMembers } from './body.ts'
import {
  address,
  flag,
  instant,
  listOf,
  mayLack,
  named,
  objectOf,
  oneOf,
  orNull,
  type Schema,
  text,
  told,
  whole,
  without,
} from './schema.ts'

export const languageCode = named('Language', told<LanguageCode>({ enum: languageCodes }))
export const editionKinds = ['original', 'human', 'machine', 'machine-reviewed'] as const
const kind = named('Kind', oneOf(...editionKinds))

const label = { uid: text(), name: text(), lang: languageCode }
const linkedLabel = named('Label', objectOf({ ...label, slug: text(), url: orNull(address()) }))
const source = named('Source', objectOf({ ...label, code: text(), address: text(), rights: text() }))
const byline = named('Byline', objectOf({ ...label, slug: text(), kind: oneOf('desk', 'person') }))
const notice = named(
  'Notice',
  objectOf({ uid: text(), title: text(), text: text(), position: oneOf('before', 'after'), lang: languageCode }),
)
const alternate = named(
  'Alternate',
  objectOf({
    language: languageCode,
    url: address(),
    slug: text(),
    title: text(),
    kind,
    publishedAt: instant(),
    updatedAt: instant(),
    current: orNull(flag()),
  }),
)
const follows = named(
  'Follows',
  objectOf({
    language: languageCode,
    sequence: orNull(whole()),
    at: instant(),
    current: flag(),
    behindSince: orNull(instant()),
  }),
)
const image = named('Image', objectOf({ uid: text(), role: oneOf('hero', 'body'), ...pictureMembers }))

const members = {
  uid: text(),
  language: languageCode,
  slug: text(),
  url: address(),
  title: text(),
  deck: text(),
  summary: text(),
  body: listOf(block),
  text: text(),
  words: whole(),
  category: orNull(linkedLabel),
  tags: listOf(linkedLabel),
  source: orNull(source),
  byline: orNull(byline),
  dateline: text(),
  credit: text(),
  kind,
  originalLanguage: languageCode,
  follows: orNull(follows),
  mustUpdate: flag(),
  disclaimers: listOf(notice),
  alternates: listOf(alternate),
  hero: orNull(image),
  images: listOf(image),
  corrections: listOf(objectOf({ at: instant(), note: text() })),
  commentCount: whole(),
  commentsOpen: flag(),
  publishedAt: instant(),
  updatedAt: instant(),
  originallyPublishedAt: instant(),
  sequence: whole(),
  seo: objectOf({ title: text(), description: text() }),
}
export const articleMembers = members

const BEYOND_CARD = ['body', 'text', 'words', 'disclaimers', 'images', 'corrections', 'seo'] as const

export const article = named('Article', objectOf(members))
/** An item of a list of which only some members, or other forms of its text, were asked for. */
export const articlePart = named(
  'ArticlePart',
  objectOf(
    Object.fromEntries(
      Object.entries<Schema<unknown>>({ ...members, html: text(), markdown: text() }).map(([name, one]) => [
        name,
        mayLack(one),
      ]),
    ),
  ),
)
export const articleCardMembers = without(members, ...BEYOND_CARD)
export const articleCard = named('ArticleCard', objectOf(articleCardMembers))
export const articleTogether = named(
  'ArticleInLanguages',
  objectOf({
    uid: text(),
    originalLanguage: languageCode,
    editions: objectOf(Object.fromEntries(languageCodes.map((code) => [code, mayLack(article)]))),
  }),
)
