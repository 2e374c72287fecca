import type { LanguageCode } from 'payload-bilingual/next'

interface Props {
  label: { name: string; lang: LanguageCode }
  language: LanguageCode
}

/** A name; marked with its language where it has none in the reader's. */
export function Named({ label, language }: Props) {
  return label.lang === language ? label.name : <span lang={label.lang}>{label.name}</span>
}
