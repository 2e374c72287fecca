import type { Payload } from 'payload'
import { otherLanguage } from '../../../languages/index.ts'
import { optionsOf } from '../../../options.ts'
import type { TranslationContent, TranslationSnapshot } from '../../../working/types.ts'
import type { FrozenSource } from '../../source.ts'
import { checkPair, checkText } from '../check.ts'
import { findingId } from '../id.ts'
import type { Finding, GlossaryPair } from '../types.ts'
import { glossaryPairs } from './glossary.ts'
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

/**
 * The checks of one text beside its source, and which of the findings were waived. An original is looked at by
 * itself. `source` is the text that goes out with it, or null: then the one it was translated from counts.
 */
export async function look(
  payload: Payload,
  id: string | number,
  { content }: Pick<TranslationSnapshot, 'content'>,
  source: TranslationContent | null,
  glossary?: GlossaryPair[],
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
        glossary: glossary ?? (await glossaryPairs(payload)),
      })
    : checkText(content, language, levels)
  if (findings.length === 0) return []
  const waivers = new Map((await waiversOf(payload, id)).map((one) => [one.finding, one]))
  return findings.map((finding) => {
    const key = findingId(finding)
    return { id: key, finding, waived: waivers.get(key) ?? null }
  })
}
