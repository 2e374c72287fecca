import type { Access, FieldAccess, PayloadRequest, Where } from 'payload'
import { optionsOf } from '../options.ts'
import type { Person } from './person.ts'
import { type Deed, may } from './rules.ts'

/** Who asks; null for anonymous callers and for accounts that have no part in the desk. */
export function personOf(req: Pick<PayloadRequest, 'user' | 'payload'>): Person | null {
  const options = optionsOf(req.payload.config)
  if (!req.user || req.user.collection !== options.users) return null
  return options.person(req.user)
}

/** Those whose role allows the deed. */
export const those =
  (deed: Deed): Access =>
  ({ req }) =>
    may(personOf(req), deed)

/** Those whose role allows the deed, in documents of their languages, and in originals where `orOriginals`. */
export const inTheirLanguages =
  (deed: Deed, { orOriginals = false } = {}): Access =>
  ({ req }) => {
    const person = personOf(req)
    if (!may(person, deed)) return false
    if (person.role === 'admin') return true
    const own: Where = { language: { in: person.languages } }
    return orOriginals ? { or: [own, { kind: { equals: 'original' } }] } : own
  }

/** Staff see all, everybody else what the `Where` lets through. */
export const staffOr =
  (where: Where | boolean): Access =>
  ({ req }) =>
    may(personOf(req), 'see working copies') || where

export const nobody = (): boolean => false
/** A field that only the plugin's own code writes. */
export const writtenByThePlugin: { create: FieldAccess; update: FieldAccess } = { create: nobody, update: nobody }

/**
 * A field that is filled once. A save, which asks with the values beside it, is let through: its guard refuses another
 * value with a sentence, where a field without access would be left out in silence. The desk, which asks with the
 * document alone, shows the field to be read.
 */
export const filledOnce = (field: string): { update: FieldAccess } => ({
  update: ({ siblingData, doc }) => siblingData !== undefined || !doc?.[field],
})

/** The plugin's rule, then the host's: the host can only take away. */
export const narrowed =
  (own: Access, host: Access | undefined): Access =>
  async (args) => {
    const first = await own(args)
    if (!host || first === false) return first
    const second = await host(args)
    if (second === false || first === true) return second
    return second === true ? first : { and: [first, second] }
  }
