import { ArticlePage } from '../_parts/ArticlePage.tsx'
import { ArticleHeadTags } from '../_parts/Head.tsx'
import { Message } from '../_parts/Message.tsx'
import { languageIn, readArticle, readSite, textIn } from '../_read.ts'
import type { Address, Page } from './page.ts'

export async function articlePage({ lang, slug }: Address): Promise<Page> {
  const { language, known } = languageIn(lang)
  const [site, found] = await Promise.all([
    readSite(language),
    known ? readArticle(language, textIn(slug)) : ({ state: 'missing' } as const),
  ])
  switch (found.state) {
    case 'live':
      return {
        element: (
          <>
            <ArticleHeadTags site={site} article={found.article} />
            <ArticlePage site={site} article={found.article} />
          </>
        ),
      }
    case 'moved':
      return { location: found.path, permanent: true }
    case 'withdrawn':
      return { element: <Message site={site} language={language} kind="withdrawn" elsewhere={found.elsewhere} /> }
    case 'missing':
      return { element: <Message site={site} language={language} kind="notFound" /> }
  }
}
