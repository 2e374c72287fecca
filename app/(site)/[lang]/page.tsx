import { FrontPage } from '../_parts/FrontPage.tsx'
import { Message } from '../_parts/Message.tsx'
import { languageIn, readFront, readSite } from '../_read.ts'

export const dynamic = 'force-dynamic'

interface Props {
  params: Promise<{ lang: string }>
}

export default async function Page({ params }: Props) {
  const { language, known } = languageIn((await params).lang)
  const site = await readSite(language)
  if (!known) return <Message site={site} language={language} kind="notFound" />
  return <FrontPage site={site} language={language} front={await readFront(language)} />
}
