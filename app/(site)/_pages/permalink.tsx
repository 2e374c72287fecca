import { Message } from '../_parts/Message.tsx'
import { languageIn, readPermalink, readSite, textIn } from '../_read.ts'
import type { Address, Page } from './page.ts'

const KINDS = { withdrawn: 'withdrawn', elsewhere: 'onlyElsewhere', missing: 'notFound' } as const

/** Leads to the article's current address; where it is not in this language, says why and names where it is. */
export async function permalinkPage({ lang, slug: uid }: Address): Promise<Page> {
  const { language, known } = languageIn(lang)
  const [site, found] = await Promise.all([
    readSite(language),
    known ? readPermalink(language, textIn(uid)) : ({ state: 'missing' } as const),
  ])
  if (found.state === 'live') return { location: found.path, permanent: false }
  const elsewhere = 'elsewhere' in found ? found.elsewhere : []
  return { element: <Message site={site} language={language} kind={KINDS[found.state]} elsewhere={elsewhere} /> }
}
