import type { Metadata } from 'next'
import { absolute, frontPath, languages } from 'payload-bilingual/next'
import { absent, metadataOf } from '../_metadata.ts'
import { FrontPage } from '../_parts/FrontPage.tsx'
import { Message } from '../_parts/Message.tsx'
import { languageIn, readFront, readSite } from '../_read.ts'

export const dynamic = 'force-dynamic'

interface Props {
  params: Promise<{ lang: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { language, known } = languageIn((await params).lang)
  const site = await readSite(language)
  if (!known) return absent('404', site)
  const alternates = languages.map(({ code }) => ({ language: code, url: absolute(site.siteURL, frontPath(code)) }))
  return metadataOf({ site, title: '', path: frontPath(language), alternates })
}

export default async function Page({ params }: Props) {
  const { language, known } = languageIn((await params).lang)
  const site = await readSite(language)
  if (!known) return <Message site={site} language={language} kind="notFound" />
  return <FrontPage site={site} language={language} front={await readFront(language)} />
}
