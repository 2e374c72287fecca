import { permanentRedirect } from 'next/navigation'
import { ArticlePage } from '../../../_parts/ArticlePage.tsx'
import { ArticleHeadTags } from '../../../_parts/Head.tsx'
import { Message } from '../../../_parts/Message.tsx'
import { languageIn, readArticle, readSite, textIn } from '../../../_read.ts'

export const dynamic = 'force-dynamic'

interface Props {
  params: Promise<{ lang: string; slug: string }>
}

export default async function Page({ params }: Props) {
  const { lang, slug } = await params
  const { language, known } = languageIn(lang)
  const [site, found] = await Promise.all([
    readSite(language),
    known ? readArticle(language, textIn(slug)) : ({ state: 'missing' } as const),
  ])
  switch (found.state) {
    case 'live':
      return (
        <>
          <ArticleHeadTags site={site} article={found.article} />
          <ArticlePage site={site} article={found.article} />
        </>
      )
    case 'moved':
      return permanentRedirect(found.path)
    case 'withdrawn':
      return <Message site={site} language={language} kind="withdrawn" elsewhere={found.elsewhere} />
    case 'missing':
      return <Message site={site} language={language} kind="notFound" />
  }
}
