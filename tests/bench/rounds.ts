import { type Load, type LoadOptions, load } from './load.ts'

/**
 * Measures targets in turn, several rounds, and gives each its middle round: what else the machine does
 * in the meantime meets all of them alike.
 */
export async function rounds(
  targets: Record<string, LoadOptions>,
  { count = 3, duration = 1000 }: { count?: number; duration?: number } = {},
): Promise<(name: string) => Load> {
  const found = new Map<string, Load[]>(Object.keys(targets).map((name) => [name, []]))
  for (let round = 0; round < count; round++)
    for (const [name, target] of Object.entries(targets)) found.get(name)?.push(await load({ duration, ...target }))
  return (name) => {
    const loads = found.get(name)?.sort((a, b) => a.rate - b.rate) ?? []
    const middle = loads[Math.floor(loads.length / 2)]
    if (!middle) throw new Error(`Nothing was measured for ${name}.`)
    return middle
  }
}

async function once(port: number, path: string): Promise<number> {
  const start = performance.now()
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { 'accept-encoding': 'br' } })
  const text = await response.text()
  if (response.status !== 200 || text.length < 100) throw new Error(`${path} answered ${response.status}.`)
  return performance.now() - start
}

const middleOf = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN

/** Milliseconds of each of several addresses asked once, one after another: the middle one. */
export async function cold(port: number, paths: string[]): Promise<number> {
  const times: number[] = []
  for (const path of paths) times.push(await once(port, path))
  return middleOf(times)
}

/** The same of two servers asked in turn, so that what else the machine does meets both alike. */
export async function coldBeside(
  one: { port: number; paths: string[] },
  other: { port: number; path: string },
): Promise<{ one: number; other: number }> {
  const times: { one: number[]; other: number[] } = { one: [], other: [] }
  for (const path of one.paths) {
    times.one.push(await once(one.port, path))
    times.other.push(await once(other.port, other.path))
  }
  return { one: middleOf(times.one), other: middleOf(times.other) }
}
