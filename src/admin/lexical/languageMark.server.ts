import { createServerFeature } from '@payloadcms/richtext-lexical'
import { desk as en } from '../../languages/en/desk.ts'
import { desk as ko } from '../../languages/ko/desk.ts'

/** A toolbar button that marks words of the other language; kept as `{ "$": { "lang": "en" } }` on the text. */
export const LanguageMarkFeature = createServerFeature({
  key: 'languageMark',
  feature: {
    ClientFeature: 'payload-bilingual/client#LanguageMarkFeatureClient',
    i18n: { ko: { label: ko.languageMark }, en: { label: en.languageMark } },
  },
})
