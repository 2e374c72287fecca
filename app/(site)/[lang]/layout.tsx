import type { ReactNode } from 'react'
import { Document } from '../_parts/Document.tsx'
import { languageIn } from '../_read.ts'
import '../site.css'

export const dynamic = 'force-dynamic'

export default async function Layout({ children, params }: { children: ReactNode; params: Promise<{ lang: string }> }) {
  return <Document language={languageIn((await params).lang).language}>{children}</Document>
}
