import { legible } from '../../body/legible.ts'
import type { Tag } from './readXml.ts'
import type { Piece } from './types.ts'

/** Elements whose content is a tool's own code, not words. */
const NATIVE = new Set(['bpt', 'ept', 'ph', 'it', 'sub'])

/** Gathers the words and codes of one line, of either version of XLIFF, while its elements pass. */
export class LineReader {
  readonly pieces: Piece[] = []
  #skipping = 0
  #open: (string | null)[] = []
  /** Which opening a `rid` speaks of. */
  #byRid = new Map<string, string>()

  open({ name, attributes }: Tag): void {
    if (this.#skipping > 0) {
      this.#skipping += 1
      return
    }
    const { id = '', rid, startRef, pos, hex } = attributes
    const ends = startRef ?? this.#byRid.get(rid ?? id) ?? id
    const begin = () => {
      this.#byRid.set(rid ?? id, id)
      this.pieces.push({ open: id })
    }
    let paired: string | null = null
    if (name === 'g' || name === 'pc') {
      this.pieces.push({ open: id })
      paired = id
    } else if (name === 'x' || name === 'ph') this.pieces.push({ alone: id })
    else if (name === 'bx' || name === 'bpt' || name === 'sc' || (name === 'it' && pos === 'open')) begin()
    else if (name === 'ex' || name === 'ept' || name === 'ec' || name === 'it') this.pieces.push({ close: ends })
    else if (name === 'cp' && /^[\da-f]{1,6}$/i.test(hex ?? ''))
      this.text(legible(String.fromCodePoint(Math.min(Number.parseInt(hex ?? '20', 16), 0x10ffff))))
    if (NATIVE.has(name)) this.#skipping = 1
    else this.#open.push(paired)
  }

  close(): void {
    if (this.#skipping > 0) {
      this.#skipping -= 1
      return
    }
    const id = this.#open.pop()
    if (typeof id === 'string') this.pieces.push({ close: id })
  }

  text(text: string): void {
    if (this.#skipping > 0) return
    const last = this.pieces.length - 1
    if (typeof this.pieces[last] === 'string') this.pieces[last] += text
    else if (text !== '') this.pieces.push(text)
  }
}
