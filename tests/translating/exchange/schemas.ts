import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { memoryPages, validateXML } from 'xmllint-wasm'

const FOLDER = '../shared/schemas/xliff'
export const hasSchemas = existsSync(FOLDER)

const file = (name: string): string => readFileSync(join(FOLDER, name), 'utf8')
const XML = 'informativeCopiesOf3rdPartySchemas/w3c/xml.xsd'
const MODULES = { metadata: 'metadata.xsd', glossary: 'glossary.xsd', matches: 'matches.xsd' }

/** The core with the modules that are used, so that what stands in their namespaces is validated too. */
const version2 = () => `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:import namespace="urn:oasis:names:tc:xliff:document:2.0" schemaLocation="xliff_core_2.0.xsd"/>
  ${Object.entries(MODULES)
    .map(([name, at]) => `<xs:import namespace="urn:oasis:names:tc:xliff:${name}:2.0" schemaLocation="${at}"/>`)
    .join('\n')}
</xs:schema>`

/** What the official schema has against a file; nothing where it is valid. */
export async function complaints(format: 'xliff12' | 'xliff21', contents: string): Promise<string[]> {
  const preload =
    format === 'xliff12'
      ? [{ fileName: 'xml.xsd', contents: file(XML) }]
      : ['xliff_core_2.0.xsd', ...Object.values(MODULES), XML].map((name) => ({ fileName: name, contents: file(name) }))
  const schema =
    format === 'xliff12'
      ? file('xliff-core-1.2-transitional.xsd').replace('http://www.w3.org/2001/xml.xsd', 'xml.xsd')
      : version2()
  const { errors } = await validateXML({
    xml: [{ fileName: 'file.xlf', contents }],
    schema: [schema],
    preload,
    initialMemoryPages: 16 * memoryPages.MiB,
    maxMemoryPages: 512 * memoryPages.MiB,
  })
  return errors.map(({ message }) => message)
}
