import type { Payload } from 'payload'
import { systemPerson } from '../access/person.ts'
import { follow, followed } from '../editions/follow.ts'
import { releasesAfter } from '../editions/log.ts'
import { BOARD } from '../editions/oldAddress.ts'
import { isLeft, termsOf } from '../editions/project.ts'
import { type ArticleRelease, isArticleRelease } from '../editions/release.ts'
import { type EditionRow, findRows } from '../editions/rows.ts'
import type { EditionDocument } from '../editions/types.ts'
import { languageCodes } from '../languages/index.ts'
import { optionsOf } from '../options.ts'
import { contentHash } from '../working/canonical.ts'
import { claimAddress } from './address.ts'
import { mendBoardAddresses } from './boardAddresses.ts'
import { type LabelRow, labelContent, labelKeys, siteContent } from './labelContent.ts'
import { readLabel, releaseLabel } from './labelRelease.ts'

/** One thing that was not as the log says, and is now. */
export interface Difference {
  kind: 'edition' | 'terms' | 'address' | 'label' | 'gap'
  key: string
  was: string
}
export interface Reconciled {
  releases: number
  editions: number
  differences: Difference[]
}

/** Labels whose row is not what the log last said: a process died between the save and its release. */
export async function mendLabels(payload: Payload, dryRun = false): Promise<Difference[]> {
  const { slugs } = optionsOf(payload.config)
  const differences: Difference[] = []
  for (const key of labelKeys) {
    let after: string | number | null = null
    for (;;) {
      const { docs }: { docs: LabelRow[] } = await payload.db.find<LabelRow>({
        collection: slugs[key],
        where: after === null ? {} : { id: { greater_than: after } },
        sort: 'id',
        limit: 200,
        pagination: false,
      })
      for (const row of docs) {
        const uid = String(row.uid)
        const entry = followed(payload).taxonomy.entry(key, uid)
        if (key === 'media' && !entry) continue
        if (entry && contentHash(entry.content) === contentHash(await labelContent(payload, key, row))) continue
        differences.push({ kind: 'label', key: `${key}:${uid}`, was: entry ? 'behind its document' : 'not in the log' })
        if (!dryRun) await releaseLabel(payload, key, uid, systemPerson('reconcile'), readLabel(payload, key, uid))
      }
      if (docs.length < 200) break
      after = docs.at(-1)?.id ?? null
    }
  }
  const row = await payload.db.findGlobal<Record<string, unknown> & { id: string }>({ slug: 'site' })
  if (!dryRun && row && Object.keys(row).length > 0)
    await releaseLabel(payload, 'site', 'site', systemPerson('reconcile'), () => siteContent(payload, row))
  return differences
}

interface Expected {
  document: EditionDocument | null
  seen: number
  live: boolean
}

async function expectedEditions(payload: Payload, gaps: Difference[]) {
  const expected = new Map<string, Expected>()
  let sequence = 0
  for (;;) {
    const releases = await releasesAfter(payload, sequence, 50)
    for (const release of releases) {
      if (release.sequence !== sequence + 1)
        gaps.push({ kind: 'gap', key: `release:${sequence + 1}`, was: `followed by ${release.sequence}` })
      sequence = release.sequence
      if (!isArticleRelease(release)) continue
      const { issued, withdrawn, first } = release.document as ArticleRelease
      for (const code of Object.keys(first)) {
        const key = `${release.subject}:${code}`
        const before = expected.get(key)
        const edition = issued[code as 'ko']
        expected.set(key, {
          document: edition ?? (withdrawn.includes(code as 'ko') ? null : (before?.document ?? null)),
          seen: sequence,
          live: Boolean(edition) || (!withdrawn.includes(code as 'ko') && (before?.live ?? false)),
        })
      }
    }
    if (releases.length < 50) return { expected, releases: sequence }
  }
}

async function drop(payload: Payload, rows: EditionRow[], key: string): Promise<void> {
  const { slugs } = optionsOf(payload.config)
  for (const row of rows) await payload.db.deleteOne({ collection: slugs.editions, where: { id: { equals: row.id } } })
  await payload.db.deleteMany({ collection: slugs['edition-terms'], where: { edition: { equals: key } } })
}

/** Compares everything that is made from the log with the log, mends it, and says what differed. A dry run only says. */
export async function reconcile(payload: Payload, { rebuild = false, dryRun = false } = {}): Promise<Reconciled> {
  const { slugs } = optionsOf(payload.config)
  await follow(payload)
  const differences: Difference[] = []
  const { expected, releases } = await expectedEditions(payload, differences)
  if (rebuild) {
    await payload.db.deleteMany({ collection: slugs.editions, where: {} })
    await payload.db.deleteMany({ collection: slugs['edition-terms'], where: {} })
  }
  const rewrite = async (rows: EditionRow[], key: string): Promise<void> => {
    if (!dryRun) await drop(payload, rows, key)
  }
  let again = rebuild
  for (const [key, { document, seen, live }] of expected) {
    const rows = rebuild ? [] : await findRows(payload, { key: { equals: key } }, { limit: 2 })
    const [row] = rows
    const same = row && row.live === live && row.seen === seen && contentHash(row.document) === contentHash(document)
    if (!rebuild && !same) {
      differences.push({ kind: 'edition', key, was: row ? 'not what the log says' : 'missing' })
      await rewrite(rows, key)
      again = true
    } else if (!rebuild && document && live && !(await hasTerms(payload, key, document))) {
      differences.push({ kind: 'terms', key, was: 'not what the edition says' })
      await rewrite(rows, key)
      again = true
    }
    if (
      !dryRun &&
      document &&
      (await claimAddress(payload, document.language, document.slug, document.uid)) !== document.uid
    )
      differences.push({ kind: 'address', key: `${document.language}/${document.slug}`, was: 'of another article' })
  }
  if (!rebuild)
    for (const row of await findRows(
      payload,
      { kind: { in: ['article', 'page'] } },
      { limit: 0, select: { key: true } },
    ))
      if (!expected.has(row.key)) {
        differences.push({ kind: 'edition', key: row.key, was: 'not in the log' })
        await rewrite([row], row.key)
      }
  const published = (uid: string) => languageCodes.some((code) => expected.has(`article:${uid}:${code}`))
  for (const place of await mendBoardAddresses(payload, published, dryRun))
    differences.push({ kind: 'address', key: `${BOARD}/${place}`, was: 'missing' })
  if (again && !dryRun) {
    await payload.db.deleteMany({ collection: slugs.editions, where: { kind: { equals: 'watermark' } } })
    followed(payload).head = -1
    await follow(payload)
  }
  differences.push(...(await mendLabels(payload, dryRun)))
  return { releases, editions: [...expected.values()].filter(({ live }) => live).length, differences }
}

async function hasTerms(payload: Payload, key: string, edition: EditionDocument): Promise<boolean> {
  const { docs } = await payload.db.find<{ id: string; term: string }>({
    collection: optionsOf(payload.config).slugs['edition-terms'],
    where: { edition: { equals: key } },
    limit: 200,
    pagination: false,
  })
  return (
    docs
      .map(({ term }) => term)
      .filter((term) => !isLeft(term))
      .sort()
      .join() === [...new Set(termsOf(edition))].sort().join()
  )
}
