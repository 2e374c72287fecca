const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
/** Controls that no HTML or XML document may hold, and halves of characters. */
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/gu

/** Text as it may stand in HTML and XML, between tags or in a quoted attribute. */
export const escaped = (text: string): string =>
  text.replace(UNFIT, '').replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char)

/** ` name="value"`, or nothing where there is no value. */
export const attribute = (name: string, value: string | number | null | undefined): string =>
  value === null || value === undefined ? '' : ` ${name}="${escaped(String(value))}"`

/** A character as JSON and JavaScript write it by its number: `\u2028`. */
export const codePoint = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
