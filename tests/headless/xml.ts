import { SaxesParser } from 'saxes'

export interface Element {
  name: string
  attributes: Record<string, string>
  text: string
}

/** Every element of an XML document, which must be well formed. */
export function elementsOf(xml: string): Element[] {
  const found: Element[] = []
  const open: Element[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' }
    found.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const last = open.at(-1)
    if (last) last.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  return found
}
/** Those with a name. */
export const of = (elements: Element[], name: string): Element[] => elements.filter((element) => element.name === name)
