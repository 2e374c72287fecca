import { FrontPage } from '../_parts/FrontPage.tsx'
import { Message } from '../_parts/Message.tsx'
import { languageIn, readFront, readSite } from '../_read.ts'
import type { Address, Page } from './page.ts'

export async function frontPage({ lang }: Pick<Address, 'lang'>): Promise<Page> {
  const { language, known } = languageIn(lang)
  const [site, front] = await Promise.all([readSite(language), known ? readFront(language) : null])
  if (!front) return { element: <Message site={site} language={language} kind="notFound" /> }
  return { element: <FrontPage site={site} language={language} front={front} /> }
}
