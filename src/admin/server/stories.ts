import type { Payload, Where } from 'payload'
import { type Person, systemPerson } from '../../access/person.ts'
import { mayRead } from '../../access/rules.ts'
import { findRows } from '../../editions/rows.ts'
import { deskIsUpWith } from '../../editions/textHash.ts'
import { isLanguage, type LanguageCode, languageCodes } from '../../languages/index.ts'
import { optionsOf } from '../../options.ts'
import { type DeskState, stateOf } from '../../publishing/desk.ts'
import { followedPictures } from '../../publishing/followedPictures.ts'
import { idIn } from '../../working/relations.ts'
import type { TranslationSnapshot } from '../../working/types.ts'

type Id = string | number

/** One language of a story in a list. */
export interface ListedEdition {
  language: LanguageCode
  state: DeskState
  live: boolean
  /** A translation whose original went on without it. */
  behind: boolean
}

/** A story as lists show it: what it is called, and where each language stands. */
export interface ListedStory {
  id: Id
  uid: string
  workingTitle: string
  titles: Partial<Record<LanguageCode, string>>
  editions: ListedEdition[]
}

interface ArticleRow {
  id: Id
  uid: string
  workingTitle?: string | null
}
interface TextRow {
  id: Id
  article: Id
  language?: unknown
  title?: string | null
  kind?: string | null
  deletedAt?: string | null
  snapshot: TranslationSnapshot | null
}
interface DueRow {
  id: Id
  subject: string
  languages: string
}

/** Stories looked at in one go. */
export const MOST_STORIES = 100

/** What a list shows of stories named by id or uid, in four queries however many they are. */
export async function storiesOf(
  payload: Payload,
  named: { ids?: string[]; uids?: string[] },
  reader: Person = systemPerson('desk'),
): Promise<ListedStory[]> {
  const { slugs } = optionsOf(payload.config)
  const all = <T extends object>(collection: string, where: Where, select?: Record<string, true>) =>
    payload.db
      .find<T & { id: Id }>({ collection, where, limit: 0, pagination: false, ...(select && { select }) })
      .then(({ docs }) => docs)
  const ids = (named.ids ?? []).flatMap((id) => idIn(payload, id) ?? []).slice(0, MOST_STORIES)
  const uids = named.uids?.slice(0, MOST_STORIES) ?? []
  if (ids.length + uids.length === 0) return []
  const articles = await all<ArticleRow>(
    slugs.articles,
    { or: [...(ids.length > 0 ? [{ id: { in: ids } }] : []), ...(uids.length > 0 ? [{ uid: { in: uids } }] : [])] },
    { uid: true, workingTitle: true },
  )
  if (articles.length === 0) return []
  const subjects = articles.map(({ uid }) => `article:${uid}`)
  const [texts, rows, due] = await Promise.all([
    all<TextRow>(
      slugs.translations,
      { article: { in: articles.map(({ id }) => id) } },
      { article: true, language: true, title: true, kind: true, deletedAt: true, snapshot: true },
    ),
    findRows(
      payload,
      { subject: { in: subjects } },
      { limit: 0, select: { subject: true, language: true, live: true, alternates: true } },
    ),
    all<DueRow>(
      slugs.schedules,
      { and: [{ subject: { in: subjects } }, { state: { equals: 'pending' } }] },
      { subject: true, languages: true },
    ),
  ])
  const moved = await followedPictures(
    payload,
    texts.map(({ snapshot }) => snapshot?.content.follows),
  )
  return articles.map(({ id, uid, workingTitle }) => {
    const subject = `article:${uid}`
    const own = texts.filter(({ article }) => String(article) === String(id))
    const text = (code: LanguageCode) => own.find(({ language }) => language === code)
    const snapshot = (code: LanguageCode): TranslationSnapshot | undefined => {
      const row = text(code)
      return row?.snapshot ? { ...row.snapshot, trashed: Boolean(row.deletedAt) } : undefined
    }
    const planned = due.flatMap((row) => (row.subject === subject ? row.languages.split(',') : []))
    return {
      id,
      uid,
      workingTitle: workingTitle ?? '',
      titles: Object.fromEntries(
        own.flatMap(({ language, title, kind }) =>
          isLanguage(language) && title && mayRead(reader, { language, kind: kind ?? '' }) ? [[language, title]] : [],
        ),
      ),
      editions: languageCodes.map((language): ListedEdition => {
        const row = rows.find((one) => one.subject === subject && one.language === language)
        const live = row?.live ? row.alternates[language] : undefined
        const now = snapshot(language)
        const { kind, follows } = now?.content ?? {}
        return {
          language,
          state: stateOf(now, live, Boolean(row), planned.includes(language)),
          live: live !== undefined,
          behind:
            kind !== undefined &&
            kind !== 'original' &&
            Boolean(follows) &&
            !(
              deskIsUpWith(
                follows && snapshot(follows.language)?.hash,
                follows &&
                  rows.find((one) => one.subject === subject && one.language === follows.language && one.live)
                    ?.alternates[follows.language],
                follows?.hash,
              ) && !moved(follows, follows && snapshot(follows.language)?.content)
            ),
        }
      }),
    }
  })
}
