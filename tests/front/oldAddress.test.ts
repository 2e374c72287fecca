import type { Payload } from 'payload'
import { publish, reconcile, systemPerson, withdraw } from 'payload-bilingual'
import { createFront } from 'payload-bilingual/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NextHandler } from '../../src/front/types.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { create, type Story, story, update } from '../_support/desk.ts'
import { serve } from './fakes.ts'
import { pagesOf } from './pagesOf.ts'

const by = systemPerson('test')

/** A host with a page of its own where a board could have been, and nothing else outside the languages. */
const hostOf = (payload: Payload): NextHandler => {
  const pages = pagesOf(payload)
  return (req, res) => {
    if (/^\/(?:ko|en)\b/.test(req.url ?? '')) return pages(req, res)
    const own = req.url === '/shop/7'
    res.writeHead(own ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' })
    res.end(own ? '<h1>Shop</h1>' : '<h1>Nothing</h1>')
  }
}

eachDatabase((db) => {
  describe('an address of an old board', () => {
    let booted: Booted
    let site: Awaited<ReturnType<typeof serve>>
    beforeAll(async () => {
      booted = await db.boot()
      site = await serve(createFront({ payload: booted.payload, next: hostOf(booted.payload) }).listener)
    })
    afterAll(async () => {
      await site?.close()
      await booted?.stop()
    })

    const imported = (title: string, key: string, languages: ('ko' | 'en')[] = ['ko', 'en']): Promise<Story> =>
      story(booted.payload, { title, languages, article: { legacy: { key, site: 'Tide', url: '' } } })
    const asked = async (path: string) => {
      const { status, headers } = await site.ask(path)
      return headers.location ? [status, decodeURIComponent(headers.location)] : [status]
    }
    const long = '/bbs/board.php?bo_table=news&wr_id=12&page=2'

    it('that the desk wrote down leads to its article, however it is spelled, while that is live', async () => {
      const { payload } = booted
      const { article } = await story(payload, { title: 'Written down' })
      for (const from of ['/old/강변/', '/view?no=7', '/plain'])
        await create(payload, 'redirects', { from, article: article.id })
      const encoded = `/old/${encodeURIComponent('강변')}`
      const spelled = [encoded, `${encoded}/?x=1`, '/plain/', '/view?no=7']
      for (const path of spelled) expect(await asked(path)).toEqual([404])
      await publish(payload, { article: article.uid, languages: ['ko'], by })
      for (const path of spelled) expect(await asked(path)).toEqual([308, '/ko/articles/written-down-ko'])
      for (const path of ['/view?no=8', '/view', '/plain/7', '/old']) expect(await asked(path)).toEqual([404])
      await withdraw(payload, { article: article.uid, languages: ['ko'], by })
      expect(await asked('/plain')).toEqual([404])
    })

    it('leads straight to the article, in its original language, else in the one that is live', async () => {
      const { payload } = booted
      const { article, texts } = await imported('Bridge opens', 'Tide/news/12')
      for (const path of [long, '/news/12', '/news/bridge-opens-ko/']) expect(await asked(path)).toEqual([404])
      await publish(payload, { article: article.uid, languages: ['en'], by })
      expect(await asked(long)).toEqual([308, '/en/articles/bridge-opens-en'])
      await publish(payload, { article: article.uid, languages: ['ko'], by })
      for (const path of [long, '/news/12', '/news/12/', '/news/bridge-opens-ko/', '/news/bridge-opens-en'])
        expect(await asked(path)).toEqual([308, '/ko/articles/bridge-opens-ko'])
      await update(payload, 'translations', texts.ko?.id ?? '', { slug: '다리-열려' })
      await publish(payload, { article: article.uid, languages: ['ko'], by })
      expect(await asked('/news/12')).toEqual([308, '/ko/articles/다리-열려'])
      await withdraw(payload, { article: article.uid, languages: ['ko'], by })
      expect(await asked('/news/12')).toEqual([308, '/en/articles/bridge-opens-en'])
      await withdraw(payload, { article: article.uid, languages: ['en'], by })
      for (const path of [long, '/news/12']) expect(await asked(path)).toEqual([404])
    })

    it('is found by the first words of a long title, on its own board only', async () => {
      const title = 'One two three four five six seven eight nine ten'
      const { article } = await imported(title, 'Tide/words/3', ['en'])
      await publish(booted.payload, { article: article.uid, languages: ['en'], by })
      const words = 'one-two-three-four-five-six-seven-eight'
      expect(await asked(`/words/${words}/`)).toEqual([308, `/en/articles/${words}-nine-ten-en`])
      for (const path of [`/other/${words}/`, '/words/one-two/', '/words/99']) expect(await asked(path)).toEqual([404])
    })

    it('never stands before a page of the host', async () => {
      const { article } = await imported('Shopping', 'Tide/shop/7', ['en'])
      await publish(booted.payload, { article: article.uid, languages: ['en'], by })
      expect((await site.ask('/shop/7')).text).toContain('Shop')
      for (const path of ['/admin/12', '/api/12', '/_next/12']) expect(await asked(path)).toEqual([404])
    })

    it('of an article that was published before such addresses were kept is filled in by reconcile', async () => {
      const { payload } = booted
      const { article } = await imported('Long ago', 'Tide/ago/5', ['en'])
      await imported('Unseen', 'Tide/ago/6', ['en'])
      await publish(payload, { article: article.uid, languages: ['en'], by })
      await payload.db.deleteMany({ collection: 'addresses', where: { slug: { equals: 'ago/5' } } })
      expect(await asked('/ago/5')).toEqual([404])
      expect((await reconcile(payload, { dryRun: true })).differences).toEqual([
        { kind: 'address', key: 'board/ago/5', was: 'missing' },
      ])
      await reconcile(payload, { rebuild: true })
      expect(await asked('/ago/5')).toEqual([308, '/en/articles/long-ago-en'])
      expect(await asked('/ago/6')).toEqual([404])
    })
  })
})
