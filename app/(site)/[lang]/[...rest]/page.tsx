import type { Metadata } from 'next'
import { siteSentences } from 'payload-bilingual/next'
import { absent } from '../../_metadata.ts'
import { Message } from '../../_parts/Message.tsx'
import { languageIn, readSite } from '../../_read.ts'

export const dynamic = 'force-dynamic'

interface Props {
  params: Promise<{ lang: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { language } = languageIn((await params).lang)
  return absent(siteSentences(language).notFound, await readSite(language))
}

/** Every address that nothing else answers, in the language it begins with. */
export default async function Page({ params }: Props) {
  const { language } = languageIn((await params).lang)
  return <Message site={await readSite(language)} language={language} kind="notFound" />
}
