const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}
const escaped = (found: string): string => ESCAPES[found] ?? found

/** Words between tags. What XML cannot hold is left out. */
export const xmlText = (text: string): string => text.replace(NOT_XML, '').replace(/[&<>\r]/g, escaped)

const xmlValue = (text: string): string => text.replace(NOT_XML, '').replace(/[&<>"\t\n\r]/g, escaped)

export type Attributes = Record<string, string | number | undefined>

const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${xmlValue(String(value))}"`)
    .join('')

export const openTag = (name: string, attributes: Attributes = {}): string => `<${name}${written(attributes)}>`
export const emptyTag = (name: string, attributes: Attributes = {}): string => `<${name}${written(attributes)}/>`

/** An element around XML that is already written. */
export const element = (name: string, attributes: Attributes, inside: string): string =>
  `${openTag(name, attributes)}${inside}</${name}>`

/** A name as XML Schema's NMTOKEN; what it cannot hold is written as its number. */
export const nmtoken = (name: string): string =>
  name.replace(/[^\w.:-]/gu, (character) => `_x${character.codePointAt(0)?.toString(16)}_`)
