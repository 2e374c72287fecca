import { $setState, type LexicalNode, type SerializedLexicalNode } from '@payloadcms/richtext-lexical/lexical'
import { BLOCK_ID } from '../../body/blockId.ts'
import { blockId } from './blockIdState.ts'

interface ReadsJSON {
  importJSON: (json: never) => LexicalNode
}

const kept = new WeakSet<ReadsJSON>()

/**
 * Makes a class of nodes read their block's id from JSON. Payload's pictures, blocks and lines are built from their own
 * data and drop all other state, so that each opened text would give them new ids and lose what belongs to the old ones.
 */
export function keepIdsOf(...classes: ReadsJSON[]): void {
  for (const one of classes) {
    if (kept.has(one)) continue
    kept.add(one)
    const read = one.importJSON
    one.importJSON = (json: SerializedLexicalNode) => {
      const node = read.call(one, json as never)
      const id: unknown = json.$?.[BLOCK_ID]
      return typeof id === 'string' && id !== '' ? $setState(node, blockId, id) : node
    }
  }
}
