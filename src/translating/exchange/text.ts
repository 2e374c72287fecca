import type { EditionKind } from '../../editions/types.ts'
import type { LanguageCode } from '../../languages/index.ts'
import type { TranslationContent } from '../../working/types.ts'
import { type Segment, segmentsOf } from '../segments.ts'
import { codedOf } from './codes.ts'
import { shapeOf, unitHash } from './stamp.ts'
import type { ExchangeHelp, ExchangeText, ExchangeUnit, UnitState } from './types.ts'

export interface Pair {
  article: string
  from: LanguageCode
  to: LanguageCode
  source: { hash: string; rev: number; at: string; content: TranslationContent }
  target: {
    rev: number
    workflow: 'draft' | 'review' | 'ready'
    content: TranslationContent
    /** The source as it stood when the translation was last in step with it; null where it is, or that was not kept. */
    follows: TranslationContent | null
  } | null
}

const AT_REST: Record<EditionKind, UnitState> = {
  original: 'translated',
  human: 'translated',
  machine: 'machine',
  'machine-reviewed': 'reviewed',
}

function stateOf(segment: Segment, target: NonNullable<Pair['target']>, followed: ReadonlyMap<string, Segment> | null) {
  const before = followed?.get(segment.key)
  if (followed && (!before || shapeOf(codedOf(before.inlines).pieces) !== shapeOf(codedOf(segment.inlines).pieces)))
    return 'changed'
  if (target.workflow === 'ready') return 'final'
  return target.workflow === 'review' ? 'in review' : AT_REST[target.content.kind]
}

const byKey = (content: TranslationContent): Map<string, Segment> =>
  new Map(segmentsOf(content).map((segment) => [segment.key, segment]))

/** A text and its translation as they go out, with what helps a translator. */
export async function exchangeText(pair: Pair, help: ExchangeHelp = {}): Promise<ExchangeText> {
  const { article, from, to, source, target } = pair
  const targets = target ? byKey(target.content) : null
  const followed = target?.follows ? byKey(target.follows) : null
  const remarks = await help.remarks?.(article, to)
  const units: ExchangeUnit[] = []
  for (const segment of segmentsOf(source.content)) {
    const { key, kind } = segment
    const coded = codedOf(segment.inlines)
    const own = targets?.get(key)
    const translated = own ? codedOf(own.inlines, coded.codes) : null
    const state: UnitState = target && own ? stateOf(segment, target, followed) : 'untranslated'
    const due = state === 'untranslated' || state === 'changed'
    units.push({
      key,
      kind,
      source: coded.pieces,
      target: translated?.pieces ?? null,
      codes: new Map([...coded.codes, ...(translated?.codes ?? [])]),
      state,
      was: unitHash(translated?.pieces ?? null),
      notes: remarks?.get(key) ?? [],
      terms: (await help.terms?.(segment, from, to)) ?? [],
      matches: due ? ((await help.matches?.(segment, article, to)) ?? []) : [],
    })
  }
  return {
    stamp: { article, from, to, hash: source.hash, rev: source.rev, targetRev: target?.rev ?? 0 },
    title: source.content.title,
    at: source.at,
    notes: remarks?.get('') ?? [],
    units,
  }
}
