import type { Payload, Where } from 'payload'
import { optionsOf } from '../options.ts'
import type { Release, ReleaseDocument } from './release.ts'
import { isDuplicate } from './rows.ts'
import type { Subject } from './types.ts'

type Row = Release & { id: string | number }

/** Another release took the sequence, the subject's place, or what this one closes. Start again from the first read. */
export class Overtaken extends Error {
  override name = 'Overtaken'
}

const slug = (payload: Payload): string => optionsOf(payload.config).slugs.releases

async function first(payload: Payload, where: Where, sort: string, select?: Record<string, true>): Promise<Row | null> {
  const { docs } = await payload.db.find<Row>({
    collection: slug(payload),
    where,
    sort,
    limit: 1,
    pagination: false,
    ...(select && { select }),
  })
  return docs[0] ?? null
}

/** The highest sequence in the log, 0 where it is empty. One indexed read. */
export async function highestSequence(payload: Payload): Promise<number> {
  return (await first(payload, {}, '-sequence', { sequence: true }))?.sequence ?? 0
}

/** When the last release, or the last of certain kinds, happened; the beginning of time where there is none. */
export async function lastAt(payload: Payload, kinds?: readonly Release['kind'][]): Promise<string> {
  const row = await first(payload, kinds ? { kind: { in: [...kinds] } } : {}, '-sequence', { at: true })
  return row?.at ?? '1970-01-01T00:00:00.000Z'
}

/** The last release before an instant, 0 where there is none: releases are numbered in the order of their times. */
export async function sequenceBefore(payload: Payload, instant: string): Promise<number> {
  return (await first(payload, { at: { less_than: instant } }, '-at', { sequence: true }))?.sequence ?? 0
}

/** The newest release of a subject. */
export const lastOf = (payload: Payload, subject: Subject): Promise<Row | null> =>
  first(payload, { subject: { equals: subject } }, '-sequence')

export const releaseAt = (payload: Payload, sequence: number): Promise<Row | null> =>
  first(payload, { sequence: { equals: sequence } }, '-sequence')

export const closedBy = (payload: Payload, closes: string): Promise<Row | null> =>
  first(payload, { closes: { equals: closes } }, '-sequence')

/** Every release of a subject, oldest first. */
export async function releasesOf(payload: Payload, subject: Subject): Promise<Row[]> {
  const { docs } = await payload.db.find<Row>({
    collection: slug(payload),
    where: { subject: { equals: subject } },
    sort: 'sequence',
    limit: 0,
    pagination: false,
  })
  return docs
}

/** What was done to a subject behind a sequence, oldest first, without its documents. */
export async function actsSince(
  payload: Payload,
  subject: Subject,
  sequence: number,
): Promise<Pick<Release, 'kind' | 'closes' | 'languages'>[]> {
  const { docs } = await payload.db.find<Row>({
    collection: slug(payload),
    where: { and: [{ subject: { equals: subject } }, { sequence: { greater_than: sequence } }] },
    sort: 'sequence',
    limit: 0,
    pagination: false,
    select: { kind: true, closes: true, languages: true },
  })
  return docs
}

/** Releases behind a sequence, in order. */
export async function releasesAfter(payload: Payload, sequence: number, limit: number, select?: Record<string, true>) {
  const { docs } = await payload.db.find<Row>({
    collection: slug(payload),
    where: { sequence: { greater_than: sequence } },
    sort: 'sequence',
    limit,
    pagination: false,
    ...(select && { select }),
  })
  return docs
}

/** A duplicate, also as MongoDB tells of it inside another error or as a conflict of two writes. */
const isOvertaken = (error: unknown): boolean => {
  const { code, cause } = error as { code?: unknown; cause?: { code?: unknown } }
  return isDuplicate(error) || code === 112 || cause?.code === 11000
}

/**
 * Inserts one row at the end of the log: the moment at which an act happens.
 * Only `publishing` calls it. Written outside any transaction, so that a number is never handed out twice or lost.
 * @throws Overtaken where another release came first
 */
export async function append(
  payload: Payload,
  { closes, ...release }: Omit<Release<ReleaseDocument>, 'sequence' | 'closes'> & { closes?: string },
  sequence: number,
): Promise<number> {
  const data = { ...release, sequence, closes: closes ?? `sequence:${sequence}` }
  try {
    await payload.db.create({ collection: slug(payload), data })
    return sequence
  } catch (error) {
    if (isOvertaken(error)) throw new Overtaken(`Sequence ${sequence} of ${release.subject} was overtaken`)
    throw error
  }
}
