import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LanguageCode } from 'payload-bilingual/types'
import type { Made, Story } from '../_support/desk.ts'
import { page } from '../importing/pages.ts'

export type Titles = Record<LanguageCode, string | null>

/** What a desk knows of its article: what was acknowledged, and what was asked for when the process died. */
export type Known = {
  uid: string
  texts: Record<LanguageCode, Made>
  live: Titles
  /** What is live if the act under way came through. */
  asked: Titles | null
  /** Each text's title as last acknowledged, and as last asked for. */
  saved: Record<LanguageCode, { sure: string; asked: string }>
}

/** Acts that were answered: their release must be in the log as it was said. */
export type Acknowledged = { uid: string; sequence: number; titles: Partial<Titles> }

/** Pages sent to the importer; `done` where it was answered. */
export type Page = { file: string; title: string; done: boolean }

export type Ledger = { known: Known[]; acknowledged: Acknowledged[]; pages: Page[]; counts: Record<string, number> }

const codes = ['ko', 'en'] as const

export const known = ({ article, texts }: Story): Known => {
  if (!texts.ko || !texts.en) throw new Error('The suite makes its stories in both languages.')
  const title = (made: Made) => String((made as Made & { title?: string }).title)
  const both = { ko: texts.ko, en: texts.en }
  const at = (code: LanguageCode) => ({ sure: title(both[code]), asked: title(both[code]) })
  return {
    uid: article.uid,
    texts: both,
    live: { ko: null, en: null },
    asked: null,
    saved: { ko: at('ko'), en: at('en') },
  }
}

export class Refused extends Error {
  /**
   * A save, act or import that met another's: on MongoDB also a transaction of the killed process, which the server
   * keeps until it is too old. Nothing was done and it may be tried again.
   */
  get conflict(): boolean {
    return /: 409 |WriteConflict/.test(this.message)
  }
}

/** One editor at one server: saves, publishes, withdraws and imports by HTTP until the server dies. */
export const desk = (url: string, token: string, ledger: Ledger, folder: string) => {
  const call = async (method: string, path: string, body?: unknown): Promise<Record<string, unknown>> => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { authorization: `JWT ${token}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const json = await response.json()
    if (!response.ok) throw new Refused(`${method} ${path}: ${response.status} ${JSON.stringify(json)}`)
    return json
  }
  const count = (name: string): void => {
    ledger.counts[name] = (ledger.counts[name] ?? 0) + 1
  }

  const save = async (article: Known, language: LanguageCode, title: string): Promise<void> => {
    const path = `/api/translations/${article.texts[language].id}?depth=0`
    const { rev } = await call('GET', path)
    const saved = article.saved[language]
    saved.asked = title
    await call('PATCH', path, { title, rev }).catch((error) => {
      if (error instanceof Refused) saved.asked = saved.sure
      throw error
    })
    saved.sure = title
    count('saves')
  }

  const act = async (article: Known, after: Titles, titles: Partial<Titles>, body: object): Promise<void> => {
    article.asked = after
    const { sequence } = await call('POST', '/api/bilingual/acts', { article: article.uid, ...body }).catch((error) => {
      if (error instanceof Refused) article.asked = null
      throw error
    })
    ledger.acknowledged.push({ uid: article.uid, sequence: Number(sequence), titles })
    article.live = after
    article.asked = null
  }

  return {
    async publish(article: Known, languages: LanguageCode[], mark: string): Promise<void> {
      const titles = Object.fromEntries(languages.map((code) => [code, `${mark} ${code}`])) as Partial<Titles>
      for (const code of languages) await save(article, code, `${mark} ${code}`)
      await act(article, { ...article.live, ...titles }, titles, { act: 'publish', languages })
      count(languages.length > 1 ? 'pairs' : 'publishes')
    },
    async withdraw(article: Known): Promise<void> {
      const languages = codes.filter((code) => article.live[code] !== null)
      if (languages.length === 0) return
      const titles = Object.fromEntries(languages.map((code) => [code, null]))
      await act(article, { ko: null, en: null }, titles, { act: 'withdraw', languages })
      count('withdrawals')
    },
    async importPage(mark: string): Promise<void> {
      const place = join(folder, mark)
      mkdirSync(place, { recursive: true })
      const sent = { file: join(place, 'page.txt'), title: `Ferry ${mark}`, done: false }
      writeFileSync(
        sent.file,
        page({ title: `문화 | ${sent.title}`, body: `${sent.title}\n\nThe ferry ${mark} sails and returns.` }),
      )
      ledger.pages.push(sent)
      await this.send(sent)
    },
    async send(sent: Page): Promise<void> {
      const reports = (await call('POST', '/api/import', { path: sent.file })) as unknown as { publishing?: string }[]
      if (!['published', 'before'].includes(String(reports[0]?.publishing)))
        throw new Refused(`import of ${sent.file}: ${JSON.stringify(reports)}`)
      sent.done = true
      count('imports')
    },
  }
}
