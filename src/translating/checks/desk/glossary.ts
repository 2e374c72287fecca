import type { Payload } from 'payload'
import { optionsOf } from '../../../options.ts'
import type { GlossaryPair } from '../types.ts'

const MOST = 5000

type Row = { term?: { ko?: string | null; en?: string | null }; forbidden?: { ko?: unknown; en?: unknown } }

const lines = (value: unknown): string[] =>
  (Array.isArray(value) ? value : typeof value === 'string' ? value.split(/[\n,]/) : []).flatMap((one) =>
    typeof one === 'string' && one.trim() !== '' ? [one.trim()] : [],
  )

/** Terms of the glossary that have both languages. */
export async function glossaryPairs(payload: Payload): Promise<GlossaryPair[]> {
  const { docs } = await payload.db.find<Row & { id: string }>({
    collection: optionsOf(payload.config).slugs.glossary,
    limit: MOST,
    pagination: false,
  })
  return docs.flatMap(({ term, forbidden }) => {
    const [ko, en] = [(term?.ko ?? '').trim(), (term?.en ?? '').trim()]
    if (ko === '' || en === '') return []
    return [{ ko, en, forbidden: { ko: lines(forbidden?.ko), en: lines(forbidden?.en) } }]
  })
}
