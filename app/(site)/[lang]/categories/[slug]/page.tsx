import type { Metadata } from 'next'
import { categoryPath, localPath, siteSentences } from 'payload-bilingual/next'
import { absent, metadataOf } from '../../../_metadata.ts'
import { Message } from '../../../_parts/Message.tsx'
import { Shell } from '../../../_parts/Shell.tsx'
import { Teaser } from '../../../_parts/Teaser.tsx'
import { languageIn, readCategory, readSite, textIn } from '../../../_read.ts'

export const dynamic = 'force-dynamic'

interface Props {
  params: Promise<{ lang: string; slug: string }>
  searchParams: Promise<{ cursor?: string | string[] }>
}

async function read({ params, searchParams }: Props) {
  const [{ lang, slug }, { cursor: given }] = await Promise.all([params, searchParams])
  const { language, known } = languageIn(lang)
  const cursor = typeof given === 'string' ? given : undefined
  const [site, page] = await Promise.all([
    readSite(language),
    known && !Array.isArray(given) ? readCategory(language, textIn(slug), cursor) : null,
  ])
  return { language, site, page, cursor }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { language, site, page, cursor } = await read(props)
  if (!page) return absent(siteSentences(language).notFound, site)
  const { name, description, slug } = page.category
  return metadataOf({
    site,
    title: name,
    description,
    path: categoryPath(language, slug, cursor),
    // Older stories are other ones in each language: only the first page has a counterpart.
    alternates: cursor ? [] : page.alternates,
  })
}

export default async function Page(props: Props) {
  const { language, site, page, cursor } = await read(props)
  if (!page) return <Message site={site} language={language} kind="notFound" />
  const say = siteSentences(language)
  const { category, items, nextCursor, alternates } = page
  const versions = Object.fromEntries(alternates.map(({ language: code, url }) => [code, localPath(site.siteURL, url)]))
  return (
    <Shell site={site} language={language} versions={versions} section={category.uid}>
      <div className="split">
        <div className="list-head">
          <h1>{category.name}</h1>
          {category.description && <p>{category.description}</p>}
        </div>
        <div>
          {items.length === 0 && <p className="empty">{say.nothingYet}</p>}
          <div className="river">
            {items.map((card) => (
              <Teaser key={card.uid} card={card} siteURL={site.siteURL} as="row" level={2} />
            ))}
          </div>
          {(cursor || nextCursor) && (
            <nav className="pager" aria-label={say.pages}>
              {cursor && (
                <a href={categoryPath(language, category.slug)} rel="first">
                  {say.newest}
                </a>
              )}
              {nextCursor && (
                <a href={categoryPath(language, category.slug, nextCursor)} rel="next">
                  {say.older}
                </a>
              )}
            </nav>
          )}
        </div>
      </div>
    </Shell>
  )
}
