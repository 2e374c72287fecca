import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { apiArticlePath, articlePath, siteSentences } from 'payload-bilingual/next'
import { absent, metadataOf } from '../../../_metadata.ts'
import { ArticlePage } from '../../../_parts/ArticlePage.tsx'
import { Message } from '../../../_parts/Message.tsx'
import { languageIn, readArticle, readSite, textIn } from '../../../_read.ts'

export const dynamic = 'force-dynamic'

interface Props {
  params: Promise<{ lang: string; slug: string }>
}

async function read({ params }: Props) {
  const { lang, slug } = await params
  const { language, known } = languageIn(lang)
  const [site, found] = await Promise.all([
    readSite(language),
    known ? readArticle(language, textIn(slug)) : ({ state: 'missing' } as const),
  ])
  return { language, site, found }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { language, site, found } = await read(props)
  const say = siteSentences(language)
  if (found.state !== 'live') return absent(found.state === 'withdrawn' ? say.withdrawn : say.notFound, site)
  const { slug, category, seo, alternates, hero, url } = found.article
  const metadata = metadataOf({
    site,
    title: category ? `${category.name} | ${seo.title}` : seo.title,
    description: seo.description,
    path: articlePath(language, slug),
    alternates,
  })
  return {
    ...metadata,
    alternates: { ...metadata.alternates, types: { 'application/json': apiArticlePath(language, slug) } },
    openGraph: {
      type: 'article',
      title: seo.title,
      description: seo.description,
      url,
      locale: language,
      siteName: site.name.text,
      ...(hero && { images: [{ url: (hero.sizes.at(-1) ?? hero).url, alt: hero.alt }] }),
    },
  }
}

export default async function Page(props: Props) {
  const { language, site, found } = await read(props)
  switch (found.state) {
    case 'live':
      return <ArticlePage site={site} article={found.article} />
    case 'moved':
      return permanentRedirect(found.path)
    case 'withdrawn':
      return <Message site={site} language={language} kind="withdrawn" elsewhere={found.elsewhere} />
    case 'missing':
      return <Message site={site} language={language} kind="notFound" />
  }
}
