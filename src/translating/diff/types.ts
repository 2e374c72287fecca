import type { Block } from '../../body/types.ts'
import type { TranslationContent } from '../../working/types.ts'

/**
 * A stretch of a text that was compared with another. Those that are not `added` (nor moved to) joined give the text
 * before, those that are not `removed` (nor moved from) the text after.
 */
export type Piece =
  | { state: 'same' | 'added' | 'removed'; text: string }
  /** The same words in another place: once where they were, once where they are, both with the same number. */
  | { state: 'moved'; side: 'before' | 'after'; move: number; text: string }

/** `changed` also where it moved as well: see `moved`. */
export type ChangeState = 'same' | 'changed' | 'added' | 'removed' | 'moved'

export interface FieldChange {
  /** `field:title` and so on, as segments are named. */
  key: string
  before: string
  after: string
  pieces: Piece[]
}

/** One text of a block, named as its segment is. */
export interface PartChange {
  key: string
  state: ChangeState
  moved: boolean
  /** The block it stood in before, where that was another one. */
  from: string | null
  before: string
  after: string
  pieces: Piece[]
  /** The words may be the same: what is bold, in another language, or broken into lines is not. */
  marks: boolean
  /** Addresses and articles (`article:{uid}`) that were linked and are; null where these are the same. */
  links: { before: string[]; after: string[] } | null
}

export interface PictureTexts {
  alt: string
  caption: string
  credit: string
}
/** What can be compared: a working copy's content or an edition, with the texts of its pictures where they are known. */
export type Comparable = Pick<TranslationContent, 'title' | 'deck' | 'summary' | 'dateline' | 'body' | 'seo'> & {
  language?: TranslationContent['language']
  /** By the pictures' uids; a picture frozen in an edition carries its own. */
  pictures?: Record<string, PictureTexts>
}

export interface PictureChange {
  /** uids of the pictures; null where there was or is none. */
  before: string | null
  after: string | null
  /** Texts of the picture that changed; one that was exchanged has all its texts new. */
  texts: { name: keyof PictureTexts; before: string; after: string; pieces: Piece[] }[]
}

export interface BlockChange {
  /** `b:{id}`: what is acknowledged. */
  key: string
  id: string
  type: Block['type']
  state: ChangeState
  /** Its place among the others changed. */
  moved: boolean
  /** Its kind, level or arrangement changed: a heading out of a paragraph, rows, items, numbering. */
  shape: boolean
  /** Its texts that changed; all of them of a block that is new or gone. */
  parts: PartChange[]
  picture: PictureChange | null
}

/** What changed between two contents of one language. Blocks in the order of now, those that are gone where they were. */
export interface SourceChange {
  fields: FieldChange[]
  blocks: BlockChange[]
}
