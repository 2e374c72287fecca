import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { afterAll, expect, it } from 'vitest'
import { bodyOf } from '../_support/desk.ts'
import { temporaryFolder } from '../_support/places.ts'
import { type Site, startSite } from '../_support/server.ts'

const dataDir = temporaryFolder()
afterAll(() => rmSync(dataDir, { force: true, recursive: true }))

/** The admin's REST of one site, by the cookie of a login. */
const deskAt = async ({ url, admin }: Site) => {
  const post = async (path: string, body: object, cookie = '') => {
    const headers = { 'content-type': 'application/json', cookie, origin: url }
    const response = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response
  }
  const login = await post('/api/users/login', admin)
  const [cookie = ''] = (login.headers.get('set-cookie') ?? '').split(';')
  return async (path: string, body: object): Promise<{ doc: { id: number; uid: string } }> =>
    (await post(path, body, cookie)).json()
}

const slugs = { ko: '나루터-다시-열다', en: 'ferry-landing-reopens' }
const statusOf = (url: string, path: string) => fetch(`${url}${path}`).then(({ status }) => status)

it('what was published in both languages is live after the whole site was killed', async () => {
  const first = await startSite({ dataDir, env: { DATABASE_URI: '' } })
  const desk = await deskAt(first)
  const section = await desk('/api/categories', { name: { ko: '지역', en: 'Local' } })
  const { doc } = await desk('/api/articles', { originalLanguage: 'ko', category: section.doc.id })
  const text = { article: doc.id, body: bodyOf('나루터가 다시 열렸다.') }
  await desk('/api/translations', {
    ...text,
    language: 'ko',
    kind: 'original',
    title: '나루터 다시 열다',
    slug: slugs.ko,
  })
  const english = { title: 'Ferry landing reopens', slug: slugs.en, credit: 'Night desk' }
  await desk('/api/translations', { ...text, language: 'en', kind: 'human', ...english })
  await desk('/api/bilingual/acts', { act: 'publish', article: doc.uid, languages: ['ko', 'en'] })

  const ended = once(first.process, 'exit')
  first.process.kill('SIGKILL')
  await ended

  const second = await startSite({ dataDir, env: { DATABASE_URI: '' } })
  for (const [language, slug] of Object.entries(slugs)) {
    const path = encodeURIComponent(slug)
    expect(await statusOf(second.url, `/${language}/articles/${path}`)).toBe(200)
    expect(await statusOf(second.url, `/api/v1/${language}/articles/${path}`)).toBe(200)
  }
  expect(await second.stop()).toBe(0)
})
