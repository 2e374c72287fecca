import type { Config, SanitizedConfig } from 'payload'
import { deepMergeSimple } from 'payload/shared'
import { payloadKo } from '../../languages/payload.ts'

type Words = NonNullable<NonNullable<Config['i18n']>['translations']>

const ours = { ko: payloadKo } as unknown as Words

/** Payload's stock Korean as a desk says it; what the host says itself stands above. */
export const wordsOver = (host: Words | undefined): Words => deepMergeSimple<Words>(ours, host ?? {})

/**
 * An editor lays its features' stock words over the configuration's while that is built, also over the host's own:
 * here they are put right again, before anybody is shown them.
 */
export function overEditors(config: Pick<SanitizedConfig, 'i18n'>, host: Words | undefined): void {
  config.i18n.translations = deepMergeSimple<Words>(config.i18n.translations as Words, wordsOver(host)) as never
}
