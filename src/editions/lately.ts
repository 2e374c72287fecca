import type { Payload, Where } from 'payload'
import { optionsOf } from '../options.ts'
import { liveIn } from './list.ts'
import { note } from './noting.ts'
import { leftTerm } from './project.ts'
import { findRows } from './rows.ts'
import { timesOf } from './times.ts'
import type { Editions, Lately } from './types.ts'

/** Stories that are told of when they went. */
const MOST = 30

type Place = Parameters<Editions['lately']>[0]
type Gone = { uid: string; sequence: number }
type TermRow = { id: string; edition: string; sequence: number }

async function findTerms(payload: Payload, where: Where[], limit: number): Promise<TermRow[]> {
  const { docs } = await payload.db.find<TermRow>({
    collection: optionsOf(payload.config).slugs['edition-terms'],
    where: { and: where },
    sort: '-sequence',
    limit,
    pagination: false,
  })
  return docs
}

/** Of a whole language. */
async function ofLanguage(payload: Payload, { language }: Place): Promise<{ newest: number; gone: Gone[] }> {
  const select = { uid: true, sequence: true } as const
  const byAct = { sort: '-sequence', select }
  const withdrawn: Where[] = [
    { language: { equals: language } },
    { live: { equals: false } },
    { kind: { equals: 'article' } },
  ]
  const [[newest], gone] = await Promise.all([
    findRows(payload, { and: liveIn(language) }, { limit: 1, ...byAct }),
    findRows(payload, { and: withdrawn }, { limit: MOST, ...byAct }),
  ])
  return { newest: Math.max(newest?.sequence ?? 0, gone[0]?.sequence ?? 0), gone }
}

/** Of one section or topic: what was withdrawn while it stood there. What stands under another by now is not gone. */
async function ofLabel(payload: Payload, { language }: Place, term: string): Promise<{ newest: number; gone: Gone[] }> {
  const own = { language: { equals: language } }
  const [[newest], left] = await Promise.all([
    findTerms(payload, [{ term: { equals: term } }, own], 1),
    findTerms(payload, [{ term: { equals: leftTerm(term) } }, own], MOST),
  ])
  const keys = left.map(({ edition }) => edition)
  const live = await findRows(
    payload,
    { and: [{ key: { in: keys } }, { live: { equals: true } }] },
    { limit: MOST, select: { key: true } },
  )
  const there = new Set(live.map(({ key }) => key))
  return {
    newest: Math.max(newest?.sequence ?? 0, left[0]?.sequence ?? 0),
    gone: left
      .filter(({ edition }) => !there.has(edition))
      .map(({ edition, sequence }) => ({ uid: edition.split(':')[1] ?? '', sequence })),
  }
}

/** When anything of a list last changed, and what left it lately and is nowhere by now, newest first. */
export async function lately(payload: Payload, place: Place): Promise<Lately> {
  const { language, category, tag } = place
  note(`list:${language}`)
  const term = category ? `category:${category}` : tag ? `tag:${tag}` : null
  const { newest, gone } = await (term ? ofLabel(payload, place, term) : ofLanguage(payload, place))
  const times = await timesOf(payload, [...new Set([newest, ...gone.map(({ sequence }) => sequence)])])
  return {
    at: times.get(newest) ?? null,
    gone: gone.map(({ uid, sequence }) => ({ uid, at: times.get(sequence) ?? '' })),
  }
}
