export interface Side {
  /** Height of what stands on the left, in pixels. */
  height: number
  /** Where its counterpart on the right begins by itself; null where it has none. */
  top: number | null
}

export interface Placed {
  /** Where each begins on the left. */
  tops: number[]
  /** Room to be added under each counterpart on the right, so that the next one begins beside its own. */
  room: number[]
}

/**
 * Lays the left beside the right: each begins where its counterpart does, one without a counterpart follows the one
 * before it, and where the left is longer the right gets room. Nothing on the left overlaps.
 */
export function placeBeside(sides: readonly Side[], gap: number): Placed {
  const tops: number[] = []
  const room = sides.map(() => 0)
  let bottom = Number.NEGATIVE_INFINITY
  let shift = 0
  let last = -1
  sides.forEach(({ height, top }, index) => {
    const free = bottom === Number.NEGATIVE_INFINITY ? 0 : bottom + gap
    const begins = top === null ? null : top + shift
    const at = Math.max(begins ?? free, free)
    if (begins !== null && last >= 0 && at > begins) {
      room[last] = (room[last] ?? 0) + at - begins
      shift += at - begins
    }
    tops.push(at)
    bottom = at + height
    if (top !== null) last = index
  })
  return { tops, room }
}
