import { CHECK_KINDS, type CheckKind, checkSentence } from '../../../src/translating/checks/index.ts'
import { glossaryTerm } from '../../_support/content.ts'
import type { Pair } from './pairs/index.ts'

const isKorean = (text: string): boolean => /[가-힣]/.test(text)

export interface Figures {
  kind: CheckKind | 'total'
  hits: number
  falseAlarms: number
  misses: number
  precision: number
  recall: number
}

const figures = (kind: Figures['kind'], hits: number, falseAlarms: number, misses: number): Figures => ({
  kind,
  hits,
  falseAlarms,
  misses,
  precision: hits + falseAlarms === 0 ? 1 : hits / (hits + falseAlarms),
  recall: hits + misses === 0 ? 1 : hits / (hits + misses),
})

/** Findings that are expected and found, by kind; each finding beyond those expected of its kind is a false alarm. */
export function measure(pairs: readonly Pair[]): { table: Figures[]; total: Figures; wrong: string[] } {
  const sums = new Map(CHECK_KINDS.map((kind) => [kind, { hits: 0, falseAlarms: 0, misses: 0 }]))
  const wrong: string[] = []
  for (const [source, target, expected = [], glossary = []] of pairs) {
    const from = isKorean(source) ? 'ko' : 'en'
    const to = from === 'ko' ? 'en' : 'ko'
    const found = checkSentence({ source, target, from, to, glossary: glossary.map(glossaryTerm) })
    for (const [kind, sum] of sums) {
      const want = expected.filter((one) => one === kind).length
      const got = found.filter((one) => one.kind === kind).length
      sum.hits += Math.min(want, got)
      sum.falseAlarms += Math.max(0, got - want)
      sum.misses += Math.max(0, want - got)
      if (want !== got)
        wrong.push(
          `${kind}: ${want} expected, ${got} found · ${source} · ${target} · ${found.map(({ code, source: s, target: t }) => `${code} ${s?.text ?? ''}/${t?.text ?? ''}`).join(', ')}`,
        )
    }
  }
  const table = [...sums].map(([kind, { hits, falseAlarms, misses }]) => figures(kind, hits, falseAlarms, misses))
  const sum = (key: 'hits' | 'falseAlarms' | 'misses') => table.reduce((all, row) => all + row[key], 0)
  return { table, total: figures('total', sum('hits'), sum('falseAlarms'), sum('misses')), wrong }
}
