import { legible } from '../../body/legible.ts'
import { LineReader } from './line.ts'
import { readXml, type Tag, type XmlHandler } from './readXml.ts'
import { ExchangeRefused } from './refusal.ts'
import { joinedSegments, type Part } from './segmentsRead.ts'
import { stampIn } from './stamp.ts'
import type { Piece, ReadExchange, ReadUnit, Stamp } from './types.ts'

export const MOST_UNITS = 250_000

/** Subtrees whose sources and targets are not the unit's own. */
const ASIDE = new Set(['alt-trans', 'seg-source', 'bin-unit', 'skeleton', 'skl', 'originalData'])
const META = /^\{urn:oasis:names:tc:xliff:metadata:/
const NOT_YET = new Set(['new', 'needs-translation', 'initial'])

interface Unit {
  names: string[]
  was: string | null
  notes: string[]
  parts: Part[]
}

/** Follows the elements of either version; what belongs to other modules passes by. */
class XliffHandler implements XmlHandler {
  readonly read: ReadExchange = { format: 'xliff21', texts: [], strangers: 0 }
  #seen = false
  #stamp: Stamp | null = null
  #units: ReadUnit[] = []
  #count = 0
  #unit: Unit | null = null
  #line: { reader: LineReader; into: 'source' | 'target' } | null = null
  #aside = 0
  #note: { text: string; take: (text: string) => void } | null = null

  open(tag: Tag): void {
    const { name, attributes } = tag
    if (!this.#seen) this.#root(tag)
    if (this.#aside > 0) this.#aside += 1
    else if (this.#line) this.#line.reader.open(tag)
    else if (ASIDE.has(name) || (name.startsWith('{') && !META.test(name))) this.#aside = 1
    else if (name === 'file') this.#file(attributes)
    else if (name === 'trans-unit' || name === 'unit') this.#begin(attributes)
    else if (name === 'note' && this.#unit)
      this.#listen((text) => this.#unit?.notes.push(legible(text).trim()), attributes)
    else if (name === 'prop') this.#listen((text) => this.#property(attributes['prop-type'] ?? '', text))
    else if (name.endsWith('}meta')) this.#listen((text) => this.#property(attributes.type ?? '', text))
    else if (name === 'segment' || name === 'ignorable') this.#part(name === 'ignorable', attributes)
    else if ((name === 'source' || name === 'target') && this.#unit) this.#beginLine(name, attributes)
  }

  close(name: string): void {
    if (this.#aside > 0) this.#aside -= 1
    else if (this.#line && (name === 'source' || name === 'target')) this.#endLine()
    else if (this.#line) this.#line.reader.close()
    else if (this.#note && (name === 'note' || name === 'prop' || name.endsWith('}meta'))) {
      this.#note.take(this.#note.text)
      this.#note = null
    } else if (name === 'trans-unit' || name === 'unit') this.#end()
    else if (name === 'file') this.#endFile()
  }

  text(text: string): void {
    if (this.#aside > 0) return
    if (this.#line) this.#line.reader.text(text)
    else if (this.#note) this.#note.text += text
  }

  #root({ name, attributes }: Tag): void {
    if (name !== 'xliff') throw new ExchangeRefused({ code: 'not-exchange' })
    this.#seen = true
    if (/^1\./.test(attributes.version ?? '')) this.read.format = 'xliff12'
  }

  #file({ original = '', id = '' }: Tag['attributes']): void {
    this.#stamp = stampIn(original) ?? stampIn(id)
    this.#units = []
  }

  #endFile(): void {
    if (this.#stamp) this.read.texts.push({ stamp: this.#stamp, units: this.#units })
    else this.read.strangers += 1
    this.#stamp = null
  }

  #begin({ resname, name, id }: Tag['attributes']): void {
    this.#count += 1
    if (this.#count > MOST_UNITS) throw new ExchangeRefused({ code: 'too-many', units: MOST_UNITS })
    const names = [resname, name, id].filter((one) => one !== undefined)
    this.#unit = { names, was: null, notes: [], parts: [] }
  }

  #end(): void {
    if (this.#unit) {
      const { parts, ...unit } = this.#unit
      this.#units.push({ ...unit, ...joinedSegments(parts) })
    }
    this.#unit = null
  }

  #part(ignorable: boolean, { state = 'initial' }: Tag['attributes']): void {
    this.#unit?.parts.push({ source: [], target: null, ignorable, initial: NOT_YET.has(state) })
  }

  #beginLine(into: 'source' | 'target', { order, state }: Tag['attributes']): void {
    const unit = this.#unit
    if (!unit) return
    // Version 1.2 has no segments: the unit is its only one.
    if (unit.parts.length === 0) this.#part(false, { state: 'translated' })
    const part = unit.parts.at(-1)
    if (part && order && /^\d{1,6}$/.test(order)) part.order = Number(order)
    if (part && into === 'target' && state !== undefined) part.initial = NOT_YET.has(state)
    this.#line = { reader: new LineReader(), into }
  }

  #endLine(): void {
    const part = this.#unit?.parts.at(-1)
    const { reader, into } = this.#line ?? {}
    if (part && reader && into) part[into] = reader.pieces as Piece[]
    this.#line = null
  }

  #listen(take: (text: string) => void, { category, from }: Tag['attributes'] = {}): void {
    const own = category === 'desk' || from === 'desk' || from === 'glossary'
    this.#note = { text: '', take: own ? () => undefined : take }
  }

  #property(type: string, text: string): void {
    if (this.#unit) {
      if (type === 'was' || type === 'x-was') this.#unit.was = text.trim()
      else if (type === 'key') this.#unit.names.unshift(text.trim())
    } else if (type === 'stamp' || type === 'x-stamp') this.#stamp ??= stampIn(text)
  }
}

/** @throws ExchangeRefused where it is no XLIFF at all */
export async function readXliff(texts: AsyncIterable<string>): Promise<ReadExchange> {
  const handler = new XliffHandler()
  await readXml(texts, handler)
  return handler.read
}
