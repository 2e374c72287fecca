import { escaped } from '../../body/escape.ts'

/** An element with a text, or nothing where there is none. */
export const element = (name: string, text: string): string => (text ? `<${name}>${escaped(text)}</${name}>` : '')
