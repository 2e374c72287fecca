import { type Comparable, compareContents, type SourceChange } from '../diff/index.ts'
import type { FrozenSource } from '../source.ts'
import { acknowledged, hashesOf } from './keys.ts'
import { afterMinorEdit } from './minor.ts'
import type { Behind, Since, SourceNow } from './types.ts'

const comparable = ({
  content,
  pictures,
  language,
}: Pick<FrozenSource, 'content' | 'pictures' | 'language'>): Comparable => ({
  ...content,
  language,
  pictures,
})

/** What changed in the source since a translation froze it, minor edits left out; null where its text is not kept. */
export function changeSince(followed: FrozenSource, now: SourceNow, { minor }: Pick<Since, 'minor'>) {
  if (!followed.content) return null
  const base = minor.reduce(afterMinorEdit, comparable(followed))
  const change = compareContents(base, comparable(now.frozen), followed.language)
  return { change, hashes: hashesOf(change, comparable(now.frozen)) }
}

/** Where nothing changed but what pictures say: when one was saved last. Who saves a picture is not kept. */
function onlyPictures(
  { fields, blocks }: SourceChange,
  { pictured = {} }: SourceNow,
): { at: string; by: string } | null {
  const changed = blocks.filter(({ state }) => state !== 'same')
  const pictures = changed.flatMap(({ picture, moved }) =>
    picture && !moved && picture.before === picture.after ? [pictured[picture.after ?? ''] ?? ''] : [],
  )
  const at = pictures.sort().at(-1)
  return fields.length === 0 && at && pictures.length === changed.length ? { at, by: '' } : null
}

/** How far a translation is behind; null where it is up with its source. Pure. */
export function behindOf(
  followed: FrozenSource,
  now: SourceNow,
  since: Since = { first: null, minor: [] },
): Behind | null {
  const found = changeSince(followed, now, since)
  const { at, by } = since.first ?? (found && onlyPictures(found.change, now)) ?? { at: now.frozen.at, by: now.by }
  const about = { against: now.against, since: at, by }
  if (!found) return { ...about, blocks: 0, fields: 0, change: null, acknowledged: {} }
  const { change, hashes } = found
  if (hashes.size === 0) return null
  const seen = acknowledged(hashes, followed.seen)
  const open = [...hashes.keys()].filter((key) => !Object.hasOwn(seen, key))
  const fields = open.filter((key) => key.startsWith('field:')).length
  return { ...about, blocks: open.length - fields, fields, change, acknowledged: seen }
}
