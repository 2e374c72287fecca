import { attribute, escaped } from '../body/escape.ts'

/** The first line of a document. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>'

/** An element with a text, or nothing where there is none. */
export const element = (name: string, text: string): string => (text ? `<${name}>${escaped(text)}</${name}>` : '')

/** An element that is all attributes. */
export const empty = (name: string, attributes: Record<string, string>): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => attribute(key, value))
    .join('')}/>`
