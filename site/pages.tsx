import type { AskedPage, PageRenderer, RenderedPage } from 'payload-bilingual/node'
import { renderToStaticMarkup } from 'react-dom/server'
import { articlePage } from '../app/(site)/_pages/article.tsx'
import { disclaimersPage } from '../app/(site)/_pages/disclaimers.tsx'
import { frontPage } from '../app/(site)/_pages/front.tsx'
import { categoryPage, tagPage } from '../app/(site)/_pages/list.tsx'
import type { Address, Page } from '../app/(site)/_pages/page.ts'
import { permalinkPage } from '../app/(site)/_pages/permalink.tsx'
import { Document } from '../app/(site)/_parts/Document.tsx'

const PAGES: Partial<Record<AskedPage['kind'], (address: Address) => Promise<Page>>> = {
  front: frontPage,
  article: articlePage,
  permalink: permalinkPage,
  category: categoryPage,
  tag: tagPage,
  disclaimers: disclaimersPage,
}

/**
 * The site's reader pages as HTML, from the components that Next's own pages show. They hold no client component and
 * wait for nothing once they are read, so React writes them in one go.
 */
export const renderPage: PageRenderer = async ({ kind, language, key, cursor }): Promise<RenderedPage | null> => {
  const page = await PAGES[kind]?.({ lang: language, slug: encodeURIComponent(key), cursor })
  if (!page || 'location' in page) return page ?? null
  return { html: renderToStaticMarkup(<Document language={language}>{page.element}</Document>) }
}
