/** Letters of a text that are compared; what stands behind them hardly changes how alike two texts are. */
const LETTERS = 1500

/** How many letters must change to make one text of the other; more than `most` is told as `most + 1`. */
function distance(a: string, b: string, most: number): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > most) return most + 1
  let before = new Uint16Array(short.length + 1)
  let now = new Uint16Array(short.length + 1)
  for (let i = 0; i <= short.length; i += 1) before[i] = i
  for (let j = 1; j <= long.length; j += 1) {
    const letter = long.charCodeAt(j - 1)
    // Only a band around the diagonal can end within the limit.
    const from = Math.max(1, j - most)
    const to = Math.min(short.length, j + most)
    now[from - 1] = from === 1 ? j : most + 1
    let least = now[from - 1] as number
    for (let i = from; i <= to; i += 1) {
      const same = short.charCodeAt(i - 1) === letter ? 0 : 1
      const up = i > j - 1 + most ? most + 1 : (before[i] as number)
      const value = Math.min((before[i - 1] as number) + same, up + 1, (now[i - 1] as number) + 1)
      now[i] = value
      if (value < least) least = value
    }
    if (least > most) return most + 1
    ;[before, now] = [now, before]
  }
  return before[short.length] as number
}

/**
 * How alike two texts are, in per cent: letters that need not change, of the longer one. 100 only of the same words;
 * 0 of what is below `least`.
 */
export function similarity(one: string, other: string, least = 60): number {
  if (one === other) return 100
  const [a, b] = [one.toLowerCase().slice(0, LETTERS), other.toLowerCase().slice(0, LETTERS)]
  const longest = Math.max(a.length, b.length)
  const most = Math.floor(longest * (1 - least / 100))
  const changes = distance(a, b, most)
  if (changes > most) return 0
  return Math.min(99, Math.floor((1 - changes / longest) * 100))
}
