import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { publish, systemPerson, withdraw } from 'payload-bilingual'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportSite } from '../../../src/headless/export/index.ts'
import { type Booted, eachDatabase } from '../../_support/databases.ts'
import { create, type Story, story, update } from '../../_support/desk.ts'
import { missing } from '../../_support/missing.ts'
import { findExecutable } from '../../_support/places.ts'
import { benchEdition, seed } from '../../bench/seed.ts'
import { formersIn, live, newFolder, recordsIn } from './folder.ts'
import { startCaddy, startNginx, type WebServer } from './served.ts'

const by = systemPerson('test')
const servers = [
  { name: 'nginx', program: findExecutable(['nginx', '/usr/sbin/nginx']), start: startNginx },
  { name: 'Caddy', program: findExecutable([process.env.CADDY, 'caddy', '/usr/bin/caddy']), start: startCaddy },
]
for (const { name, program } of servers) if (!program) missing(`there is no ${name}: exports are not served by it.`)

eachDatabase((db) => {
  let booted: Booted
  let payload: Payload
  let own: ReturnType<typeof newFolder>
  const slugs: Record<string, string> = {}

  const told = async (title: string, languages: ('ko' | 'en')[] = ['ko', 'en'], article = {}): Promise<Story> => {
    const made = await story(payload, { title, languages, article })
    await publish(payload, { article: made.article.uid, languages, by })
    return made
  }

  beforeAll(async () => {
    booted = await db.boot()
    payload = booted.payload
    own = newFolder()
    const tag = await create(payload, 'tags', { name: { ko: '강변', en: 'CON' } })
    await update(payload, 'tags', tag.id, { slug: { ko: '강변', en: 'con' } })
    await seed(payload, 0, 51, (number, language) => ({
      ...benchEdition(number, language, 'c1'),
      ...(number === 3 && { slug: language === 'ko' ? '가'.repeat(60) : 'con' }),
    }))
    await told('Tagged', ['ko', 'en'], { tags: [tag.id] })
    await told('한국어만 나간 기사', ['ko'])
    const gone = await told('Gone from both')
    const half = await told('Gone from one')
    const moving = await told('Moved away')
    slugs.gone = gone.article.uid
    await withdraw(payload, { article: gone.article.uid, languages: ['ko', 'en'], by })
    await withdraw(payload, { article: half.article.uid, languages: ['en'], by })
    for (const language of ['ko', 'en'] as const) {
      await update(payload, 'translations', moving.texts[language]?.id ?? 0, { slug: `moved-${language}` })
      await publish(payload, { article: moving.article.uid, languages: [language], by })
    }
    await exportSite(payload, own.folder, { gzip: true })
  })
  afterAll(async () => {
    own?.remove()
    await booted?.stop()
  })

  for (const { name, program, start } of servers)
    describe.skipIf(!program)(`an export served by ${name}`, { timeout: 240_000 }, () => {
      let server: WebServer
      beforeAll(async () => {
        server = await start(program ?? '', own.folder, join(own.folder, '..', name))
      })
      afterAll(() => server?.stop())

      const ask = async (path: string, init: RequestInit = {}) => {
        const response = await fetch(`http://127.0.0.1:${server.port}${path}`, {
          redirect: 'manual',
          ...init,
          headers: { 'accept-encoding': 'identity', ...init.headers },
        })
        return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) }
      }
      const told = ({ status, headers, bytes }: Awaited<ReturnType<typeof ask>>) => ({
        status,
        type: status === 308 ? '' : headers.get('content-type'),
        language: status === 308 ? '' : headers.get('content-language'),
        policy: status === 200 ? headers.get('content-security-policy') : null,
        nosniff: headers.get('x-content-type-options'),
        cors: headers.get('access-control-allow-origin'),
        location: headers.get('location'),
        body: status === 308 ? '' : bytes.toString(),
      })
      const differences = async (paths: string[]): Promise<unknown[]> => {
        const wrong: unknown[] = []
        for (const path of paths) {
          const [there, here] = [told(await ask(path)), told(await live(payload, path))]
          if (JSON.stringify(there) !== JSON.stringify(here)) wrong.push({ path, there, here })
        }
        return wrong
      }

      it('answers every path form as the live handler does: status, type, language, every byte', async () => {
        const paths = recordsIn(own.folder)
          .map(({ path }) => path)
          .filter((path) => path !== '/news-sitemap.xml')
        expect(paths.length).toBeGreaterThan(700)
        expect(await differences(paths)).toEqual([])
        expect((await ask('/news-sitemap.xml')).headers.get('content-type')).toBe('application/xml; charset=utf-8')
      })

      it('leads from where things were and says what is gone, in every form', async () => {
        const former = formersIn(own.folder)
        expect(former.filter(({ status }) => status === 308).length).toBeGreaterThanOrEqual(2)
        expect(former.filter(({ status }) => status === 410).length).toBeGreaterThanOrEqual(4)
        const paths = former.flatMap(({ path }) =>
          path.startsWith('/api/v1/articles/')
            ? [path]
            : ['.json', '.ninjs.json', '.jsonld', '.md', '.txt', '.html'].map((ending) =>
                path.replace(/\.json$/, ending),
              ),
        )
        expect(await differences(paths)).toEqual([])
      })

      it('says where nothing is as the live handler does', async () => {
        const paths = [
          '/api/v1/ko/articles/nothing.json',
          `/api/v1/ko/articles/${encodeURIComponent('없음')}.md`,
          '/api/v1/en/articles/nothing.ninjs.json',
          '/api/v1/en/articles/pages/99.json',
          '/api/v1/articles/nothing.json',
          '/api/v1/ko/nothing.json',
          '/api/v1/nothing.json',
          '/api/v1/ko/tags/nothing/feed.xml',
          '/api/v1/ko',
          '/api/v1/ko/',
        ]
        expect(await differences(paths)).toEqual([])
      })

      it('answers an article without an ending as JSON, and the feeds under the API too', async () => {
        const [{ path = '' } = {}] = recordsIn(own.folder).filter((one) => one.path.endsWith('bench-7-ko.json'))
        const [bare, whole] = [await ask(path.replace(/\.json$/, '')), await ask(path)]
        expect([bare.status, bare.bytes.equals(whole.bytes)]).toEqual([200, true])
        expect(
          await differences(['/api/v1/ko/feed.xml', '/api/v1/feed.json', '/atom.xml', '/api/v1/en/tags/con/feed.json']),
        ).toEqual([])
        expect(
          (await ask('/api/v1/articles/bench7')).bytes.equals((await ask('/api/v1/articles/bench7.json')).bytes),
        ).toBe(true)
      })

      it('sends compressed bytes where a client takes them, and a 304 where it has them', async () => {
        const path = '/api/v1/en/articles/bench-7-en.json'
        const response = await fetch(`http://127.0.0.1:${server.port}${path}`, {
          headers: { 'accept-encoding': 'gzip' },
        })
        expect(response.headers.get('content-encoding')).toBe('gzip')
        expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
        expect(Buffer.from(await response.arrayBuffer())).toEqual((await ask(path)).bytes)
        const etag = (await ask(path)).headers.get('etag') ?? ''
        expect((await ask(path, { headers: { 'if-none-match': etag } })).status).toBe(304)
      })

      it('lets a browser ask, and answers HEAD', async () => {
        const allowed = await ask('/api/v1/en/articles/bench-7-en.json', { method: 'OPTIONS' })
        expect([allowed.status, allowed.headers.get('access-control-allow-methods')]).toEqual([
          204,
          'GET, HEAD, OPTIONS',
        ])
        const head = await ask('/api/v1/en/articles/bench-7-en.json', { method: 'HEAD' })
        expect([head.status, head.bytes.length]).toEqual([200, 0])
      })

      it('gives nothing of what lies beside the export', async () => {
        for (const path of [
          '/manifest.json',
          '/../manifest.json',
          '/%2e%2e/manifest.json',
          '/manifest/ko.jsonl',
          '/server/nginx.conf',
          '/only/ko/x.json',
        ])
          expect([404, 400]).toContain((await ask(path)).status)
      })

      it('serves the next export without being told, a withdrawal at once, old addresses once it read again', async () => {
        const made = await story(payload, { title: `Comes and goes ${name}` })
        await publish(payload, { article: made.article.uid, languages: ['ko', 'en'], by })
        await exportSite(payload, own.folder, { gzip: true, incremental: true })
        const { slug = '' } =
          (await payload.db.findOne<{ id: string; slug: string }>({
            collection: 'editions',
            where: { and: [{ uid: { equals: made.article.uid } }, { language: { equals: 'en' } }] },
          })) ?? {}
        const path = `/api/v1/en/articles/${slug}.json`
        expect((await ask(path)).status).toBe(200)
        await withdraw(payload, { article: made.article.uid, languages: ['en'], by })
        const gone = await exportSite(payload, own.folder, { gzip: true, incremental: true })
        expect([gone.reload, await differences([path])]).toEqual([false, []])
        const second = await story(payload, { title: `Renamed ${name}` })
        await publish(payload, { article: second.article.uid, languages: ['ko', 'en'], by })
        await update(payload, 'translations', second.texts.en?.id ?? 0, { slug: `renamed-to-${name.toLowerCase()}` })
        await publish(payload, { article: second.article.uid, languages: ['en'], by })
        const moved = await exportSite(payload, own.folder, { gzip: true, incremental: true })
        expect(moved.reload).toBe(true)
        await server.reload()
        expect(await differences([`/api/v1/en/articles/renamed-${name.toLowerCase()}-en.json`])).toEqual([])
      })
    })

  it('has a configuration that names the folder that servers read, and no other', () => {
    const text = readFileSync(join(own.folder, 'current/server/nginx-server.conf'), 'utf8')
    expect(text).toContain(`root "${own.folder}/current/site";`)
    expect(text).not.toContain('generations')
  })
})
