import type { PayloadRequest } from 'payload'
import type { LanguageCode } from '../../../languages/index.ts'
import type { TranslationContent, TranslationSnapshot } from '../../../working/types.ts'
import { segmentsOf } from '../../segments.ts'
import { findingSentence } from '../say.ts'
import type { Finding } from '../types.ts'
import type { Asked } from './asked.ts'
import { look } from './look.ts'
import type { Waiver } from './waived.ts'

/** A finding as it is told. */
export type SaidFinding = Finding & {
  id: string
  /** Id of the block of the body that it stands in, the whole list or table; null of a field. */
  block: string | null
  message: string
  waived: Waiver | null
}

/** What the checks find in a text. */
export interface SaidChecks {
  findings: SaidFinding[]
  /** Blocks of the body that say something. */
  paragraphs: number
}

interface Beside {
  source: TranslationContent | null
  category: string | null
  language: LanguageCode
}

const isBlock = (block: string | null): block is string => block !== null

/** The blocks in which the segments of texts stand, by the segments' keys and by their own ids. */
function blocksOf(texts: readonly TranslationContent[]): Map<string, string> {
  const blocks = new Map<string, string>()
  for (const text of texts) {
    for (const { id } of text.body) blocks.set(id, id)
    for (const { key, block } of segmentsOf(text)) if (isBlock(block)) blocks.set(key, block)
  }
  return blocks
}

/** Tells what is found in a text, in the language of who asks, and where. */
export async function tell(
  { payload }: PayloadRequest,
  { id }: Asked,
  text: TranslationSnapshot,
  { source, category, language }: Beside,
): Promise<SaidChecks> {
  const found = await look(payload, id, text, { source, category })
  const blocks = blocksOf([...(source ? [source] : []), text.content])
  return {
    findings: found.map(({ id: key, finding, waived }) => ({
      id: key,
      ...finding,
      block: blocks.get(finding.key) ?? null,
      message: findingSentence(finding, language),
      waived,
    })),
    paragraphs: new Set(segmentsOf(text.content).flatMap(({ block }) => block ?? [])).size,
  }
}
