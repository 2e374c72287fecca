import type { Access, FieldAccess, PayloadRequest, Where } from 'payload'
import { languageCodes } from '../languages/index.ts'
import { optionsOf } from '../options.ts'
import type { Person } from './person.ts'
import { type Deed, may, mayIn } from './rules.ts'

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

/** Those whose role allows the deed, where they work in every language: what they write is said in all of them. */
export const inEveryLanguage =
  (deed: Deed): Access =>
  ({ req }) => {
    const person = personOf(req)
    return languageCodes.every((language) => mayIn(person, deed, language))
  }

/** Those whose role allows the deed, in documents of their languages. */
export const inTheirLanguages =
  (deed: Deed): Access =>
  ({ req }) => {
    const person = personOf(req)
    if (!may(person, deed)) return false
    return person.role === 'admin' || { language: { in: person.languages } }
  }

/** The texts a person may read, `mayRead` as a query; of versions where `of` is 'version.'. */
export function textsFor(person: Person | null, of: '' | 'version.' = ''): Where | boolean {
  if (!may(person, 'see working copies')) return false
  if (person.role === 'admin') return true
  return { or: [{ [`${of}language`]: { in: person.languages } }, { [`${of}kind`]: { equals: 'original' } }] }
}

/** Texts in one's languages, and the originals one translates from; their versions likewise. */
export const readableTexts: Access = ({ req }) => textsFor(personOf(req))
export const readableVersions: Access = ({ req }) => textsFor(personOf(req), 'version.')

/** A text without a kind is an original. */
const TRANSLATED = ['human', 'machine', 'machine-reviewed']

/** Texts in one's languages; the originals among them only where one writes originals. */
export const writableTexts: Access = ({ req }) => {
  const person = personOf(req)
  if (!may(person, 'write translations')) return false
  if (person.role === 'admin') return true
  const theirs: Where = { language: { in: person.languages } }
  return may(person, 'write originals') ? theirs : { and: [theirs, { kind: { in: TRANSLATED } }] }
}

/** Staff see all, everybody else what the `Where` lets through. */
export const staffOr =
  (where: Where | boolean): Access =>
  ({ req }) =>
    may(personOf(req), 'see working copies') || where

export const nobody = (): boolean => false
/** A field that only the plugin's own code writes. */
export const writtenByThePlugin: { create: FieldAccess; update: FieldAccess } = { create: nobody, update: nobody }

/** Set in the context of a save that a machine's run makes in a person's name. */
export const BY_MACHINE = 'bilingualMachine'
const byMachine: FieldAccess = ({ req }) => req.context?.[BY_MACHINE] === true
/** What is known of the words that a machine wrote. */
export const writtenByTheMachine: { create: FieldAccess; update: FieldAccess } = {
  create: byMachine,
  update: byMachine,
}

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
