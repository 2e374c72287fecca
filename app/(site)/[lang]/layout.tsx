import { languageOf } from 'payload-bilingual/next'
import type { ReactNode } from 'react'
import { languageIn } from '../_read.ts'
import '../site.css'

export const dynamic = 'force-dynamic'

export default async function Layout({ children, params }: { children: ReactNode; params: Promise<{ lang: string }> }) {
  const { language } = languageIn((await params).lang)
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
