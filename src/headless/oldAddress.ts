import type { Payload } from 'payload'
import { parseOldAddress } from '../addresses/oldBoard.ts'
import { articlePath } from '../addresses/paths.ts'
import { editionsOf } from '../editions/index.ts'
import { articleOfNumber, articleOfWords, type Named } from '../editions/oldAddress.ts'
import { uidWrittenDown } from './redirects.ts'

async function onBoard(payload: Payload, url: string): Promise<Named | null> {
  const old = parseOldAddress(url)
  if (!old) return null
  return 'id' in old ? articleOfNumber(payload, old.board, old.id) : articleOfWords(payload, old.board, old.words)
}

async function writtenDown(payload: Payload, url: string): Promise<Named | null> {
  const uid = await uidWrittenDown(payload, url)
  return uid === null ? null : { uid }
}

/**
 * Where the article is that had an address on an old board, or for which the desk wrote one down: its path in the
 * language that was there, else in its original language, else in the other.
 * null where there was none, and where the article is not live: an address tells of nothing that is not.
 */
export async function articleAtOldAddress(payload: Payload, url: string): Promise<string | null> {
  const named = (await onBoard(payload, url)) ?? (await writtenDown(payload, url))
  if (!named) return null
  const found = await editionsOf(payload).byUid(named.uid)
  const [any] = Object.values(found)
  const edition = any && ((named.language && found[named.language]) ?? found[any.originalLanguage] ?? any)
  return edition ? articlePath(edition.language, edition.slug) : null
}
