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

/** Milliseconds of each of several addresses asked once, one after another: the middle one. */
export async function cold(port: number, paths: string[]): Promise<number> {
  const times: number[] = []
  for (const path of paths) {
    const start = performance.now()
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { 'accept-encoding': 'br' } })
    const text = await response.text()
    times.push(performance.now() - start)
    if (response.status !== 200 || text.length < 100) throw new Error(`${path} answered ${response.status}.`)
  }
  times.sort((a, b) => a - b)
  return times[Math.floor(times.length / 2)] ?? Number.NaN
}
