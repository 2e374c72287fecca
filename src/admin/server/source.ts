import { APIError, type PayloadRequest } from 'payload'
import { plainText } from '../../body/text.ts'
import { sameWords } from '../../editions/textHash.ts'
import { type LanguageCode, otherLanguage } from '../../languages/index.ts'
import { bodyOf } from '../../publishing/request.ts'
import { followNow, writeFollowed } from '../../translating/behind/index.ts'
import { type FrozenSource, sourceSnapshotOf } from '../../translating/source.ts'
import { onlyQuiet } from '../../working/quiet.ts'
import { gateSentences } from '../../working/refuse.ts'
import type { TranslationContent } from '../../working/types.ts'
import { type TranslationRow, translationNamed } from './translationNamed.ts'

/** The text a translation is made from, as it stands, and what changed in it since the one that was followed. */
export interface SourceText {
  language: LanguageCode
  hash: string
  savedAt: string
  /** When the followed text was frozen; null where none is followed. */
  followedAt: string | null
  current: boolean
  words: Record<string, string>
  changes: { field: string; before: string; after: string }[]
}

const FIELDS = ['title', 'deck', 'dateline', 'body', 'summary'] as const
const wordsOf = (content: TranslationContent): Record<string, string> =>
  Object.fromEntries(FIELDS.map((field) => [field, field === 'body' ? plainText(content.body) : content[field]]))

/** The translation that the request names and its source. @throws 404 where there is none, 403 in a language not theirs */
async function pair(req: PayloadRequest): Promise<{ row: TranslationRow; source: FrozenSource }> {
  const { row, article, language } = await translationNamed(req, 'write translations')
  const source = await sourceSnapshotOf(req.payload, article, otherLanguage(language))
  if (!source) throw new APIError(gateSentences(req)['translation-missing'](), 404, null, true)
  return { row, source }
}

export async function sourceText(req: PayloadRequest): Promise<SourceText> {
  const { row, source } = await pair(req)
  const { language, hash, at, content } = source
  const followed = row.followsSource
  const words = wordsOf(content)
  const before = followed?.content ? wordsOf(followed.content) : null
  return {
    language,
    hash,
    savedAt: at,
    followedAt: followed?.at ?? null,
    current: sameWords(followed?.hash, hash),
    words,
    changes: FIELDS.flatMap((field) => {
      const [was, now] = [before?.[field] ?? '', words[field] ?? '']
      return before === null || was === now ? [] : [{ field, before: was, after: now }]
    }),
  }
}

/**
 * The translation follows its source as it stands from now on: said by a person who looked at `hash`.
 * @throws 409 where the source was saved again since, or the translation itself
 */
export async function followSource(req: PayloadRequest): Promise<{ rev: number; updatedAt: string }> {
  const { row, source } = await pair(req)
  const { hash, rev } = await bodyOf(req)
  if (hash !== source.hash) throw new APIError(gateSentences(req).moved(), 409, null, true)
  const written = await writeFollowed(req.payload, row.id, (stands) => {
    if (stands.rev !== rev && !onlyQuiet({ ...stands }, Number(rev)))
      throw new APIError(gateSentences(req).moved(), 409, null, true)
    return followNow(stands.followsSource ?? null, source)
  })
  if (!written) throw new APIError(gateSentences(req)['translation-missing'](), 404, null, true)
  return { rev: written.rev, updatedAt: String(written.updatedAt) }
}
