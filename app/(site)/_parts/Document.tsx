import { type LanguageCode, languageOf } from 'payload-bilingual/next'
import type { ReactNode } from 'react'

/** The document around every page of a language. */
export function Document({ language, children }: { language: LanguageCode; children: ReactNode }) {
  return (
    <html lang={language} className={languageOf(language).typography}>
      <head>
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#14171a" media="(prefers-color-scheme: dark)" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
      </head>
      <body>{children}</body>
    </html>
  )
}
