import type { Payload, PayloadRequest } from 'payload'
import type { Person } from '../../access/person.ts'
import { mayIn } from '../../access/rules.ts'
import type { LanguageCode } from '../../languages/index.ts'
import { optionsOf } from '../../options.ts'

/** Who sends out or takes in. A command has no request, and sees everything. */
export interface Desk {
  by: Person
  req?: PayloadRequest
}

/** Whether a person may translate into a language. What they may read is asked of each text. */
export const mayTranslate = ({ by }: Desk, to: LanguageCode): boolean => mayIn(by, 'write translations', to)

/** Of the texts named, those that the person may read: their languages' and originals, and what the host allows. */
export async function readable(
  payload: Payload,
  { req }: Desk,
  ids: readonly (string | number)[],
): Promise<Set<string>> {
  if (!req || ids.length === 0) return new Set(ids.map(String))
  const { docs } = await payload.find({
    collection: optionsOf(payload.config).slugs.translations as 'translations',
    where: { id: { in: [...ids] } },
    limit: ids.length,
    pagination: false,
    depth: 0,
    select: { language: true },
    overrideAccess: false,
    req,
  })
  return new Set(docs.map(({ id }) => String(id)))
}
