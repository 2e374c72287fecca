import type { Payload, Where } from 'payload'
import { findRows } from '../../editions/rows.ts'
import { isLanguage, type LanguageCode, languageCodes, otherLanguage, perLanguage } from '../../languages/index.ts'
import { optionsOf } from '../../options.ts'
import { picturesIn } from '../../publishing/surroundings.ts'
import { idOf, uidIn } from '../../working/relations.ts'
import type { ArticleSnapshot } from '../../working/types.ts'
import { cellOf, type DueRow, type Edition, isoOf, nameOf, type TextRow } from './cell.ts'
import { leadWeights } from './leads.ts'
import type { DeskRow } from './types.ts'

type Id = string | number
export interface ArticleRow {
  id: Id
  uid: string
  rev: number
  workingTitle?: string | null
  updatedAt?: string | Date | null
  deletedAt?: string | null
  snapshot: ArticleSnapshot | null
}
interface ActRow {
  id: Id
  sequence: number
  by: string
  byId: string
  at: string
}
/** What counts the saves of a text, and what is said of it. */
export const revsOf = (text: Pick<TextRow, 'rev' | 'remarksRev'> | undefined): (number | undefined)[] => [
  text?.rev,
  text?.remarksRev ?? undefined,
]

/** What a row was made from, in short. */
export const stampOf = (revs: (number | undefined)[], sequence: number, due: string[], lead: number): string =>
  [...revs.map((rev) => rev ?? '-'), sequence, lead, ...due.toSorted()].join(' ')

/** All rows of one question to the database. */
async function all<T extends object>(payload: Payload, collection: string, where: Where, select: Record<string, true>) {
  const { docs } = await payload.db.find<T & { id: Id }>({ collection, where, limit: 0, pagination: false, select })
  return docs
}

/** Sequence of the act by which readers have a language, or no longer do. */
const actOf = ({ live, language, sequence, alternates }: Awaited<ReturnType<typeof findRows>>[number]): number[] =>
  live && language !== '' ? [alternates[language]?.sequence ?? sequence] : [sequence]

/** The rows of articles as they stand now; those that are gone or in the trash have none. */
export async function deskRowsOf(payload: Payload, uids: readonly string[]): Promise<Map<string, DeskRow>> {
  const { slugs } = optionsOf(payload.config)
  const articles = (
    await all<ArticleRow>(
      payload,
      slugs.articles,
      { uid: { in: [...uids] } },
      { uid: true, rev: true, workingTitle: true, updatedAt: true, deletedAt: true, snapshot: true },
    )
  ).filter(({ deletedAt }) => !deletedAt)
  if (articles.length === 0) return new Map()
  const subjects = articles.map(({ uid }) => `article:${uid}`)
  const [texts, rows, due, leads] = await Promise.all([
    all<TextRow>(
      payload,
      slugs.translations,
      { article: { in: articles.map(({ id }) => id) } },
      {
        article: true,
        language: true,
        rev: true,
        title: true,
        kind: true,
        assignee: true,
        due: true,
        mustUpdate: true,
        deletedAt: true,
        snapshot: true,
        remarks: true,
        remarksRev: true,
      },
    ),
    findRows(
      payload,
      { subject: { in: subjects } },
      { limit: 0, select: { subject: true, language: true, live: true, sequence: true, seen: true, alternates: true } },
    ),
    all<DueRow>(
      payload,
      slugs.schedules,
      { and: [{ subject: { in: subjects } }, { state: { equals: 'pending' } }] },
      { uid: true, subject: true, languages: true, due: true, by: true, setAt: true, hashes: true },
    ),
    leadWeights(payload),
  ])
  const acts = new Map(
    (rows.length === 0
      ? []
      : await all<ActRow>(
          payload,
          slugs.releases,
          { sequence: { in: rows.flatMap(actOf) } },
          { sequence: true, by: true, byId: true, at: true },
        )
    ).map(({ sequence, by, byId, at }) => [sequence, { by: nameOf(byId, by), at }]),
  )
  const made = new Map<string, DeskRow>()
  for (const article of articles) {
    const subject = `article:${article.uid}`
    const own = texts.filter((text) => String(idOf(text.article)) === String(article.id))
    const issued = rows.filter((row) => row.subject === subject)
    const planned = due.filter((row) => row.subject === subject)
    const editions = perLanguage((code): Edition => {
      const text = own.find(({ language }) => language === code)
      const row = issued.find(({ language }) => language === code)
      return {
        text,
        snapshot: text?.snapshot ? { ...text.snapshot, trashed: Boolean(text.deletedAt) } : undefined,
        live: row?.live ? row.alternates[code] : undefined,
        was: Boolean(row),
        act: row && acts.get(actOf(row)[0] ?? 0),
        schedule: planned.find(({ languages }) => languages.split(',').includes(code)),
      }
    })
    const weight = leads.get(String(article.id)) ?? 0
    made.set(
      article.uid,
      await rowOf(payload, article, editions, weight, [
        Math.max(0, ...issued.map(({ seen }) => seen)),
        planned.map(({ id }) => String(id)),
      ]),
    )
  }
  return made
}

function picturesOf(editions: Record<LanguageCode, Edition>): string {
  const uids = languageCodes.flatMap((code) => {
    const { content } = editions[code].snapshot ?? {}
    return content ? picturesIn(content) : []
  })
  return uids.length === 0 ? '' : ` ${[...new Set(uids)].sort().join(' ')} `
}

async function rowOf(
  payload: Payload,
  article: ArticleRow,
  editions: Record<LanguageCode, Edition>,
  weight: number,
  [sequence, due]: [number, string[]],
): Promise<DeskRow> {
  const { content } = article.snapshot ?? {}
  const times = languageCodes.map((code) => editions[code].snapshot?.at ?? '')
  const cells = await Promise.all(
    languageCodes.map(
      async (code) => [code, await cellOf(payload, editions[code], editions[otherLanguage(code)])] as const,
    ),
  )
  return {
    uid: article.uid,
    article: String(article.id),
    workingTitle: article.workingTitle ?? '',
    originalLanguage: isLanguage(content?.originalLanguage) ? content.originalLanguage : '',
    category: content?.category ?? '',
    byline: content?.byline ?? '',
    changed: [isoOf(article.updatedAt), ...times.map(isoOf)].sort().at(-1) ?? '',
    weight,
    pictures: picturesOf(editions),
    stamp: stampOf(
      [article.rev, ...languageCodes.flatMap((code) => revsOf(editions[code].text))],
      sequence,
      due,
      weight,
    ),
    cells: Object.fromEntries(cells) as DeskRow['cells'],
  }
}

/** The row of one article as it stands now; null where it is gone or in the trash. */
export const deskRowOf = async (payload: Payload, uid: string): Promise<DeskRow | null> =>
  (await deskRowsOf(payload, [uid])).get(uid) ?? null

/** uid of the article that a text belongs to. */
export const articleOf = (payload: Payload, article: unknown): Promise<string | null> =>
  uidIn(payload, 'articles', article)
