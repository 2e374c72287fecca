import { blockText, plainText } from '../body/text.ts'
import type { Block } from '../body/types.ts'
import type { EditionDocument } from '../editions/types.ts'
import type { LanguageCode } from '../languages/index.ts'
import type { LabelKey } from './labelContent.ts'

/** What an act would change for readers of one language. */
export interface Change {
  language: LanguageCode
  /** False where nothing of this language is live yet. */
  wasLive: boolean
  /** True where it once was live in this language and was withdrawn: it goes out again, not for the first time. */
  wasWithdrawn: boolean
  /** Fields that differ, as the desk names them, with their text before and after. */
  fields: {
    field: string
    before: string
    after: string
    /** Of a body: the blocks whose words differ, each against itself. */
    blocks?: { before: string; after: string }[]
  }[]
}

/** What the desk calls a label; '' where it has no name. */
export type Names = (collection: LabelKey, uid: string) => string

interface Field {
  /** What tells two editions apart. */
  key: string
  /** What the desk shows of it. */
  shown: string
}

const words = (text: string): Field => ({ key: text, shown: text })

function fieldsOf(edition: EditionDocument, names: Names): Record<string, Field> {
  const { title, deck, summary, dateline, credit, slug, body, category, byline, source, hero } = edition
  const label = (collection: LabelKey, uid: string | null): Field => ({
    key: uid ?? '',
    shown: uid ? names(collection, uid) : '',
  })
  return {
    title: words(title),
    deck: words(deck),
    dateline: words(dateline),
    body: words(plainText(body)),
    summary: words(summary),
    credit: words(credit),
    slug: words(slug),
    category: label('categories', category),
    byline: label('bylines', byline),
    source: label('sources', source),
    hero: hero ? { key: `${hero.media} ${hero.alt}`, shown: hero.alt || names('media', hero.media) } : words(''),
  }
}

/** Blocks of both bodies in the order of the new one, those that are gone behind what stood before them. */
function blocksOf(before: readonly Block[], after: readonly Block[]): { before: string; after: string }[] {
  const was = new Map(before.map((block) => [block.id, block]))
  const is = new Map(after.map((block) => [block.id, block]))
  const order = [...is.keys()]
  for (const [index, { id }] of before.entries())
    if (!is.has(id)) order.splice(order.indexOf(before[index - 1]?.id ?? '') + 1, 0, id)
  const words = (block: Block | undefined): string => (block ? blockText(block) : '')
  return order
    .map((id) => ({ before: words(was.get(id)), after: words(is.get(id)) }))
    .filter((block) => block.before !== block.after)
}

type Editions = Partial<Record<LanguageCode, EditionDocument>>

/**
 * Field by field, what is live against what would go out. A label is shown by its name, never by its uid;
 * one that nobody named on either side is left out.
 */
export function changesOf(
  before: Editions,
  after: Editions,
  names: Names = () => '',
  first: Partial<Record<LanguageCode, string>> = {},
): Change[] {
  return Object.values(after).map((edition) => {
    const old = before[edition.language]
    const was = old ? fieldsOf(old, names) : {}
    const fields = Object.entries(fieldsOf(edition, names)).flatMap(([field, now]) => {
      const then = was[field] ?? words('')
      if (then.key === now.key || (then.shown === '' && now.shown === '')) return []
      const blocks = field === 'body' && old ? blocksOf(old.body, edition.body) : []
      return [{ field, before: then.shown, after: now.shown, ...(blocks.length > 0 && { blocks }) }]
    })
    const wasWithdrawn = !old && edition.language in first
    return { language: edition.language, wasLive: Boolean(old), wasWithdrawn, fields }
  })
}
