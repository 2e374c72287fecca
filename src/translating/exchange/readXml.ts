import { SaxesParser } from 'saxes'
import { ExchangeRefused } from './refusal.ts'

export interface Tag {
  /** Local name where it is of the format itself (or of no namespace); `{namespace}local` of another's. */
  name: string
  attributes: Readonly<Record<string, string>>
}
export interface XmlHandler {
  open(tag: Tag): void
  close(name: string): void
  text(text: string): void
}

const XLIFF = /^urn:oasis:names:tc:xliff:document:/
const DEEPEST = 100
/** Of one element; no format has as many. */
const MOST_ATTRIBUTES = 200

/**
 * Reads XML piece by piece. No document type, so no entities but XML's own five: none that grows, none from outside.
 * @throws ExchangeRefused where it is not well formed, or nested deeper than any format is
 */
export async function readXml(texts: AsyncIterable<string>, handler: XmlHandler): Promise<void> {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const malformed = (what: string) =>
    new ExchangeRefused({ code: 'malformed', line: parser.line, column: parser.column, what })
  const names: string[] = []
  let attributesSeen = 0
  parser.on('doctype', () => {
    throw new ExchangeRefused({ code: 'doctype' })
  })
  parser.on('error', (error) => {
    throw malformed(
      error.message
        .slice(0, 300)
        .replace(/^\S*\d+:\d+:\s*/, '')
        .slice(0, 200),
    )
  })
  parser.on('opentagstart', () => {
    attributesSeen = 0
  })
  // Counted as they are read: an element of a hundred thousand would hold the process until its end.
  parser.on('attribute', () => {
    attributesSeen += 1
    if (attributesSeen > MOST_ATTRIBUTES) throw malformed('too many attributes')
  })
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (names.length >= DEEPEST) throw malformed('too deep')
    const name = uri === '' || XLIFF.test(uri) ? local : `{${uri}}${local}`
    names.push(name)
    const own: Record<string, string> = Object.create(null)
    for (const one of Object.values(attributes)) if (one.uri === '') own[one.local] = one.value
    handler.open({ name, attributes: own })
  })
  parser.on('closetag', () => handler.close(names.pop() ?? ''))
  parser.on('text', (text) => handler.text(text))
  parser.on('cdata', (text) => handler.text(text))
  for await (const text of texts) {
    // A document type may be as long as the file: it is refused where it begins.
    parser.write(text)
  }
  parser.close()
}
