import { articleContentOf, hashOfArticle, hashOfTranslation, translationContentOf } from './content.ts'
import type { ArticleRow, TextRow } from './existing.ts'
import type { Outcome } from './report.ts'
import { toBlocks } from './toBlocks.ts'
import type { Draft } from './write.ts'

/** What is to be done for a page; `outcome` is what the report says of it. */
export interface Plan {
  outcome: Extract<Outcome, 'created' | 'updated' | 'unchanged' | 'edited' | 'trashed'>
  /** Rows to write; null where none. */
  article: ArticleRow | 'new' | null
  text: TextRow | 'new' | null
  /** Nobody edited the copies since they were imported: they may go out as they are. */
  untouched: boolean
}

const nothing = { article: null, text: null }
const edited = (row: { hash: string; importedHash: string }): boolean => row.hash !== row.importedHash

/** Pure: a page beside the working copies it was imported into before, if any. */
export function planFor(draft: Draft, row: ArticleRow | undefined): Plan {
  if (!row) return { outcome: 'created', article: 'new', text: 'new', untouched: true }
  const text = row.texts[draft.story.language]
  if (row.trashed || text?.trashed) return { outcome: 'trashed', ...nothing, untouched: false }
  if (!text) return { outcome: 'created', article: null, text: 'new', untouched: !edited(row) }
  const untouched = !edited(row) && !edited(text)
  const anotherPage = text.raw !== draft.story.raw
  const says = hashOfTranslation(translationContentOf(draft.story, row.uid, text.slug, toBlocks(draft.story.body)))
  const isTrue = hashOfArticle(articleContentOf(draft.story, draft.labels))
  const newText = anotherPage || says !== text.hash
  const newArticle = !row.joined && (anotherPage || isTrue !== row.hash)
  if (edited(text)) return { outcome: anotherPage ? 'edited' : 'unchanged', ...nothing, untouched: false }
  const plan = { article: newArticle && !edited(row) ? row : null, text: newText ? text : null }
  const outcome = plan.article || plan.text ? 'updated' : 'unchanged'
  return { outcome, ...plan, untouched }
}
