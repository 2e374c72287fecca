import { DisclaimersPage } from '../_parts/DisclaimersPage.tsx'
import { Message } from '../_parts/Message.tsx'
import { languageIn, readDisclaimers, readSite } from '../_read.ts'
import type { Address, Page } from './page.ts'

export async function disclaimersPage({ lang }: Pick<Address, 'lang'>): Promise<Page> {
  const { language, known } = languageIn(lang)
  const [site, notices] = await Promise.all([readSite(language), known ? readDisclaimers(language) : null])
  if (!notices) return { element: <Message site={site} language={language} kind="notFound" /> }
  return { element: <DisclaimersPage site={site} language={language} notices={notices} /> }
}
