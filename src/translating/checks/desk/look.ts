import type { Payload } from 'payload'
import { type LanguageCode, otherLanguage } from '../../../languages/index.ts'
import { optionsOf } from '../../../options.ts'
import type { TranslationContent, TranslationSnapshot } from '../../../working/types.ts'
import { nested, type StoredRow } from '../../desk/columns.ts'
import { loadGlossary } from '../../glossary/index.ts'
import type { FrozenSource } from '../../source.ts'
import { checkPair, checkText } from '../check.ts'
import { findingId } from '../id.ts'
import type { Finding } from '../types.ts'
import { type Waiver, waiversOf } from './waived.ts'

export interface Looked {
  id: string
  finding: Finding
  waived: Waiver | null
}

/** The source that a translation froze. */
export async function frozenSource(payload: Payload, id: string | number): Promise<TranslationContent | null> {
  const row = await payload.db.findOne<{ id: string | number; followsSource?: FrozenSource | null }>({
    collection: optionsOf(payload.config).slugs.translations,
    where: { id: { equals: id } },
    select: { followsSource: true },
  })
  return row?.followsSource?.content ?? null
}

/** What articles are called that missing links lead to, by their uids: as readers of the source know them. */
async function titlesOf(
  payload: Payload,
  findings: readonly Finding[],
  language: LanguageCode,
): Promise<Map<string, string>> {
  const missing = findings.flatMap(({ code, values }) => (code === 'link-missing' ? (values.address ?? []) : []))
  const uids = missing.filter((address) => !/[:/]/.test(address))
  if (uids.length === 0) return new Map()
  const { docs } = await payload.db.find<StoredRow>({
    collection: optionsOf(payload.config).slugs.desk,
    where: { uid: { in: uids } },
    limit: uids.length,
    pagination: false,
  })
  return new Map(
    docs.map(nested).map(({ uid, cells, workingTitle }) => {
      const first = [cells[language], cells[otherLanguage(language)]].find(({ liveTitle }) => liveTitle !== '')
      return [uid, first?.liveTitle ?? workingTitle]
    }),
  )
}

interface Beside {
  /** The text that goes out with it, or the one it was translated from; null where there is none. */
  source: TranslationContent | null
  /** uid of the article's category, whose terms come first. */
  category: string | null
}

/**
 * The checks of one text beside its source, and which of the findings were waived. An original is looked at by itself.
 */
export async function look(
  payload: Payload,
  id: string | number,
  { content }: Pick<TranslationSnapshot, 'content'>,
  { source, category }: Beside,
): Promise<Looked[]> {
  const { language, kind } = content
  if (!language) return []
  const levels = optionsOf(payload.config).checks
  const from = source?.language ?? otherLanguage(language)
  const beside = kind === 'original' ? null : source
  const findings = beside
    ? checkPair({
        source: beside,
        target: content,
        from,
        to: language,
        levels,
        category,
        glossary: await loadGlossary(payload),
      })
    : checkText(content, language, levels)
  if (findings.length === 0) return []
  const waivers = new Map((await waiversOf(payload, id)).map((one) => [one.finding, one]))
  const named = await titlesOf(payload, findings, from)
  return findings.map((finding) => {
    const key = findingId(finding)
    const title = named.get(finding.values.address ?? '')
    const told = title ? { ...finding, values: { ...finding.values, title } } : finding
    return { id: key, finding: told, waived: waivers.get(key) ?? null }
  })
}
