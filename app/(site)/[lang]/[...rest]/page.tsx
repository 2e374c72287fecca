import { permanentRedirect } from 'next/navigation'
import { Message } from '../../_parts/Message.tsx'
import { languageIn, readOldAddress, readSite } from '../../_read.ts'

export const dynamic = 'force-dynamic'

interface Props {
  params: Promise<{ lang: string; rest: string[] }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The path and query as they were asked for; of a parameter given twice, the first. */
async function addressOf({ params, searchParams }: Props): Promise<string> {
  const { lang, rest } = await params
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(await searchParams)) query.set(name, [value].flat()[0] ?? '')
  return `/${[lang, ...rest].join('/')}?${query}`
}

/** Every address that nothing else answers: of an old board's article it leads there, else it says so in its language. */
export default async function Page(props: Props) {
  const { language, known } = languageIn((await props.params).lang)
  const article = known ? null : await readOldAddress(await addressOf(props))
  if (article) permanentRedirect(article)
  return <Message site={await readSite(language)} language={language} kind="notFound" />
}
