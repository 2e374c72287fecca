/** A stretch of words that stayed, was taken out or was put in. */
export interface Stretch {
  kind: 'same' | 'out' | 'in'
  text: string
}

/** Above this many pairs two texts are not compared word by word: one is out, the other in. */
const MOST_PAIRS = 4_000_000

/** Words and signs, each with the space before it: a space alone is never what two texts share. */
const tokens = (text: string): string[] => text.match(/\s*[\p{L}\p{N}\p{M}]+|\s*[^\s\p{L}\p{N}\p{M}]|\s+/gu) ?? []
const paragraphs = (text: string): string[] => text.match(/[^\n]*\n+|[^\n]+$/g) ?? []

/** Longest common subsequence of two lists, as stretches of their items. */
function compare(before: string[], after: string[]): Stretch[] {
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1
  let tail = 0
  const room = Math.min(before.length, after.length) - head
  while (tail < room && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  const a = before.slice(head, before.length - tail)
  const b = after.slice(head, after.length - tail)
  const middle =
    a.length * b.length > MOST_PAIRS
      ? [
          { kind: 'out' as const, text: a.join('') },
          { kind: 'in' as const, text: b.join('') },
        ]
      : walk(a, b)
  return joined([
    { kind: 'same', text: before.slice(0, head).join('') },
    ...middle,
    { kind: 'same', text: before.slice(before.length - tail).join('') },
  ])
}

function walk(a: string[], b: string[]): Stretch[] {
  const width = b.length + 1
  const longest = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const stretches: Stretch[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      stretches.push({ kind: 'same', text: a[i] ?? '' })
      i += 1
      j += 1
    } else if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1))) {
      stretches.push({ kind: 'out', text: a[i] ?? '' })
      i += 1
    } else {
      stretches.push({ kind: 'in', text: b[j] ?? '' })
      j += 1
    }
  }
  return stretches
}

/** Neighbours of one kind become one, and what is out stands before what is in. */
function joined(stretches: Stretch[]): Stretch[] {
  const result: Stretch[] = []
  let [out, put] = ['', '']
  const flush = () => {
    if (out !== '') result.push({ kind: 'out', text: out })
    if (put !== '') result.push({ kind: 'in', text: put })
    out = ''
    put = ''
  }
  for (const { kind, text } of stretches) {
    if (text === '') continue
    if (kind === 'out') out += text
    else if (kind === 'in') put += text
    else {
      flush()
      const last = result.at(-1)
      if (last?.kind === 'same') last.text += text
      else result.push({ kind, text })
    }
  }
  flush()
  return result
}

/** What changed between two texts, word by word; long texts are first compared by paragraph. */
export function changedWords(before: string, after: string): Stretch[] {
  const coarse = compare(paragraphs(before), paragraphs(after))
  return joined(
    coarse.flatMap((stretch, index) => {
      const next = coarse[index + 1]
      if (stretch.kind === 'out' && next?.kind === 'in') return compare(tokens(stretch.text), tokens(next.text))
      if (stretch.kind === 'in' && coarse[index - 1]?.kind === 'out') return []
      return [stretch]
    }),
  )
}

/** Long stretches that stayed are cut to the words around a change; `gap` stands for what was left out. */
export function aroundChanges(stretches: Stretch[], gap: string, keep = 60): Stretch[] {
  return stretches.map(({ kind, text }, index) => {
    if (kind !== 'same' || text.length <= keep * 2) return { kind, text }
    const first = index === 0 ? '' : text.slice(0, keep)
    const last = index === stretches.length - 1 ? '' : text.slice(-keep)
    return { kind, text: `${first} ${gap} ${last}` }
  })
}
