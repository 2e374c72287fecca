import config from '@payload-config'
import { headers } from 'next/headers'
import { getPayload } from 'payload'
import { previewArticle } from 'payload-bilingual/next'
import { ArticlePage } from '../../../_parts/ArticlePage.tsx'
import { UnlistedHead } from '../../../_parts/Head.tsx'
import { Message } from '../../../_parts/Message.tsx'
import { languageIn, readSite } from '../../../_read.ts'

export const dynamic = 'force-dynamic'

/** The page that would be issued, from the form as it stands: for its maker alone, for ten minutes. */
export default async function Page({ params }: { params: Promise<{ lang: string; key: string }> }) {
  const { lang, key } = await params
  const { language } = languageIn(lang)
  const [site, article] = await Promise.all([
    readSite(language),
    previewArticle(await getPayload({ config }), await headers(), key),
  ])
  return article ? (
    <>
      <UnlistedHead site={site} title={article.title} />
      <meta name="referrer" content="no-referrer" />
      <ArticlePage site={site} article={article} />
    </>
  ) : (
    <Message site={site} language={language} kind="notFound" />
  )
}
