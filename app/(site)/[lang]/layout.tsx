import type { Metadata, Viewport } from 'next'
import { languageOf } from 'payload-bilingual/next'
import type { ReactNode } from 'react'
import { languageIn } from '../_read.ts'
import '../site.css'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { formatDetection: { telephone: false, date: false, address: false, email: false } }

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#14171a' },
  ],
}

export default async function Layout({ children, params }: { children: ReactNode; params: Promise<{ lang: string }> }) {
  const { language } = languageIn((await params).lang)
  return (
    <html lang={language} className={languageOf(language).typography}>
      <body>{children}</body>
    </html>
  )
}
