import type { LabelListView, LanguageCode } from 'payload-bilingual/next'
import type { ReactNode } from 'react'
import { ListPage } from './_parts/ListPage.tsx'
import { Message } from './_parts/Message.tsx'
import { languageIn, readSite, textIn } from './_read.ts'

export interface ListProps {
  params: Promise<{ lang: string; slug: string }>
  searchParams: Promise<{ cursor?: string | string[] }>
}
type ReadList = (language: LanguageCode, slug: string, cursor?: string) => Promise<LabelListView | null>

/** The page of a section or topic: its stories, twenty at a time. */
export async function listPage(readList: ReadList, { params, searchParams }: ListProps): Promise<ReactNode> {
  const [{ lang, slug }, { cursor }] = await Promise.all([params, searchParams])
  const { language, known } = languageIn(lang)
  const asked = known && !Array.isArray(cursor)
  const [site, list] = await Promise.all([readSite(language), asked ? readList(language, textIn(slug), cursor) : null])
  if (!list) return <Message site={site} language={language} kind="notFound" />
  return <ListPage site={site} language={language} list={list} cursor={Array.isArray(cursor) ? undefined : cursor} />
}
