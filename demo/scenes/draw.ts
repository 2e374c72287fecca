export const WIDTH = 1600
export const HEIGHT = 1000

/** Numbers from 0 to 1, always the same for the same seed. */
export function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const short = (value: number): string => String(Math.round(value * 10) / 10)

type Look = Record<string, string | number>
const attributes = (look: Look): string =>
  Object.entries(look)
    .map(([name, value]) => `${name}="${typeof value === 'number' ? short(value) : value}"`)
    .join(' ')

export const tag = (name: string, look: Look, inside = ''): string => `<${name} ${attributes(look)}>${inside}</${name}>`
export const rect = (x: number, y: number, width: number, height: number, fill: string, more: Look = {}): string =>
  tag('rect', { x, y, width, height, fill, ...more })
export const circle = (cx: number, cy: number, r: number, fill: string, more: Look = {}): string =>
  tag('circle', { cx, cy, r, fill, ...more })
export const path = (d: string, fill: string, more: Look = {}): string => tag('path', { d, fill, ...more })
export const line = (x1: number, y1: number, x2: number, y2: number, stroke: string, width: number): string =>
  tag('line', { x1, y1, x2, y2, stroke, 'stroke-width': width, 'stroke-linecap': 'round' })
export const polygon = (points: [number, number][], fill: string, more: Look = {}): string =>
  tag('polygon', { points: points.map(([x, y]) => `${short(x)},${short(y)}`).join(' '), fill, ...more })

type Stop = [offset: number, color: string, opacity?: number]
const stopsOf = (stops: Stop[]): string =>
  stops
    .map(([offset, color, opacity = 1]) => tag('stop', { offset, 'stop-color': color, 'stop-opacity': opacity }))
    .join('')

/** A gradient from top to bottom, for `fill="url(#id)"`. */
export const shade = (id: string, ...stops: Stop[]): string =>
  tag('linearGradient', { id, x1: 0, y1: 0, x2: 0, y2: 1 }, stopsOf(stops))

/** A gradient from the middle outward. */
export const glow = (id: string, ...stops: Stop[]): string => tag('radialGradient', { id }, stopsOf(stops))

/** A line of hills over the whole width, filled down to the bottom. */
export function hills(seed: number, top: number, rise: number, fill: string, waves = 3): string {
  const next = numbers(seed)
  const parts = Array.from({ length: 4 }, (_, octave) => ({
    frequency: (waves * 2 ** octave) / WIDTH,
    phase: next() * Math.PI * 2,
    height: rise / 1.9 ** octave,
  }))
  const at = (x: number): number =>
    top -
    parts.reduce(
      (sum, { frequency, phase, height }) => sum + Math.sin(x * frequency * Math.PI * 2 + phase) * height * 0.5,
      0,
    )
  const points = Array.from({ length: 81 }, (_, index): [number, number] => [index * 20, at(index * 20)])
  return polygon([...points, [WIDTH, HEIGHT], [0, HEIGHT]], fill)
}

/** Short level strokes of light on water; longer and farther apart the nearer they are. */
export function ripples(seed: number, top: number, bottom: number, count: number, color: string, centre = -1): string {
  const next = numbers(seed)
  return Array.from({ length: count }, () => {
    const near = next()
    const y = top + near ** 1.6 * (bottom - top)
    const width = 14 + near * 110 * next()
    const x = centre < 0 ? next() * WIDTH : centre + (next() - 0.5) * (60 + near * 220)
    return rect(x - width / 2, y, width, 1.5 + near * 3.5, color, { rx: 2, opacity: 0.12 + next() * 0.4 })
  }).join('')
}

export function stars(seed: number, count: number, bottom: number): string {
  const next = numbers(seed)
  return Array.from({ length: count }, () =>
    circle(next() * WIDTH, next() * bottom, 0.8 + next() * 1.6, '#ffffff', { opacity: 0.25 + next() * 0.6 }),
  ).join('')
}

export const scene = (defs: string, ...shapes: string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">` +
  `<defs>${defs}</defs>${shapes.join('')}</svg>`

export const sky = (id: string): string => rect(0, 0, WIDTH, HEIGHT, `url(#${id})`)
