import { createState } from '@payloadcms/richtext-lexical/lexical'
import { BLOCK_ID } from '../../body/blockId.ts'

/** A block's id as the editor holds it; '' where it has none yet. */
export const blockId = createState(BLOCK_ID, { parse: (value) => (typeof value === 'string' ? value : '') })
