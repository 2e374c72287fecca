import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { articlePath, languages, siteSentences } from 'payload-bilingual/next'
import { absent } from '../../../_metadata.ts'
import { Message } from '../../../_parts/Message.tsx'
import { languageIn, readByUid, readSite, textIn } from '../../../_read.ts'

export const dynamic = 'force-dynamic'

interface Props {
  params: Promise<{ lang: string; uid: string }>
}

const noEditions: Awaited<ReturnType<typeof readByUid>> = {}

async function read({ params }: Props) {
  const { lang, uid } = await params
  const { language, known } = languageIn(lang)
  const [site, found] = await Promise.all([readSite(language), known ? readByUid(textIn(uid)) : noEditions])
  const elsewhere = languages.flatMap(({ code }) => {
    const article = found[code]
    return article ? [{ language: code, title: article.title, path: articlePath(code, article.slug) }] : []
  })
  const kind = elsewhere.length > 0 ? ('onlyElsewhere' as const) : ('notFound' as const)
  return { language, site, here: found[language], elsewhere, kind }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { language, site, kind } = await read(props)
  return absent(siteSentences(language)[kind], site)
}

/** Leads to the article's current address; where it is not in this language, says so and names where it is. */
export default async function Page(props: Props) {
  const { language, site, here, elsewhere, kind } = await read(props)
  if (here) redirect(articlePath(language, here.slug))
  return <Message site={site} language={language} kind={kind} elsewhere={elsewhere} />
}
