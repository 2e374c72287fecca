import { publish, schedule, systemPerson, withdraw } from 'payload-bilingual'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiHandler } from '../../src/headless/handler.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { bodyOf, create, story, update } from '../_support/desk.ts'
import { people } from '../_support/people.ts'
import { restOf, tokenOf } from '../_support/rest.ts'

const by = systemPerson('test')
const CANARY = 'canary7f3a'
const secret = {
  title: CANARY,
  deck: CANARY,
  summary: CANARY,
  dateline: CANARY,
  credit: CANARY,
  correctionNote: CANARY,
  slug: CANARY,
  body: bodyOf(CANARY),
  seo: { title: CANARY, description: CANARY },
}

/** A canary in every working copy, version, snapshot, trashed, scheduled, withdrawn and unpublished text. */
async function hide({ payload }: Booted) {
  const live = await story(payload, { title: 'Public' })
  await publish(payload, { article: live.article.uid, languages: ['ko', 'en'], by })
  await update(payload, 'translations', live.texts.ko?.id ?? '', { ...secret })
  await update(payload, 'translations', live.texts.ko?.id ?? '', {
    ...secret,
    slug: `${CANARY}-b`,
    title: `${CANARY} later`,
  })
  await update(payload, 'articles', live.article.id, { workingTitle: CANARY })
  const category = live.category
  const draft = await story(payload, { title: CANARY, category })
  const planned = await story(payload, { title: `${CANARY} planned`, category })
  await schedule(payload, {
    article: planned.article.uid,
    languages: ['ko', 'en'],
    by,
    at: new Date(Date.now() + 3_600_000).toISOString(),
  })
  const gone = await story(payload, { title: `${CANARY} gone`, category })
  await publish(payload, { article: gone.article.uid, languages: ['ko', 'en'], by })
  await withdraw(payload, { article: gone.article.uid, languages: ['ko', 'en'], by, note: CANARY })
  const trashed = await story(payload, { title: `${CANARY} trashed`, category })
  await update(payload, 'translations', trashed.texts.ko?.id ?? '', { deletedAt: new Date().toISOString() })
  await update(payload, 'articles', trashed.article.id, { deletedAt: new Date().toISOString() })
  const comment = await create(payload, 'comments', {
    article: live.article.id,
    language: 'ko',
    name: CANARY,
    text: CANARY,
    state: 'waiting',
  })
  await create(payload, 'pages', { key: CANARY, title: { ko: CANARY, en: CANARY } })
  await create(payload, 'glossary', { term: { ko: CANARY, en: CANARY } })
  await create(payload, 'redirects', { from: `/${CANARY}`, article: draft.article.id })
  await create(payload, 'imports', { site: CANARY, state: 'done', report: { CANARY } })
  return { live, draft, planned, gone, trashed, comment }
}

const QUERIES = [
  '',
  '?draft=true&depth=10',
  '?limit=0&pagination=false',
  '?trash=true',
  `?where[title][like]=${CANARY}`,
  `?where[snapshot][exists]=true`,
  `?select[snapshot]=true&select[title]=true`,
  '?sort=-snapshot',
  '?populate[articles][workingTitle]=true&depth=5',
  '?joins[translations][limit]=100&depth=5',
  '?locale=all&fallback-locale=en',
]

eachDatabase((db) => {
  describe('nobody but the desk', () => {
    let booted: Booted
    let hidden: Awaited<ReturnType<typeof hide>>
    beforeAll(async () => {
      booted = await db.boot()
      await people(booted.payload)
      hidden = await hide(booted)
    })
    afterAll(() => booted.stop())

    /** Every address the built configuration answers, with the ids of what is hidden in it. */
    function addresses(): { method: string; path: string }[] {
      const { config } = booted.payload
      const { live, draft, planned, trashed } = hidden
      const ids = [
        draft.article.id,
        draft.article.uid,
        draft.texts.ko?.id,
        planned.texts.en?.id,
        trashed.article.id,
        live.texts.ko?.id,
      ]
      const fill = (path: string) =>
        path.includes(':') ? ids.map((id) => path.replace(/:[a-zA-Z]+\??/g, encodeURIComponent(String(id)))) : [path]
      const all: { method: string; path: string }[] = []
      for (const { method, path } of config.endpoints)
        for (const one of fill(path)) all.push({ method, path: `/api${one}` })
      for (const { slug, endpoints } of config.collections)
        for (const { method, path } of endpoints || [])
          for (const one of fill(path)) all.push({ method, path: `/api/${slug}${one}` })
      for (const { slug, endpoints } of config.globals)
        for (const { method, path } of endpoints || [])
          for (const one of fill(path)) all.push({ method, path: `/api/globals/${slug}${one}` })
      return all
    }

    it.each([['anonymous callers'], ['a login without a role']])(
      'shows %s no canary at any address',
      async (who) => {
        const rest = restOf(booted)
        const token = who === 'anonymous callers' ? undefined : await tokenOf(booted, 'nobody')
        const leaks: string[] = []
        let calls = 0
        for (const { method, path } of addresses()) {
          if (/logout|forgot-password|unlock|reset-password|login|first-register|refresh-token/.test(path)) continue
          for (const query of method === 'get' ? QUERIES : ['']) {
            const { status, text } = await rest(`${path}${query}`, {
              method: method.toUpperCase(),
              token,
              ...(method !== 'get' && { body: {} }),
            })
            calls += 1
            const echoed = query.includes(CANARY)
            if (text.includes(CANARY) && !echoed) leaks.push(`${method} ${path}${query} ${status}`)
            // Payload itself answers 500 where a collection has no versions or no verification.
            if (status >= 500 && path.includes('/bilingual/'))
              leaks.push(`${method} ${path}${query} answered ${status}`)
          }
        }
        expect([...new Set(leaks.map((leak) => leak.replace(/\?\S*/, '')))].slice(0, 20)).toEqual([])
        expect(calls).toBeGreaterThan(500)
      },
      600_000,
    )

    it('answers a filter on a hidden field as it answers one that finds nothing', async () => {
      const rest = restOf(booted)
      for (const collection of ['articles', 'translations', 'users', 'releases', 'editions', 'schedules'])
        for (const query of [
          `where[title][like]=${CANARY}`,
          'where[email][like]=admin',
          'where[snapshot][like]=canary',
          'where[or][0][and][0][title][exists]=true',
        ]) {
          const asked = await rest(`/api/${collection}?${query}`)
          const count = await rest(`/api/${collection}/count?${query}`)
          expect([400, 403]).toContain(asked.status)
          expect([400, 403]).toContain(count.status)
        }
      const comments = await rest(`/api/comments?where[text][like]=${CANARY}`)
      expect(comments.json.totalDocs).toBe(0)
      const labels = await rest('/api/categories?where[disclaimers.releases.note][like]=a')
      expect(labels.status).toBe(400)
    })

    it('shows a draft by its id as it shows an id that is nobody’s', async () => {
      const rest = restOf(booted)
      const real = await rest(`/api/articles/${hidden.draft.article.id}`)
      const none = await rest(`/api/articles/${String(hidden.draft.article.id).replace(/.$/, '7')}`)
      expect([real.status, real.text]).toEqual([none.status, none.text])
    })

    it('gives programs no canary either, by any address of the headless API', async () => {
      const handle = apiHandler(booted.payload)
      const { live, draft, gone, planned } = hidden
      const paths = ['articles', 'categories', 'tags', 'disclaimers', 'sources', 'bylines'].flatMap((name) => [
        `/ko/${name}`,
        `/en/${name}?limit=1000`,
      ])
      const all = [
        ...paths,
        '/changes?since=0',
        '/health',
        `/ko/articles/${CANARY}`,
        `/en/articles/${CANARY}-en`,
        `/ko/articles/${CANARY}-planned-ko`,
        `/ko/articles/${CANARY}-gone-ko`,
        ...[live, draft, gone, planned].map(({ article }) => `/articles/${article.uid}`),
      ]
      for (const path of all) {
        const response = await handle(new Request(`https://news.example/api/v1${path}`))
        const text = (await response.text()).replaceAll(encodeURI(path), '').replaceAll(path, '')
        expect(`${path} ${text.includes(`${CANARY}`)}`).toBe(`${path} false`)
        expect(response.status).toBeLessThan(500)
      }
    })

    it('does not offer GraphQL, and no orderable list', () => {
      const { config } = booted.payload
      expect(config.graphQL.disable).toBe(true)
      expect(config.collections.filter(({ orderable }) => orderable)).toEqual([])
    })
  })
})
