import { createHash, randomBytes } from 'node:crypto'

/** No vowels and no look-alikes, so that no word and no doubt arises. */
const ALPHABET = '23456789bcdfghjkmnpqrstvwxz'
const LENGTH = 10

const spell = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(0, LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join('')

/** A new stable id: 10 characters, about 47 bits. */
export const newUid = (): string => spell(randomBytes(LENGTH))

/** The stable id that always belongs to this key, so that an archive imported twice has the same ids on every database. */
export const uidOf = (key: string): string => spell(createHash('sha256').update(key).digest())
