import { escaped } from '../../body/escape.ts'
import type { ApiSentences } from '../../languages/api.ts'
import type { JsonSchema } from '../schemas/schema.ts'

const REF = /^#\/components\/schemas\/(\w+)$/

/** A schema in a few words of HTML: its type, the values it takes, or a link to where it is described. */
export function schemaWords(schema: JsonSchema, say: ApiSentences['page']): string {
  const { $ref, type, enum: values, const: only, anyOf, oneOf, items, format, additionalProperties } = schema
  const name = typeof $ref === 'string' ? REF.exec($ref)?.[1] : undefined
  if (name) return `<a href="#schema-${name}">${name}</a>`
  if (only !== undefined) return `<code>${escaped(JSON.stringify(only))}</code>`
  if (Array.isArray(values)) return values.map((value) => `<code>${escaped(String(value))}</code>`).join(' · ')
  const either = (anyOf ?? oneOf) as JsonSchema[] | undefined
  if (either) return either.map((one) => schemaWords(one, say)).join(` ${say.or} `)
  if (type === 'array') return say.listOf(schemaWords((items ?? {}) as JsonSchema, say))
  if (type === 'object' && typeof additionalProperties === 'object')
    return say.mapOf(schemaWords(additionalProperties as JsonSchema, say))
  return escaped(
    [say.types[String(type) as keyof typeof say.types] ?? '', format ? `(${format})` : ''].join(' ').trim(),
  )
}

/** What an object with members of its own holds, for a schema that stands in another. */
export function ownMembers(schema: JsonSchema): Record<string, JsonSchema> | null {
  const inner = [schema, ...((schema.anyOf ?? []) as JsonSchema[]), (schema.items ?? {}) as JsonSchema]
  const found = inner.find((one) => typeof one.properties === 'object')
  return found ? (found.properties as Record<string, JsonSchema>) : null
}
