import { apiSentences } from '../../languages/api.ts'
import type { LanguageCode } from '../../languages/types.ts'
import type { JsonSchema } from '../schemas/schema.ts'

/** What a member of an object is: by the object's name and its own, else by its own alone. */
export function memberSaid(object: string, member: string, language: LanguageCode): string | undefined {
  const members: Readonly<Record<string, string>> = apiSentences(language).members
  const key = [`${object}.${member}`, member].find((one) => Object.hasOwn(members, one))
  return key && members[key]
}

function said(name: string, schema: JsonSchema, language: LanguageCode): JsonSchema {
  const { properties, items, anyOf } = schema as {
    properties?: Record<string, JsonSchema>
    items?: JsonSchema
    anyOf?: JsonSchema[]
  }
  return {
    ...schema,
    ...(items && { items: said(name, items, language) }),
    ...(anyOf && { anyOf: anyOf.map((one) => said(name, one, language)) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([member, one]) => {
          const description = memberSaid(name, member, language)
          return [member, { ...said(`${name}.${member}`, one, language), ...(description && { description }) }]
        }),
      ),
    }),
  }
}

/** Named schemas with what each member of theirs is. */
export const membersSaid = (schemas: Record<string, JsonSchema>, language: LanguageCode): Record<string, JsonSchema> =>
  Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, said(name, schema, language)]))
