import type { Config, Field, RichTextField, SanitizedConfig } from 'payload'
import { deepMergeSimple } from 'payload/shared'
import { payloadKo } from '../../languages/payload.ts'

type Words = NonNullable<NonNullable<Config['i18n']>['translations']>
type Provider = Extract<NonNullable<RichTextField['editor']>, (...args: never[]) => unknown>

const ours = { ko: payloadKo } as unknown as Words

/** Payload's stock Korean as a desk says it; what the host says itself stands above. */
export const wordsOver = (host: Words | undefined): Words => deepMergeSimple<Words>(ours, host ?? {})

/** Lays the words over what stands in a configuration by now. */
export function overEditors(config: Pick<SanitizedConfig, 'i18n'>, host: Words | undefined): void {
  config.i18n.translations = deepMergeSimple<Words>(config.i18n.translations as Words, wordsOver(host)) as never
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
