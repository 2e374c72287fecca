import type { Payload } from 'payload'
import { disclaimers, frontPage } from '../content/index.ts'
import { find, type Id, operator } from './context.ts'

/** Collections that an editor or the importer fills. */
const CONTENT = ['articles', 'categories', 'tags', 'sources', 'bylines', 'disclaimers', 'media'] as const

/**
 * empty: nothing there. begun: a seed was cut off. finished: a seed came to its end, whatever was done since.
 * foreign: content that no seed made.
 */
export type Progress = 'empty' | 'begun' | 'finished' | 'foreign'

/** How far a seed came. It begins with the first notice and ends with the name of the site. */
export async function progressOf(payload: Payload): Promise<Progress> {
  const site = (await payload.findGlobal({ slug: 'site', ...operator })) as { name?: { ko?: string | null } }
  const begun = disclaimers[0] && (await find(payload, 'disclaimers', disclaimers[0].key)) !== null
  if (begun) return site.name?.ko ? 'finished' : 'begun'
  for (const collection of CONTENT) {
    const { totalDocs } = await payload.count({ collection, overrideAccess: operator.overrideAccess, trash: true })
    if (totalDocs > 0) return 'foreign'
  }
  return 'empty'
}

/** Names the site and its lead stories: the last thing a seed writes. */
export async function finish(payload: Payload, articles: Record<string, Id>): Promise<void> {
  const { name, publisher, lead } = frontPage
  const those = (keys: string[]): Id[] => keys.flatMap((key) => articles[key] ?? [])
  await payload.updateGlobal({
    slug: 'site',
    data: { name, publisher, defaultLanguage: 'ko', leadKo: those(lead.ko), leadEn: those(lead.en) },
    ...operator,
  })
}
