import { redirect } from 'next/navigation'
import { Message } from '../../../_parts/Message.tsx'
import { languageIn, readPermalink, readSite, textIn } from '../../../_read.ts'

export const dynamic = 'force-dynamic'

interface Props {
  params: Promise<{ lang: string; uid: string }>
}

const KINDS = { withdrawn: 'withdrawn', elsewhere: 'onlyElsewhere', missing: 'notFound' } as const

async function read({ params }: Props) {
  const { lang, uid } = await params
  const { language, known } = languageIn(lang)
  const [site, found] = await Promise.all([
    readSite(language),
    known ? readPermalink(language, textIn(uid)) : ({ state: 'missing' } as const),
  ])
  return { language, site, found }
}

/** Leads to the article's current address; where it is not in this language, says why and names where it is. */
export default async function Page(props: Props) {
  const { language, site, found } = await read(props)
  if (found.state === 'live') redirect(found.path)
  const elsewhere = 'elsewhere' in found ? found.elsewhere : []
  return <Message site={site} language={language} kind={KINDS[found.state]} elsewhere={elsewhere} />
}
