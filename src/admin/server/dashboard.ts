import type { Payload, Where } from 'payload'
import { textsFor } from '../../access/payload.ts'
import { type Person, systemPerson } from '../../access/person.ts'
import { standing as liveOf } from '../../editions/live.ts'
import { deskIsUpWith, pictureHashesOf, sameWords } from '../../editions/textHash.ts'
import { isLanguage, type LanguageCode } from '../../languages/index.ts'
import { optionsOf } from '../../options.ts'
import { followedPictures } from '../../publishing/followedPictures.ts'
import type { FrozenSource } from '../../translating/source.ts'
import type { TranslationSnapshot } from '../../working/types.ts'

const SHOWN = 8
/** Translations looked at for those that are behind, newest saves first. */
const LOOKED_AT = 200

export interface Dashboard {
  acts: {
    sequence: number
    kind: string
    article: string | number | null
    title: string
    titles: Partial<Record<LanguageCode, string>>
    languages: LanguageCode[]
    at: string
    by: string
    byId: string
  }[]
  due: {
    uid: string
    article: string | number | null
    title: string
    titles: Partial<Record<LanguageCode, string>>
    languages: LanguageCode[]
    due: string
    /** What stopped it: the gate, an act that came before its time, or that its person may no longer. */
    refused: 'gate' | 'overtaken' | 'person' | null
  }[]
  behind: { document: string | number; title: string; language: LanguageCode; since: string }[]
}

interface ActRow {
  sequence: number
  kind: string
  subject: string
  at: string
  by: string
  byId: string
  languages: string
}
interface DueRow {
  uid: string
  subject: string
  languages: string
  due: string
  state: string
  problems?: { code: string }[] | null
}
interface ArticleRow {
  id: string | number
  uid: string
  workingTitle?: string | null
  deletedAt?: string | null
}
interface TextRow {
  id: string | number
  article: string | number
  language: LanguageCode
  title?: string | null
  followsSource?: FrozenSource | null
  snapshot?: TranslationSnapshot | null
}

const codes = (list: string): LanguageCode[] => list.split(',').filter(isLanguage)

async function articlesOf(payload: Payload, subjects: string[]): Promise<Map<string, ArticleRow>> {
  const uids = [...new Set(subjects.map((subject) => subject.replace(/^article:/, '')))]
  const { docs } = await payload.db.find<ArticleRow>({
    collection: optionsOf(payload.config).slugs.articles,
    where: { uid: { in: uids } },
    limit: uids.length,
    pagination: false,
    select: { uid: true, workingTitle: true, deletedAt: true },
  })
  return new Map(docs.map((row) => [`article:${row.uid}`, row]))
}

/** What the texts of articles are called, in each language. */
async function titlesOf(
  payload: Payload,
  articles: ArticleRow[],
  readable: Where[],
): Promise<Map<string, Dashboard['acts'][0]['titles']>> {
  const { docs } = await payload.db.find<TextRow>({
    collection: optionsOf(payload.config).slugs.translations,
    where: { and: [{ article: { in: articles.map(({ id }) => id) } }, { deletedAt: { exists: false } }, ...readable] },
    limit: 0,
    pagination: false,
    select: { article: true, language: true, title: true },
  })
  const found = new Map<string, Dashboard['acts'][0]['titles']>()
  for (const { article, language, title } of docs)
    if (title) found.set(String(article), { ...found.get(String(article)), [language]: title })
  return found
}

/** Translations that follow another text of their source than the one that stands. */
async function behindOf(payload: Payload, readable: Where[]): Promise<Dashboard['behind']> {
  const collection = optionsOf(payload.config).slugs.translations
  const translations = await payload.db.find<TextRow>({
    collection,
    where: { and: [{ kind: { not_equals: 'original' } }, { deletedAt: { exists: false } }, ...readable] },
    sort: '-updatedAt',
    limit: LOOKED_AT,
    pagination: false,
    select: { article: true, language: true, title: true, followsSource: true },
  })
  const following = translations.docs.filter((row) => row.followsSource?.hash)
  if (following.length === 0) return []
  const sources = await payload.db.find<TextRow>({
    collection,
    where: { article: { in: following.map(({ article }) => article) } },
    limit: LOOKED_AT * 2,
    pagination: false,
    select: { article: true, language: true, snapshot: true },
  })
  const standing = new Map(sources.docs.map((row) => [`${row.article} ${row.language}`, row.snapshot]))
  const follows = ({ followsSource }: TextRow) =>
    followsSource && { language: followsSource.language, pictureHashes: pictureHashesOf(followsSource.pictures) }
  const moved = await followedPictures(payload, following.map(follows))
  const behind: Dashboard['behind'] = []
  for (const row of following) {
    const { id, article, language, title, followsSource } = row
    const source = standing.get(`${article} ${followsSource?.language}`)
    if (!source) continue
    const pictured = moved(follows(row), source.content)
    if (sameWords(source.hash, followsSource?.hash) && !pictured) continue
    const live = (await liveOf(payload, `article:${source.content?.article}`))?.document.live
    const up = followsSource && deskIsUpWith(source.hash, live?.[followsSource.language], followsSource.hash)
    if (up && !pictured) continue
    behind.push({ document: id, title: title ?? '', language, since: source.at })
    if (behind.length === SHOWN) break
  }
  return behind
}

const STOPPED: Record<string, 'overtaken' | 'person'> = {
  'schedule-overtaken': 'overtaken',
  'scheduler-may-not': 'person',
}
const stoppedBy = (problems: DueRow['problems']) =>
  problems?.map(({ code }) => STOPPED[code]).find((one) => one !== undefined) ?? 'gate'

/** What the desk should see first: the last acts, what is due, and what is behind. */
export async function dashboardOf(payload: Payload, reader: Person = systemPerson('desk')): Promise<Dashboard> {
  const texts = textsFor(reader)
  const readable = typeof texts === 'object' ? [texts] : []
  const { slugs } = optionsOf(payload.config)
  const weekAgo = new Date(Date.now() - 7 * 86_400_000).toISOString()
  const [acts, due, behind] = await Promise.all([
    payload.db.find<ActRow>({
      collection: slugs.releases,
      where: { subject: { like: 'article:' } },
      sort: '-sequence',
      limit: SHOWN,
      pagination: false,
      select: { sequence: true, kind: true, subject: true, at: true, by: true, byId: true, languages: true },
    }),
    payload.db.find<DueRow>({
      collection: slugs.schedules,
      where: {
        or: [
          { state: { equals: 'pending' } },
          { and: [{ state: { equals: 'refused' } }, { due: { greater_than: weekAgo } }] },
        ],
      },
      sort: 'due',
      limit: SHOWN,
      pagination: false,
      select: { uid: true, subject: true, languages: true, due: true, state: true, problems: true },
    }),
    behindOf(payload, readable),
  ])
  const articles = await articlesOf(
    payload,
    [...acts.docs, ...due.docs].map(({ subject }) => subject),
  )
  const titles = await titlesOf(payload, [...articles.values()], readable)
  const named = (subject: string) => {
    const row = articles.get(subject)
    return {
      article: row && !row.deletedAt ? row.id : null,
      title: row?.workingTitle ?? '',
      titles: (row && titles.get(String(row.id))) ?? {},
    }
  }
  return {
    acts: acts.docs.map(({ sequence, kind, subject, at, by, byId, languages }) => ({
      sequence,
      kind,
      at,
      by,
      byId,
      languages: codes(languages),
      ...named(subject),
    })),
    due: due.docs.map(({ uid, subject, languages, due: at, state, problems }) => ({
      uid,
      due: at,
      refused: state === 'refused' ? stoppedBy(problems) : null,
      languages: codes(languages),
      ...named(subject),
    })),
    behind,
  }
}
