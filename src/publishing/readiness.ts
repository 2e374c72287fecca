import type { Person } from '../access/person.ts'
import { mayIn, mayRead } from '../access/rules.ts'
import { blockText } from '../body/text.ts'
import type { Block } from '../body/types.ts'
import { beginning } from '../body/words.ts'
import { isUpWith } from '../editions/textHash.ts'
import { isSlug, type LanguageCode, type PerLanguage, visible } from '../languages/index.ts'
import type { CollectionKey } from '../options.ts'
import type { ArticleSnapshot, TranslationSnapshot } from '../working/types.ts'
import { picturesMovedIn } from './followedPictures.ts'
import { nameOf } from './labelContent.ts'
import type { Problem, ProblemCode } from './problem.ts'
import { picturesIn, type Surroundings } from './surroundings.ts'
import { untranslated } from './untranslated.ts'

export interface ReadinessInput {
  article: ArticleSnapshot
  /** The texts to go out; null where there is none. */
  texts: Partial<PerLanguage<TranslationSnapshot | null>>
  /** Languages that go out again with their live text, because the article changed: only labels are judged. */
  renewed: LanguageCode[]
  surroundings: Surroundings
  /** uid of the article that has a text's slug already, where another has. */
  slugOwners: Partial<PerLanguage<string | null>>
  person: Person
  /** Size of each edition as it would be issued, in bytes. */
  bytes: Partial<PerLanguage<number>>
  maxBytes: number
  /** Hash of the source as it stands, live or working; a translation that follows another is only warned of. */
  sourceHash: string | null
  /** Words that only minor edits part from it. */
  sourceAlike?: string[]
  /** The source's body, to which a translation is compared block by block; absent where there is none to compare. */
  sourceBody?: Block[] | null
  /** When it goes out, by which the date it bears is judged; absent where no time is known. */
  at?: string
}

/** How far the clocks of a desk and of this server may be apart. */
const SKEW_MS = 86_400_000

const BEGINNING = 40

const hasText = (block: Block): boolean =>
  block.type !== 'rule' && (block.type === 'image' || /[\p{L}\p{N}]/u.test(visible(JSON.stringify(wordsOf(block)))))

const wordsOf = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(wordsOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) =>
    typeof item === 'string' ? (key === 'text' || key === 'quote' ? [item] : []) : wordsOf(item),
  )
}

/**
 * May this go out? Pure: everything it judges is in its input.
 * Names every problem at once, each with the field in which it is mended.
 */
export function readiness(input: ReadinessInput): Problem[] {
  const codes = [...(Object.keys(input.texts) as LanguageCode[]), ...input.renewed]
  return [...ofArticle(input), ...codes.flatMap((language) => ofLanguage(input, language))]
}

/** Where nothing at all is written, one language is as good as the other, and none is called the missing one. */
const nothingWritten = ({ texts }: ReadinessInput): boolean => {
  const all = Object.values(texts)
  return all.length > 1 && all.every((text) => !text)
}

function ofArticle(input: ReadinessInput): Problem[] {
  const { article, at: goesOut } = input
  const { category, firstPublishedAt } = article.content
  const problems: Problem[] = []
  const at = { level: 'error' as const, collection: 'articles' as const, document: article.uid, values: {} }
  if (article.trashed) problems.push({ ...at, code: 'article-trashed', path: 'deletedAt' })
  if (goesOut && firstPublishedAt && Date.parse(firstPublishedAt) > Date.parse(goesOut) + SKEW_MS)
    problems.push({
      ...at,
      code: 'first-published-later',
      path: 'firstPublishedAt',
      values: { date: firstPublishedAt.slice(0, 10) },
    })
  if (!category) problems.push({ ...at, code: 'category-missing', path: 'category' })
  for (const uid of input.surroundings.goneNotices)
    problems.push({ ...at, code: 'disclaimer-gone', path: 'disclaimers', values: { name: uid } })
  if (nothingWritten(input)) problems.push({ ...at, code: 'texts-missing', path: 'translations' })
  return problems
}

/** Most characters of words that stand in every list, feed and head. */
const MOST = [
  ['title', 500],
  ['deck', 2000],
  ['summary', 2000],
] as const

function ofLanguage(input: ReadinessInput, language: LanguageCode): Problem[] {
  const { article, person, bytes, maxBytes } = input
  const problems: Problem[] = []
  const add = (
    code: ProblemCode,
    collection: CollectionKey,
    path: string,
    {
      document,
      values = {},
      level = 'error',
    }: { document?: string; values?: Record<string, string>; level?: Problem['level'] } = {},
  ) => problems.push({ code, level, language, collection, ...(document && { document }), path, values })

  if (!mayIn(person, 'publish', language)) add('not-your-language', 'translations', 'language')
  ofLabels(input, language, add)
  if (input.renewed.includes(language)) return problems
  const text = input.texts[language]
  if (!text) {
    if (!nothingWritten(input)) add('translation-missing', 'articles', 'translations', { document: article.uid })
    return problems
  }
  // What is wrong with a text says what is in it.
  if (!mayRead(person, { language, kind: text.content.kind })) return problems
  const own = { document: text.uid }
  const { title, slug, body, kind, credit, follows } = text.content
  if (text.trashed) add('translation-trashed', 'translations', 'deletedAt', own)
  if (visible(title).trim() === '') add('title-missing', 'translations', 'title', own)
  if (slug === '') add('slug-missing', 'translations', 'slug', own)
  else if (!isSlug(slug)) add('slug-malformed', 'translations', 'slug', { ...own, values: { slug } })
  const owner = input.slugOwners[language]
  if (slug !== '' && owner && owner !== article.uid)
    add('slug-taken', 'translations', 'slug', { ...own, values: { slug } })
  for (const [field, limit] of MOST) {
    const { length } = [...text.content[field]]
    if (length > limit)
      add('words-too-long', 'translations', field, {
        ...own,
        values: { field, length: String(length), limit: String(limit) },
      })
  }
  if (!body.some(hasText)) add('body-missing', 'translations', 'body', own)
  for (const uid of picturesIn(text.content)) {
    const picture = input.surroundings.pictures.get(uid)
    if (!picture) add('image-missing', 'translations', 'body', own)
    else if (!picture.content.alt?.[language])
      add('image-without-alt', 'media', `alt.${language}`, { document: uid, values: { name: picture.filename } })
  }
  if ((bytes[language] ?? 0) > maxBytes)
    add('edition-too-large', 'translations', 'body', {
      ...own,
      values: { bytes: String(bytes[language]), limit: String(maxBytes) },
    })
  const warning = { ...own, level: 'warning' as const }
  if (kind === 'human' && credit === '') add('credit-missing', 'translations', 'credit', warning)
  if (kind === 'machine') add('machine-unreviewed', 'translations', 'kind', warning)
  const [left, ...more] = kind === 'original' ? [] : untranslated(input.sourceBody ?? [], body)
  if (left)
    add('blocks-untranslated', 'translations', 'body', {
      ...warning,
      values: { count: String(more.length + 1), words: beginning(blockText(left).replace(/\s+/g, ' '), BEGINNING) },
    })
  const older =
    input.sourceHash && !isUpWith({ hash: input.sourceHash, alike: input.sourceAlike }, follows?.hash ?? null)
  if (follows && (older || picturesMovedIn(input.surroundings, follows)))
    add('follows-older-source', 'translations', 'body', warning)
  return problems
}

function ofLabels(
  { article, surroundings }: ReadinessInput,
  language: LanguageCode,
  add: (
    code: ProblemCode,
    collection: CollectionKey,
    path: string,
    more?: { document?: string; values?: Record<string, string>; level?: Problem['level'] },
  ) => void,
): void {
  const { category, source, byline, disclaimers, pictures } = surroundings
  const name = `name.${language}`
  if (article.content.category && !category?.content.name?.[language])
    add('category-unnamed', 'categories', name, {
      document: article.content.category,
      values: { name: category ? nameOf(category.content) : article.content.category },
    })
  for (const { uid, content } of disclaimers)
    if (!content.text?.[language])
      add('disclaimer-unwritten', 'disclaimers', `text.${language}`, {
        document: uid,
        values: { name: nameOf(content) },
        level: content.required ? 'error' : 'warning',
      })
  const { heroImage } = article.content
  if (heroImage && !pictures.get(heroImage)?.content.alt?.[language])
    add('hero-without-alt', 'media', `alt.${language}`, { document: heroImage })
  if (source && !source.content.name?.[language])
    add('source-unnamed', 'sources', name, {
      document: source.uid,
      values: { name: nameOf(source.content) },
      level: 'warning',
    })
  if (byline && !byline.content.name?.[language])
    add('byline-unnamed', 'bylines', name, {
      document: byline.uid,
      values: { name: nameOf(byline.content) },
      level: 'warning',
    })
}
