import { existsSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { missing } from '../../_support/missing.ts'

const FOLDER = '../shared/schemas/ninjs'

/** Sentences of what is wrong with a ninjs object by IPTC's own schema, none where it is valid; null where that is absent. */
export function ninjsErrors(): ((value: unknown) => string[]) | null {
  if (!existsSync(`${FOLDER}/ninjs-schema_3.1.json`)) {
    missing(`there is no ninjs schema in ${FOLDER}`)
    return null
  }
  const read = (name: string) => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8'))
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addSchema(read('GeoJSON-schema.json'), 'https://geojson.org/schema/GeoJSON.json')
  const validate = ajv.compile(read('ninjs-schema_3.1.json'))
  return (value) => {
    validate(value)
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
  }
}
