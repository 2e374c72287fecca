import type { Block } from '../../body/types.ts'
import type { LanguageCode } from '../../languages/index.ts'
import type { Comparable, PictureChange, PictureTexts } from './types.ts'
import { diffWords } from './words.ts'

const TEXTS = ['alt', 'caption', 'credit'] as const
const NONE: PictureTexts = { alt: '', caption: '', credit: '' }

/** The picture of a block and its texts; these are null where nobody knows them. */
export function pictureOf(
  block: Block | undefined,
  { pictures }: Pick<Comparable, 'pictures'>,
): { media: string; texts: PictureTexts | null } | null {
  if (block?.type !== 'image') return null
  const { image } = block
  const texts = 'alt' in image ? image : pictures?.[image.media]
  return {
    media: image.media,
    texts: texts ? { alt: texts.alt, caption: texts.caption, credit: texts.credit } : null,
  }
}

/** What changed of a picture; null where nothing did. Texts that one side does not know are not compared. */
export function pictureChange(
  before: ReturnType<typeof pictureOf>,
  after: ReturnType<typeof pictureOf>,
  language: LanguageCode,
): PictureChange | null {
  if (!before && !after) return null
  const exchanged = before?.media !== after?.media
  const [old, now] = [before?.texts ?? NONE, after?.texts ?? NONE]
  const known = exchanged || Boolean(before?.texts && after?.texts)
  const texts = TEXTS.flatMap((name) =>
    !known || old[name] === now[name]
      ? []
      : [{ name, before: old[name], after: now[name], pieces: diffWords(old[name], now[name], language) }],
  )
  return exchanged || texts.length > 0 ? { before: before?.media ?? null, after: after?.media ?? null, texts } : null
}
