import { filePath } from '../../addresses/fileNames.ts'
import { apiArticlePath, apiUidPath } from '../../addresses/paths.ts'
import { findRows } from '../../editions/rows.ts'
import {
  addressesBehind,
  addressesOfArticles,
  type FormerAddress,
  rowsOfArticles,
  withdrawnBehind,
} from '../../editions/walk.ts'
import { isLanguage } from '../../languages/index.ts'
import { dropFile, GONE, goOn, made, type Run, sha256 } from './run.ts'
import type { FileRecord, Former } from './types.ts'

const BATCH = 200

/** What stood at addresses once, and articles that answer under another's uid. Short lines, in memory by their paths. */
export interface FormerAddresses {
  former: Map<string, Former>
  /** `/api/v1/articles/{uid}.json` of an article that became part of another. */
  joined: Map<string, FileRecord>
}

export const noFormer = (): FormerAddresses => ({ former: new Map(), joined: new Map() })

async function forget(run: Run, { former, joined }: FormerAddresses, path: string): Promise<void> {
  const { file } = former.get(path) ?? {}
  if (file) await run.tree.drop(`${GONE}/${file}`)
  const other = joined.get(path)
  if (other) await dropFile(run, other)
  former.delete(path)
  joined.delete(path)
}

/** Asks what is at an address where nothing is live, and writes that down. */
async function look(run: Run, all: FormerAddresses, path: string, uid: string): Promise<void> {
  await forget(run, all, path)
  const { status, bytes, headers } = await run.answers.ask(path)
  const location = headers.get('location')
  if (status === 308 && location) all.former.set(path, { path, uid, status, location: location.replace(/\.json$/, '') })
  if (status === 410) {
    const { file } = filePath(path)
    await run.tree.put(`${GONE}/${file}`, bytes)
    all.former.set(path, { path, uid, status, file, sha256: sha256(bytes) })
  }
  if (status === 200 && path.startsWith(apiUidPath(''))) {
    const file = await made(run, path)
    if (file) all.joined.set(path, file)
  }
  if (status >= 500) run.failed.add(path)
}

/** Those of some addresses at which nothing is live now; of the others nothing is kept. */
async function lookAt(run: Run, all: FormerAddresses, rows: readonly FormerAddress[]): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH) {
    goOn(run)
    const some = rows
      .slice(from, from + BATCH)
      .filter(({ language, slug }) => isLanguage(language) && !slug.startsWith('~'))
    const live = await findRows(
      run.payload,
      { and: [{ slug: { in: some.map(({ slug }) => slug) } }, { live: { equals: true } }] },
      { limit: 0, select: { language: true, slug: true } },
    )
    const there = new Set(live.map(({ language, slug }) => `${language}/${slug}`))
    for (const { language, slug, uid } of some) {
      if (!isLanguage(language) || !run.settings.languages.includes(language)) continue
      const path = `${apiArticlePath(language, slug)}.json`
      if (there.has(`${language}/${slug}`)) await forget(run, all, path)
      else await look(run, all, path, uid)
    }
  }
}

async function lookAtUids(run: Run, all: FormerAddresses, uids: readonly string[]): Promise<void> {
  for (let from = 0; from < uids.length; from += BATCH) {
    goOn(run)
    const some = uids.slice(from, from + BATCH)
    const rows = await rowsOfArticles(run.payload, some)
    const live = new Set(
      rows.filter((row) => row.live && run.settings.languages.includes(row.language as 'ko')).map(({ uid }) => uid),
    )
    for (const uid of some) {
      const path = `${apiUidPath(uid)}.json`
      if (live.has(uid)) {
        // What stands there is the article's own file by now.
        all.joined.delete(path)
        await forget(run, all, path)
      } else await look(run, all, path, uid)
    }
  }
}

/** Every address that something was ever published at and that leads elsewhere, or nowhere, by now. */
export async function everyFormer(run: Run, all: FormerAddresses): Promise<void> {
  for (const language of run.settings.languages)
    for (let slug = ''; ; ) {
      const rows = await addressesBehind(run.payload, { language, slug, limit: BATCH })
      const last = rows.at(-1)
      if (!last) break
      await lookAt(run, all, rows)
      slug = last.slug
    }
  for (let uid = ''; ; ) {
    const uids = await withdrawnBehind(run.payload, uid, BATCH)
    const last = uids.at(-1)
    if (last === undefined) break
    await lookAtUids(run, all, uids)
    uid = last
  }
}

/** The same of articles that moved. */
export async function movedFormer(run: Run, all: FormerAddresses, moved: ReadonlySet<string>): Promise<void> {
  const uids = [...moved].sort()
  // What was said of them before is nobody's any more: an address whose words were redacted is not even named.
  for (const { path, uid } of [...all.former.values()]) if (moved.has(uid)) await forget(run, all, path)
  for (let from = 0; from < uids.length; from += BATCH)
    await lookAt(run, all, await addressesOfArticles(run.payload, uids.slice(from, from + BATCH)))
  await lookAtUids(run, all, uids)
}
