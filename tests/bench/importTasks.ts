import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { importPages } from '../../src/importing/importPages.ts'
import { optionsOf } from '../../src/options.ts'
import { create } from '../_support/desk.ts'
import { page } from '../importing/pages.ts'

const WORDS =
  'harbour council timetable printed again captains crews asked paper copies town visitors order post'.split(' ')

/** A page of about three hundred words that no other is like. */
function pageText(number: number): string {
  const sentence = (index: number) =>
    `${Array.from({ length: 14 }, (_, word) => WORDS[(index * 7 + word * 3 + number) % WORDS.length]).join(' ')} ${number}.`
  const body = Array.from({ length: 7 }, (_, paragraph) =>
    Array.from({ length: 3 }, (_, index) => sentence(paragraph * 3 + index)).join(' '),
  )
  const minute = String(number % 60).padStart(2, '0')
  const hour = String(Math.floor(number / 60) % 24).padStart(2, '0')
  const day = String(1 + (Math.floor(number / 1440) % 28)).padStart(2, '0')
  const title = `Harbour story number ${number}`
  return page({
    title: `문화 | ${title}`,
    info: `작성자 편집국 작성일25-05-${day} ${hour}:${minute} 조회${number}회 댓글0건`,
    body: [title, '', `Mokpo, May ${Number(day)} (TWA) -- ${body[0]}`, ...body.slice(1)].join('\n\n'),
  })
}

export interface Imported {
  /** Milliseconds. */
  took: number
  written: number
  /** Bytes of the heap in use when it was done. */
  heap: number
}

/** Imports so many new pages from files, as the command does: in a process of its own. */
export async function importMany(payload: Payload, folder: string, from: number, to: number): Promise<Imported> {
  const place = join(folder, `pages-${from}`)
  mkdirSync(place)
  for (let number = from; number < to; number++) writeFileSync(join(place, `${number}.txt`), pageText(number))
  const start = performance.now()
  const { totals } = await importPages(payload, { paths: [place], site: 'bench', alone: true })
  const took = performance.now() - start
  rmSync(place, { recursive: true })
  globalThis.gc?.()
  return { took, written: totals.outcomes.created, heap: process.memoryUsage().heapUsed }
}

/** Creates copies of so many imported documents through Payload, one by one. */
export async function createMany(payload: Payload, round: number, count: number): Promise<{ took: number }> {
  const { slugs } = optionsOf(payload.config)
  const find = (collection: string) =>
    payload.db.find<Record<string, unknown> & { id: string }>({
      collection,
      limit: count,
      sort: 'id',
      pagination: false,
    })
  const [articles, texts] = [(await find(slugs.articles)).docs, (await find(slugs.translations)).docs]
  const start = performance.now()
  for (const [index, text] of texts.entries()) {
    const article: Record<string, unknown> = articles[index] ?? {}
    const { workingTitle, originalLanguage, category, byline, source, disclaimers, firstPublishedAt } = article
    const head = { workingTitle, originalLanguage, category, byline, source, disclaimers, firstPublishedAt }
    const about = { ...(article.legacy as object), key: `copies/${round}/${index}`, site: 'copies' }
    const { id } = await create(payload, slugs.articles, { ...head, legacy: about })
    const { language, title, dateline, body, kind, legacy } = text
    await create(payload, slugs.translations, {
      article: id,
      language,
      title,
      dateline,
      body,
      kind,
      legacy,
      slug: `copy-${round}-${index}`,
    })
  }
  return { took: performance.now() - start }
}
