import { legible } from '../../body/legible.ts'
import { inlineText } from '../../body/text.ts'
import type { Inline } from '../../body/types.ts'
import { languageOf } from '../../languages/index.ts'
import { type Coded, codedOf } from '../exchange/codes.ts'
import { targetOf } from '../exchange/target.ts'
import type { Piece } from '../exchange/types.ts'
import { sentencesOf } from '../memory/sentences.ts'
import type { Segment } from '../segments.ts'
import { piecesOf, StrangeTag, taggedOf } from './tags.ts'
import { MachineError, type MachineRequest, type MachineSegment, type RefusedReason, type Translator } from './types.ts'

export type SegmentRequest = Omit<MachineRequest, 'glossary'> & {
  /** The glossary's terms of these texts. */
  glossaryFor?: (texts: readonly string[]) => MachineRequest['glossary']
}
export interface Translated {
  done: Map<string, Inline[]>
  refused: { key: string; reason: RefusedReason }[]
}

type Sent = { segment: Segment; coded: Coded; tagged: string }

/** Batches within what the machine takes at once. */
export function batchesOf(sent: readonly Sent[], { limits }: Translator): Sent[][] {
  const batches: Sent[][] = []
  let characters = 0
  for (const one of sent) {
    const last = batches.at(-1)
    characters += one.tagged.length
    if (last && last.length < limits.segments && characters <= limits.characters) last.push(one)
    else {
      batches.push([one])
      characters = one.tagged.length
    }
  }
  return batches
}

/** The ends have space only where the source's have. */
function trimmed(pieces: readonly Piece[], like: string): Piece[] {
  const words = pieces.map((piece) => (typeof piece === 'string' ? legible(piece) : piece))
  const [first, last] = [words[0], words.at(-1)]
  if (typeof first === 'string' && !/^\s/.test(like)) words[0] = first.trimStart()
  if (typeof last === 'string' && !/\s$/.test(like)) words[words.length - 1] = String(words.at(-1)).trimEnd()
  return words.filter((piece) => piece !== '')
}

/** An answer as inlines, or why it is none. */
export function taken(
  { segment, coded }: Pick<Sent, 'segment' | 'coded'>,
  answer: string,
  { from, to }: Pick<MachineRequest, 'from' | 'to'>,
): Inline[] | RefusedReason {
  // Room for a language that says it longer; a machine that began to talk is beyond it.
  if (answer.length > 400 + segment.text.length * 8 + coded.pieces.length * 20) return 'too-long'
  let pieces: Piece[]
  try {
    pieces = trimmed(piecesOf(answer), segment.text)
  } catch (error) {
    if (error instanceof StrangeTag) return 'codes-added'
    throw error
  }
  const { inlines, refused } = targetOf({ source: coded.pieces, target: pieces }, coded, null, to)
  if (refused) return refused === 'source-altered' ? 'answer' : (refused as RefusedReason)
  const words = inlineText(inlines)
  if (words.trim() === '') return 'empty'
  // A name may stay as it is; a sentence of the source's may not, whatever stands beside it.
  const isOfSource = (sentence: string): boolean => languageOf(from).scriptShare(sentence) > 0.5
  if (words.trim() === segment.text.trim() && sentencesOf(words, from).some(isOfSource)) return 'same'
  return inlines
}

const SPLIT = new Set(['answer', 'count', 'cut'])
const PATIENCE = 8

/**
 * Has texts translated. What a machine breaks is refused alone, with the reason, and the rest goes in; where one call's
 * answer cannot be read it is asked again for less at a time. `each` is told after every call.
 * @throws MachineError where the machine cannot be had, or never gives anything that can be read
 */
export async function translateSegments(
  machine: Translator,
  segments: readonly Segment[],
  { glossaryFor = () => [], ...request }: SegmentRequest,
  signal: AbortSignal,
  each: (through: number) => unknown = () => undefined,
  /** Filled while it goes: what was given before the machine failed stands in it. */
  result: Translated = { done: new Map(), refused: [] },
): Promise<Translated> {
  let failures = 0
  let through = 0

  const ask = async (batch: Sent[]): Promise<void> => {
    if (signal.aborted) throw new MachineError('stopped', machine.name)
    let answers: MachineSegment[]
    try {
      const glossary = glossaryFor(batch.map(({ segment }) => segment.text))
      const sent = batch.map(({ segment, tagged }) => ({ key: segment.key, text: tagged }))
      answers = await machine.translate(sent, { ...request, glossary }, signal)
    } catch (error) {
      if (!(error instanceof MachineError) || !SPLIT.has(error.problem)) throw error
      failures += 1
      if (result.done.size === 0 && failures >= PATIENCE) throw error
      if (batch.length > 1) {
        const half = Math.ceil(batch.length / 2)
        await ask(batch.slice(0, half))
        await ask(batch.slice(half))
        return
      }
      for (const { segment } of batch) result.refused.push({ key: segment.key, reason: 'answer' })
      through += batch.length
      await each(through)
      return
    }
    take(batch, answers)
    through += batch.length
    await each(through)
  }

  const take = (batch: Sent[], answers: readonly MachineSegment[]): void => {
    const byKey = new Map<string, string | null>()
    // Two answers to one text: neither is known to be the one.
    for (const { key, text } of answers) byKey.set(key, byKey.has(key) ? null : text)
    for (const one of batch) {
      const { key } = one.segment
      const answer = byKey.get(key)
      const said = answer === undefined ? 'missing' : answer === null ? 'answer' : taken(one, answer, request)
      if (typeof said === 'string') result.refused.push({ key, reason: said })
      else result.done.set(key, said)
    }
  }

  const sent = segments.map((segment): Sent => {
    const coded = codedOf(segment.inlines)
    return { segment, coded, tagged: taggedOf(coded.pieces) }
  })
  for (const batch of batchesOf(sent, machine)) await ask(batch)
  // A machine that fails for everything it is asked has failed.
  if (result.done.size === 0 && failures > 0) throw new MachineError('answer', machine.name, 'nothing could be read')
  return result
}
