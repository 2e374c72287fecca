import type { Payload } from 'payload'
import { parseOldAddress } from '../addresses/oldBoard.ts'
import { articlePath } from '../addresses/paths.ts'
import { editionsOf } from '../editions/index.ts'
import { articleOfNumber, articleOfWords } from '../editions/oldAddress.ts'

/**
 * Where the article is that had an address on an old board: its path in the language that was there, else in its
 * original language, else in the other.
 * null where there was none, and where the article is not live: an address tells of nothing that is not.
 */
export async function articleAtOldAddress(payload: Payload, url: string): Promise<string | null> {
  const old = parseOldAddress(url)
  if (!old) return null
  const named =
    'id' in old
      ? await articleOfNumber(payload, old.board, old.id)
      : await articleOfWords(payload, old.board, old.words)
  if (!named) return null
  const found = await editionsOf(payload).byUid(named.uid)
  const [any] = Object.values(found)
  const edition = any && ((named.language && found[named.language]) ?? found[any.originalLanguage] ?? any)
  return edition ? articlePath(edition.language, edition.slug) : null
}
