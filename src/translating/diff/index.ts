export { blockSignature, compareContents, fieldOf } from './contents.ts'
export { textAfter, textBefore } from './pieces.ts'
export type {
  BlockChange,
  ChangeState,
  Comparable,
  FieldChange,
  PartChange,
  PictureChange,
  PictureTexts,
  Piece,
  SourceChange,
} from './types.ts'
export { diffWords } from './words.ts'
