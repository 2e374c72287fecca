import { rmSync, statSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { temporaryFolder } from '../_support/places.ts'
import { type Site, startPlainNext, startSite } from '../_support/server.ts'

const logIn = (url: string, body: object): Promise<Response> =>
  fetch(`${url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

describe('the start command', () => {
  const dataDir = temporaryFolder()
  const env = { DATABASE_URI: '' }
  let admin: Site['admin']
  afterAll(() => rmSync(dataDir, { force: true, recursive: true }))

  it('shows the first admin once, and the site in both languages', async () => {
    const site = await startSite({ dataDir, env })
    admin = site.admin
    expect(site.output()).toContain(`${site.url}/ko`)
    expect(site.output()).toContain(`${site.url}/en`)
    expect(site.output()).toContain(`${site.url}/admin`)
    expect((await logIn(site.url, admin)).status).toBe(200)
    expect((await logIn(site.url, { ...admin, password: 'another' })).status).toBe(401)
    expect((await fetch(`${site.url}/admin/login`)).status).toBe(200)
    expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600)
    expect(await site.stop()).toBe(0)
  })

  it('builds nothing and shows no password at a second start', async () => {
    const began = performance.now()
    const site = await startSite({ dataDir, env })
    console.info(`second start answers after ${Math.round(performance.now() - began)} ms`)
    expect(site.output()).not.toMatch(/Building|Password/)
    expect((await logIn(site.url, admin)).status).toBe(200)
    expect(await site.stop()).toBe(0)
  })

  it('finishes running requests when it is told to end', async () => {
    const site = await startSite({ dataDir, env })
    const body = JSON.stringify(admin)
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const login = request(`${site.url}/api/users/login`, { method: 'POST', headers })
    const status = new Promise<number | undefined>((done, fail) => {
      login.once('error', fail).once('response', (response) => {
        done(response.statusCode)
        response.resume()
      })
    })
    login.write(body.slice(0, 10))
    await new Promise((next) => setTimeout(next, 500))
    const ended = site.stop()
    await vi.waitUntil(
      () =>
        fetch(site.url).then(
          () => false,
          () => true,
        ),
      { timeout: 20_000 },
    )
    login.end(body.slice(10))
    expect(await status).toBe(200)
    expect(await ended).toBe(0)
  })

  it('is not needed: next start serves the same site', async () => {
    const next = await startPlainNext(dataDir, env)
    const statusOf = (path: string) => fetch(`${next.url}${path}`).then(({ status }) => status)
    try {
      expect(await statusOf('/ko')).toBe(200)
      expect(await statusOf('/en')).toBe(200)
      expect(await statusOf('/admin/login')).toBe(200)
      expect(await statusOf('/api/v1/ko/articles')).toBe(200)
    } finally {
      next.stop()
    }
  })
})
