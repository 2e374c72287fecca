import type { Payload } from 'payload'
import { movedPictures, pictureHash } from '../editions/textHash.ts'
import type { Follows, PictureHashes } from '../editions/types.ts'
import type { LanguageCode } from '../languages/index.ts'
import { optionsOf } from '../options.ts'
import type { TranslationContent } from '../working/types.ts'
import { bothOf, type LabelRow } from './labelContent.ts'
import { picturesIn, type Surroundings } from './surroundings.ts'

type Followed = Pick<Follows, 'language' | 'pictureHashes'> | null | undefined
type Text = Pick<TranslationContent, 'body'>

/** Whether a picture of the source as it stands says something else than the one who follows it knows. */
export type PicturesMoved = (follows: Followed, source: Text | null | undefined) => boolean

const among = (source: Text, hash: (uid: string) => string | undefined) => {
  const shown = new Set(picturesIn(source))
  return (uid: string) => (shown.has(uid) ? hash(uid) : undefined)
}

/** Asks for the pictures of many at once: one query, and none where nobody follows a text with pictures. */
export async function followedPictures(payload: Payload, followed: readonly Followed[]): Promise<PicturesMoved> {
  const uids = [...new Set(followed.flatMap((one) => Object.keys(one?.pictureHashes ?? {})))]
  if (uids.length === 0) return () => false
  const { docs } = await payload.db.find<LabelRow>({
    collection: optionsOf(payload.config).slugs.media,
    where: { uid: { in: uids } },
    limit: uids.length,
    pagination: false,
    select: { uid: true, alt: true, caption: true, credit: true },
  })
  const rows = new Map(docs.map((row) => [String(row.uid), row]))
  const hashIn = (language: LanguageCode) => (uid: string) => {
    const row = rows.get(uid)
    if (!row) return undefined
    const [alt, caption, credit] = [row.alt, row.caption, row.credit].map((texts) => bothOf(texts)[language])
    return pictureHash({ alt: alt ?? '', caption: caption ?? '', credit: credit ?? '' })
  }
  return (follows, source) =>
    Boolean(follows && source) &&
    movedPictures(follows?.pictureHashes, among(source as Text, hashIn((follows as Follows).language))).length > 0
}

/** The same from pictures that are at hand. */
export const picturesMovedIn = (
  { pictures }: Pick<Surroundings, 'pictures'>,
  { language, pictureHashes }: { language: LanguageCode; pictureHashes?: PictureHashes },
): boolean =>
  movedPictures(pictureHashes, (uid) => {
    const picture = pictures.get(uid)
    return picture && pictureHash(picture.in(language))
  }).length > 0
