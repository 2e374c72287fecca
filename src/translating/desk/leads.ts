import type { Payload } from 'payload'
import { idOf } from '../../working/relations.ts'

/** Lead stories that a front page has at most. */
const MOST = 5

/** How far up articles lead the front pages, by their ids: 5 for the first story of either. */
export async function leadWeights(payload: Payload): Promise<Map<string, number>> {
  const site = await payload.db.findGlobal<Record<string, unknown> & { id: string }>({ slug: 'site' })
  const weights = new Map<string, number>()
  for (const list of [site?.leadKo, site?.leadEn]) {
    if (!Array.isArray(list)) continue
    for (const [place, value] of list.entries()) {
      const id = String(idOf(value) ?? '')
      weights.set(id, Math.max(weights.get(id) ?? 0, MOST - place, 1))
    }
  }
  return weights
}
