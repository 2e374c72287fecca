import type { Payload } from 'payload'
import { isUpWith } from '../../editions/textHash.ts'
import { type LanguageCode, otherLanguage } from '../../languages/index.ts'
import type { FrozenSource } from '../source.ts'
import { behindOf } from './behind.ts'
import { chosen, sinceOf, sourcesOf } from './sources.ts'
import type { Against, Behind, Since, SourceNow } from './types.ts'

/** What is read of a translation's row. */
export interface Followed {
  article: string | number
  language: LanguageCode
  followsSource: FrozenSource | null
}

/** A translation beside its source: how far it is behind, and what was looked at to say so. */
export interface Beside {
  now: SourceNow
  live: boolean
  since: Since
  behind: Behind | null
}

/** How far a translation is behind its source as it stands; null where it has no source. */
export async function behindOfText(payload: Payload, text: Followed, against?: Against): Promise<Beside | null> {
  const sources = await sourcesOf(payload, text.article, otherLanguage(text.language))
  const followed = text.followsSource
  const now = sources && chosen(sources, followed, against)
  if (!sources || !now) return null
  const about = { now, live: sources.live !== null }
  if (!followed) return { ...about, since: { first: null, minor: [] }, behind: null }
  const since = await sinceOf(payload, sources.uid, followed, now)
  const behind = behindOf(followed, now, since)
  // Without the text that was followed its hash alone says whether the source moved on.
  const up = behind?.change === null && isUpWith({ hash: now.frozen.hash, alike: now.alike }, followed.hash)
  return { ...about, since, behind: up ? null : behind }
}
