import type { Config, Field, RichTextField, SanitizedConfig } from 'payload'
import { deepMergeSimple } from 'payload/shared'
import { payloadKo } from '../../languages/payload.ts'

type Words = NonNullable<NonNullable<Config['i18n']>['translations']>
type Provider = Extract<NonNullable<RichTextField['editor']>, (...args: never[]) => unknown>

const ours = { ko: payloadKo } as unknown as Words

/** Where nothing of Payload's is a draft a version is what was saved; Payload calls each of them published. */
const saves = {
  ko: { version: { previouslyPublished: '저장본', currentlyPublished: '지금 저장된 글' } },
  en: { version: { previouslyPublished: 'Saved version', currentlyPublished: 'As it is saved now' } },
} as unknown as Words

interface Versioned {
  versions?: { drafts?: unknown } | boolean
}

/** Whether any of these keeps drafts by Payload's own means. */
const haveDrafts = (documents: readonly Versioned[] = []): boolean =>
  documents.some(({ versions }) => typeof versions === 'object' && Boolean(versions.drafts))

type Host = Pick<Config | SanitizedConfig, 'collections' | 'globals'>

/** Payload's stock words as a desk says them; what the host says itself stands above. */
export const wordsOver = (host: Words | undefined, { collections, globals }: Host): Words => {
  const drafts = haveDrafts(collections as Versioned[]) || haveDrafts(globals as Versioned[])
  return deepMergeSimple<Words>(drafts ? ours : deepMergeSimple<Words>(ours, saves), host ?? {})
}

/** Lays the words over what stands in a configuration by now. */
export function overEditors(config: Pick<SanitizedConfig, 'i18n'> & Host, host: Words | undefined): void {
  config.i18n.translations = deepMergeSimple<Words>(config.i18n.translations as Words, wordsOver(host, config)) as never
}

/**
 * An editor lays its features' stock words over the configuration's while that is built, also over the host's own:
 * behind this one they are put right again.
 */
export const withWords = (field: Field, host: Words | undefined): Field => {
  if (field.type !== 'richText' || typeof field.editor !== 'function') return field
  const provider = field.editor as Provider
  const editor: Provider = async (args) => {
    const made = await provider(args)
    overEditors(args.config, host)
    return made
  }
  return { ...field, editor }
}
