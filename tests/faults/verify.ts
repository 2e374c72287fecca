import type { Payload, Where } from 'payload'
import type { LanguageCode } from 'payload-bilingual/types'
import { expect } from 'vitest'
import type { Known, Ledger, Titles } from './desk.ts'

type Row = {
  sequence: number
  subject: string
  kind: string
  document: { issued?: Partial<Record<LanguageCode, { title: string }>>; withdrawn?: LanguageCode[] }
}

const codes = ['ko', 'en'] as const

/** Looks at the database and at what a reader's program gets after a boot, and takes note of how far it has looked. */
export const verifier = (payload: Payload, ledger: Ledger) => {
  const rows = new Map<number, Row>()
  const issued = new Map<string, number>()
  let checked = 0

  const find = async (collection: string, where: Where, sort: string): Promise<Record<string, unknown>[]> => {
    const query = { collection: collection as 'users', where, sort, depth: 0, overrideAccess: true, pagination: false }
    return (await payload.find(query)).docs as unknown as Record<string, unknown>[]
  }

  const readLog = async (): Promise<void> => {
    const last = rows.size
    const found = (await find('releases', { sequence: { greater_than: last } }, 'sequence')) as unknown as Row[]
    expect(found.map(({ sequence }) => sequence)).toEqual(found.map((_, index) => last + 1 + index))
    for (const row of found) {
      rows.set(row.sequence, row)
      for (const code of codes) {
        const title = row.document.issued?.[code]?.title
        if (title?.includes('mark')) issued.set(title, (issued.get(title) ?? 0) + 1)
      }
    }
  }

  const checkAcknowledged = (): void => {
    for (const { uid, sequence, titles } of ledger.acknowledged.slice(checked)) {
      const row = rows.get(sequence)
      expect(row?.subject).toBe(`article:${uid}`)
      for (const [code, title] of Object.entries(titles) as [LanguageCode, string | null][]) {
        if (title === null) expect(row?.document.withdrawn).toContain(code)
        else expect(row?.document.issued?.[code]?.title).toBe(title)
      }
    }
    checked = ledger.acknowledged.length
    for (const [title, times] of issued) expect(`${title} ×${times}`).toBe(`${title} ×1`)
  }

  const liveOf = async (url: string, uid: string): Promise<Titles> => {
    const response = await fetch(`${url}/api/v1/articles/${uid}`)
    const live: Titles = { ko: null, en: null }
    if (response.status === 404 || response.status === 410) return live
    const { editions } = (await response.json()) as { editions: Partial<Record<LanguageCode, { title: string }>> }
    for (const code of codes) live[code] = editions[code]?.title ?? null
    return live
  }

  const checkArticle = async (url: string, article: Known): Promise<void> => {
    const live = await liveOf(url, article.uid)
    expect([article.live, article.asked ?? article.live]).toContainEqual(live)
    Object.assign(article, { live, asked: null })
    for (const code of codes) {
      const id = article.texts[code].id
      const [text] = await find('translations', { id: { equals: id } }, 'id')
      const saved = article.saved[code]
      expect([saved.sure, saved.asked]).toContain(text?.title)
      article.saved[code] = { sure: String(text?.title), asked: String(text?.title) }
    }
  }

  /** Pages that were answered are one article each, live once; the others at most one. */
  const checkPages = async (url: string): Promise<void> => {
    for (const { title, done } of ledger.pages) {
      const texts = await find('translations', { title: { equals: title } }, 'id')
      if (done) expect(texts).toHaveLength(1)
      else expect(texts.length).toBeLessThan(2)
      if (!done) continue
      const [article] = await find('articles', { id: { equals: texts[0]?.article as number } }, 'id')
      expect((await liveOf(url, String(article?.uid))).en).toBe(title)
    }
  }

  return async (url: string): Promise<void> => {
    await readLog()
    checkAcknowledged()
    for (const article of ledger.known) await checkArticle(url, article)
    await checkPages(url)
  }
}
