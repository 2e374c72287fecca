import { EXPERIMENTAL_TableFeature } from '@payloadcms/richtext-lexical'
import { desk as en } from '../../languages/en/desk.ts'
import { desk as ko } from '../../languages/ko/desk.ts'

/** Payload's tables, whose buttons have an English name that no translation reaches. */
export const table = (): ReturnType<typeof EXPERIMENTAL_TableFeature> => {
  const provider = EXPERIMENTAL_TableFeature()
  return {
    ...provider,
    feature: async (args) => {
      const feature = typeof provider.feature === 'function' ? await provider.feature(args) : provider.feature
      return {
        ...feature,
        ClientFeature: 'payload-bilingual/client#TableFeatureClient',
        i18n: { ...feature.i18n, ko: { label: ko.table }, en: { label: en.table } },
      }
    },
  }
}
