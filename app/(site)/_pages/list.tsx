import type { LabelListView, LanguageCode } from 'payload-bilingual/next'
import { ListPage } from '../_parts/ListPage.tsx'
import { Message } from '../_parts/Message.tsx'
import { languageIn, readCategory, readSite, readTag, textIn } from '../_read.ts'
import type { Address, Page } from './page.ts'

type ReadList = (language: LanguageCode, slug: string, cursor?: string) => Promise<LabelListView | null>

/** The stories of a section or topic, twenty at a time. */
async function listPage(readList: ReadList, { lang, slug, cursor }: Address): Promise<Page> {
  const { language, known } = languageIn(lang)
  const [site, list] = await Promise.all([readSite(language), known ? readList(language, textIn(slug), cursor) : null])
  if (!list) return { element: <Message site={site} language={language} kind="notFound" /> }
  return { element: <ListPage site={site} language={language} list={list} cursor={cursor} /> }
}

export const categoryPage = (address: Address): Promise<Page> => listPage(readCategory, address)
export const tagPage = (address: Address): Promise<Page> => listPage(readTag, address)
