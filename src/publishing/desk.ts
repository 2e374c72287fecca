import type { Payload } from 'payload'
import { type Person, systemPerson } from '../access/person.ts'
import { mayRead } from '../access/rules.ts'
import { absolute, articlePath } from '../addresses/paths.ts'
import { joinedInto } from '../editions/joined.ts'
import { standing } from '../editions/live.ts'
import { type ArticleRelease, languagesOf } from '../editions/release.ts'
import { deskIsUpWith } from '../editions/textHash.ts'
import { type LanguageCode, languageCodes } from '../languages/index.ts'
import { optionsOf } from '../options.ts'
import type { TranslationSnapshot } from '../working/types.ts'
import { followedPictures, type PicturesMoved } from './followedPictures.ts'
import { schedules } from './scheduleRows.ts'
import { type WorkingCopies, workingCopies } from './workingCopies.ts'

export type DeskState =
  | 'missing'
  | 'trashed'
  | 'work'
  | 'review'
  | 'ready'
  | 'live'
  | 'newer'
  | 'scheduled'
  | 'withdrawn'

/** One language of an article as its card shows it. */
export interface DeskEdition {
  language: LanguageCode
  state: DeskState
  /** id of the text's document, null where there is none. */
  document: string | number | null
  title: string
  kind: string
  credit: string
  /** Hash of the working copy: what `expect` names. */
  hash: string | null
  savedAt: string | null
  savedBy: string | null
  live: { sequence: number; url: string; publishedAt: string; updatedAt: string; title: string } | null
  /** null for an original. */
  follows: { language: LanguageCode; rev: number; at: string; current: boolean } | null
  schedule: { uid: string; due: string; by: string; languages: LanguageCode[]; changedSince: boolean } | null
}

export interface Desk {
  article: {
    id: string | number
    uid: string
    hash: string
    originalLanguage: LanguageCode
    newerThanLive: boolean
    joined: string | null
  }
  editions: DeskEdition[]
}

const byWorkflow = { draft: 'work', review: 'review', ready: 'ready' } as const

/** Where one language of an article stands: its text, what is live, whether it ever was, whether an act is due. */
export function stateOf(
  text: TranslationSnapshot | undefined,
  live: { hash: string } | undefined,
  was: boolean,
  due: boolean,
): DeskState {
  if (live) return due ? 'scheduled' : text && text.hash !== live.hash ? 'newer' : 'live'
  if (!text) return was ? 'withdrawn' : 'missing'
  if (text.trashed) return 'trashed'
  if (due) return 'scheduled'
  return was ? 'withdrawn' : byWorkflow[text.workflow]
}

function followed(
  copies: WorkingCopies,
  text: TranslationSnapshot | undefined,
  live: ArticleRelease['live'] | undefined,
  moved: PicturesMoved,
): DeskEdition['follows'] {
  const follows = text?.content.follows
  if (!text || text.content.kind === 'original' || !follows) return null
  const { language, rev, at, hash } = follows
  const source = copies.texts[language]
  const current = deskIsUpWith(source?.hash, live?.[language], hash) && !moved(follows, source?.content)
  return { language, rev, at, current }
}

/**
 * Where an article stands at the desk, in each language; null where there is no such article. Of a text that the reader
 * may not read it says where it stands and not what is in it.
 */
export async function deskOf(
  payload: Payload,
  article: string | number,
  reader: Person = systemPerson('desk'),
): Promise<Desk | null> {
  const copies = await workingCopies(payload, article)
  if (!copies) return null
  const { uid } = copies.article
  const subject = `article:${uid}`
  const stands = (await standing(payload, subject))?.document
  const due = await schedules(payload, { and: [{ subject: { equals: subject } }, { state: { equals: 'pending' } }] })
  const { siteURL } = optionsOf(payload.config)
  const moved = await followedPictures(
    payload,
    languageCodes.map((code) => copies.texts[code]?.content.follows),
  )
  const editions = languageCodes.map((language): DeskEdition => {
    const text = copies.texts[language]
    const live = stands?.live[language]
    const words = text && mayRead(reader, { language, kind: text.content.kind }) ? text.content : null
    const planned = due.find((schedule) => languagesOf(schedule).includes(language))
    return {
      language,
      state: stateOf(text, live, Boolean(stands?.first[language]), Boolean(planned)),
      document: copies.textIds[language] ?? null,
      title: (words ?? live)?.title ?? '',
      kind: text?.content.kind ?? '',
      credit: words?.credit ?? '',
      hash: text?.hash ?? null,
      savedAt: text?.at ?? null,
      savedBy: text?.by ?? null,
      live: live
        ? {
            sequence: live.sequence,
            url: absolute(siteURL, articlePath(language, live.slug)),
            publishedAt: live.publishedAt,
            updatedAt: live.updatedAt,
            title: live.title,
          }
        : null,
      follows: followed(copies, text, stands?.live, moved),
      schedule: planned
        ? {
            uid: planned.uid,
            due: planned.due,
            by: planned.by.name,
            languages: languagesOf(planned),
            changedSince: planned.hashes[language] !== text?.hash,
          }
        : null,
    }
  })
  return {
    article: {
      id: copies.id,
      uid,
      hash: copies.article.hash,
      originalLanguage: copies.article.content.originalLanguage,
      newerThanLive: Boolean(stands?.article && stands.article.hash !== copies.article.hash),
      joined: Object.keys(copies.texts).length > 0 ? null : ((await joinedInto(payload, [uid])).get(uid)?.uid ?? null),
    },
    editions,
  }
}
