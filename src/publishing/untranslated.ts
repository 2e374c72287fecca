import { blockText } from '../body/text.ts'
import type { Block } from '../body/types.ts'

const hasWords = (block: Block): boolean => /[\p{L}\p{N}]/u.test(blockText(block))

/**
 * Blocks of the source that have words and are missing or empty in a translation of it. Blocks are known by their ids,
 * which a translation begins with; a text that shares none with its source was not begun from it, and is not judged.
 */
export function untranslated(source: readonly Block[], translation: readonly Block[]): Block[] {
  const written = new Map(translation.map((block) => [block.id, hasWords(block)]))
  if (!source.some(({ id }) => written.has(id))) return []
  return source.filter((block) => hasWords(block) && !written.get(block.id))
}
