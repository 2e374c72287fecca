import type { SaidChecks, SaidFinding } from '../../translating/checks/desk/answer.ts'

export type { SaidChecks, SaidFinding } from '../../translating/checks/desk/answer.ts'

/** Findings as a panel lists them. */
export interface Sorted {
  /** Errors first, each in the order of the text. */
  open: SaidFinding[]
  /** Paragraphs that are not translated yet, where they are many: one line says it. */
  empty: SaidFinding[]
  waived: SaidFinding[]
}

/** Up to this many paragraphs without a translation are told one by one. */
const FEW = 3

const rank = ({ level, place, key }: SaidFinding): number[] => [
  level === 'error' ? 0 : 1,
  key.startsWith('field:') ? 0 : 1,
  place ?? Number.MAX_SAFE_INTEGER,
]
const before = (a: SaidFinding, b: SaidFinding): number => {
  const [x, y] = [rank(a), rank(b)]
  const at = x.findIndex((value, index) => value !== y[index])
  return at < 0 ? (a.target?.start ?? 0) - (b.target?.start ?? 0) : (x[at] ?? 0) - (y[at] ?? 0)
}

export function sortFindings(findings: readonly SaidFinding[]): Sorted {
  const waived = findings.filter((one) => one.waived !== null)
  const open = findings.filter((one) => one.waived === null).sort(before)
  const empty = open.filter(({ code }) => code === 'block-empty')
  if (empty.length <= FEW) return { open, empty: [], waived }
  return { open: open.filter(({ code }) => code !== 'block-empty'), empty, waived }
}

/** How many findings of each level stand open. */
export function countsOf({ findings }: Pick<SaidChecks, 'findings'>): { errors: number; warnings: number } {
  const open = findings.filter(({ waived }) => waived === null)
  const errors = open.filter(({ level }) => level === 'error').length
  return { errors, warnings: open.length - errors }
}

/** The finding behind the place in the text where one is, in the order of the text; the first where none follows. */
export function nextFinding(findings: readonly SaidFinding[], here: number | null): SaidFinding | null {
  const open = findings
    .filter(({ waived }) => waived === null)
    .sort((a, b) => (a.place ?? 0) - (b.place ?? 0) || (a.target?.start ?? 0) - (b.target?.start ?? 0))
  return open.find(({ place }) => place !== null && place > (here ?? 0)) ?? open[0] ?? null
}
