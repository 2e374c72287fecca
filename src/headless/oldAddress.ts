import type { Payload } from 'payload'
import { parseOldAddress } from '../addresses/oldBoard.ts'
import { articlePath } from '../addresses/paths.ts'
import { editionsOf } from '../editions/index.ts'
import { uidOfNumber, uidOfWords } from '../editions/oldAddress.ts'

/**
 * Where the article is that had an address on an old board: its path in its original language, else in the other.
 * null where there was none, and where the article is not live: an address tells of nothing that is not.
 */
export async function articleAtOldAddress(payload: Payload, url: string): Promise<string | null> {
  const old = parseOldAddress(url)
  if (!old) return null
  const uid =
    'id' in old ? await uidOfNumber(payload, old.board, old.id) : await uidOfWords(payload, old.board, old.words)
  if (!uid) return null
  const found = await editionsOf(payload).byUid(uid)
  const [any] = Object.values(found)
  const edition = any && (found[any.originalLanguage] ?? any)
  return edition ? articlePath(edition.language, edition.slug) : null
}
