import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { afterAll, describe, expect, inject, it } from 'vitest'
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

const mongodb = inject('mongodb')
const secret = randomBytes(16).toString('hex')
const databases = {
  sqlite: { DATABASE_URI: '' },
  mongodb: { DATABASE_URI: `${mongodb?.host}/site${secret.slice(0, 8)}${mongodb?.query}`, PAYLOAD_SECRET: secret },
}

describe.each(Object.entries(databases))('the whole site on %s', (name, env) => {
  it.skipIf(name === 'mongodb' && !mongodb)('has what was published live after it was killed', async () => {
    const first = await startSite({ dataDir, env })
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

    const second = await startSite({ dataDir, env })
    for (const [language, slug] of Object.entries(slugs)) {
      const path = encodeURIComponent(slug)
      expect(await statusOf(second.url, `/${language}/articles/${path}`)).toBe(200)
      expect(await statusOf(second.url, `/api/v1/${language}/articles/${path}`)).toBe(200)
    }
    expect(await second.stop()).toBe(0)
  })
})
