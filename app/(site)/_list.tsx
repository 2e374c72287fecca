import type { Metadata } from 'next'
import { type LabelListView, type LanguageCode, siteSentences } from 'payload-bilingual/next'
import type { ReactNode } from 'react'
import { absent, metadataOf } from './_metadata.ts'
import { ListPage, pathOf } from './_parts/ListPage.tsx'
import { Message } from './_parts/Message.tsx'
import { languageIn, readSite, textIn } from './_read.ts'

export interface ListProps {
  params: Promise<{ lang: string; slug: string }>
  searchParams: Promise<{ cursor?: string | string[] }>
}
type ReadList = (language: LanguageCode, slug: string, cursor?: string) => Promise<LabelListView | null>

async function read(readList: ReadList, { params, searchParams }: ListProps) {
  const [{ lang, slug }, { cursor }] = await Promise.all([params, searchParams])
  const { language, known } = languageIn(lang)
  const asked = known && !Array.isArray(cursor)
  const [site, list] = await Promise.all([readSite(language), asked ? readList(language, textIn(slug), cursor) : null])
  return { language, site, list, cursor: Array.isArray(cursor) ? undefined : cursor }
}

export async function listMetadata(readList: ReadList, props: ListProps): Promise<Metadata> {
  const { language, site, list, cursor } = await read(readList, props)
  if (!list) return absent(siteSentences(language).notFound, site)
  const { label, alternates } = list
  return metadataOf({
    site,
    title: label.name,
    description: label.description,
    path: pathOf(label, cursor),
    // Older stories are other ones in each language: only the first page has a counterpart.
    alternates: cursor ? [] : alternates,
  })
}

/** The page of a section or topic: its stories, twenty at a time. */
export async function listPage(readList: ReadList, props: ListProps): Promise<ReactNode> {
  const { language, site, list, cursor } = await read(readList, props)
  if (!list) return <Message site={site} language={language} kind="notFound" />
  return <ListPage site={site} language={language} list={list} cursor={cursor} />
}
