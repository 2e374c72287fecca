import { plainText } from './text.ts'
import type { Block } from './types.ts'

/** Whether a body says and shows nothing. */
export const isEmptyBody = (blocks: readonly Block[]): boolean =>
  !blocks.some(({ type }) => type === 'image') && !/[\p{L}\p{N}]/u.test(plainText(blocks))
