import { createHash } from 'node:crypto'

const digest = (key: string): Buffer => createHash('sha256').update(`payload-bilingual demo/${key}`).digest()

const spelled = (key: string, alphabet: string, length = 10): string =>
  Array.from(digest(key).subarray(0, length), (byte) => alphabet[byte % alphabet.length]).join('')

/** Stable id of a demo document: the same on every database, so that a seed that was cut off finds its own again. */
export const demoUid = (key: string): string => spelled(key, '23456789bcdfghjkmnpqrstvwxz')

/** Id of a block, list item or table cell; the same for the same place in both languages. */
export const blockId = (key: string): string => spelled(key, '0123456789abcdefghijklmnopqrstuvwxyz')

/** Id that the editor keeps on links, pictures and pull quotes. */
export const nodeId = (key: string): string => digest(key).toString('hex').slice(0, 24)
