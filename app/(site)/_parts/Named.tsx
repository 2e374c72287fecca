import type { LanguageCode } from 'payload-bilingual/next'

interface Props {
  label: { name: string; lang: LanguageCode }
  language: LanguageCode
}

/** A name; marked with its language where it has none in the reader's. */
export function Named({ label, language }: Props) {
  return <span lang={label.lang === language ? undefined : label.lang}>{label.name}</span>
}
