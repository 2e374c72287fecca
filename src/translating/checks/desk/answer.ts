import type { PayloadRequest } from 'payload'
import type { Person } from '../../../access/person.ts'
import { mayIn } from '../../../access/rules.ts'
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
  /** Which block of this text that is, from 1; null of a field, and where the text has no such block. */
  place: number | null
  message: string
  waived: Waiver | null
  /** Whether who asks may let it stand. */
  mayWaive: boolean
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
  /** Who asks, and in which language they are answered. */
  by: Person
  language: LanguageCode
}

const isBlock = (block: string | null): block is string => block !== null

/** The blocks in which the segments of texts stand, by the segments' keys and by their own ids. */
export function blocksOf(texts: readonly TranslationContent[]): Map<string, string> {
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
  { id, language: own }: Asked,
  text: TranslationSnapshot,
  { source, category, by, language }: Beside,
): Promise<SaidChecks> {
  const found = await look(payload, id, text, { source, category })
  const blocks = blocksOf([...(source ? [source] : []), text.content])
  const order = new Map(text.content.body.map((block, index) => [block.id, index + 1]))
  const writes = mayIn(by, 'write translations', own)
  const publishes = mayIn(by, 'publish', own)
  return {
    findings: found.map(({ id: key, finding, waived }) => {
      const block = blocks.get(finding.key) ?? null
      return {
        id: key,
        ...finding,
        block,
        place: order.get(block ?? '') ?? null,
        message: findingSentence(finding, language),
        waived,
        mayWaive: writes && (finding.level === 'warning' || publishes),
      }
    }),
    paragraphs: new Set(segmentsOf(text.content).flatMap(({ block }) => block ?? [])).size,
  }
}
