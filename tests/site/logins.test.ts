import type { IncomingMessage } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Attempts } from '../../site/attempts.ts'
import { users } from '../../site/users.ts'
import { addressOf, clientAddress, nameClient } from '../../src/front/client.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { create } from '../_support/desk.ts'
import { restOf } from '../_support/rest.ts'

const request = (remoteAddress: string, headers: Record<string, string> = {}) =>
  ({ headers, socket: { remoteAddress } }) as unknown as IncomingMessage

/** The header that the front gives a request from this address. */
const from = (address: string, forwarded?: string): Record<string, string> => {
  const req = request(address, forwarded ? { 'x-forwarded-for': forwarded } : {})
  nameClient(req, 0)
  return req.headers as Record<string, string>
}

describe('where a request comes from', () => {
  it('is the other end of the connection, whatever the client says', () => {
    const said = { 'x-forwarded-for': '9.9.9.9', 'x-bilingual-client': 'a 9.9.9.9' }
    expect(addressOf(request('203.0.113.7', said), 0)).toBe('203.0.113.7')
    expect(clientAddress(new Headers(said))).toBeNull()
    const req = request('203.0.113.7', said)
    nameClient(req, 0)
    expect(clientAddress(new Headers(req.headers as Record<string, string>))).toBe('203.0.113.7')
  })

  it('is what the host’s own proxies say, and nothing that stood there before', () => {
    const said = { 'x-forwarded-for': '9.9.9.9, 203.0.113.7, 10.0.0.2' }
    expect(addressOf(request('10.0.0.1', said), 1)).toBe('10.0.0.2')
    expect(addressOf(request('10.0.0.1', said), 2)).toBe('203.0.113.7')
    expect(addressOf(request('10.0.0.1', { 'x-forwarded-for': 'nonsense' }), 1)).toBe('10.0.0.1')
    expect(addressOf(request('10.0.0.1'), 1)).toBe('10.0.0.1')
  })

  it('is of IPv6 the half that a customer has, and of IPv4 in it the IPv4', () => {
    expect(addressOf(request('2001:db8:1:2:aaaa::1'), 0)).toBe(addressOf(request('2001:db8:1:2::2'), 0))
    expect(addressOf(request('2001:db8:1:3::1'), 0)).not.toBe(addressOf(request('2001:db8:1:2::1'), 0))
    expect(addressOf(request('::ffff:203.0.113.7'), 0)).toBe('203.0.113.7')
  })
})

it('attempts are counted within a window and forgotten after it', () => {
  const attempts = new Attempts(2, 60_000)
  attempts.add('a', 0)
  attempts.add('a', 1000)
  expect([attempts.wait('a', 2000), attempts.wait('b', 2000), attempts.wait('a', 60_001)]).toEqual([58, 0, 0])
  attempts.undo('a')
  expect(attempts.wait('a', 2000)).toBe(0)
})

eachDatabase((db) => {
  describe('logins of the reference site', () => {
    let booted: Booted
    // Counted in the process: each database's strangers have addresses of their own.
    const net = db.name === 'sqlite' ? '203.0.113' : '198.51.100'
    beforeAll(async () => {
      const members = { ...users, slug: 'members', typescript: {} }
      booted = await db.boot({ config: { collections: [members], loggingLevels: { TooManyLogins: 'info' } as never } })
      for (const name of ['owner', 'other'])
        await create(booted.payload, 'members', { name, email: `${name}@news.example`, password: 'the-right-one' })
    })
    afterAll(() => booted.stop())

    const login = (email: string, password: string, headers: Record<string, string>) =>
      restOf(booted)('/api/members/login', {
        method: 'POST',
        body: { email, password },
        headers: { 'accept-language': 'en', ...headers },
      })
    const statuses = async (times: number, attempt: () => ReturnType<typeof login>) => {
      const found: number[] = []
      for (let time = 0; time < times; time++) found.push((await attempt()).status)
      return found
    }

    it('a stranger who guesses is stopped, and the owner still gets in from elsewhere', async () => {
      const stranger = from(`${net}.1`)
      const guesses = await statuses(25, () => login(' Owner@news.example', 'wrong', stranger))
      expect(guesses.slice(0, 10)).toEqual(Array(10).fill(401))
      expect(new Set(guesses.slice(10))).toEqual(new Set([429]))
      const refused = await login('owner@news.example', 'the-right-one', stranger)
      expect([refused.status, Number(refused.headers.get('retry-after')) > 600]).toEqual([429, true])
      expect(refused.text).toContain('Too many attempts')
      expect((await login('owner@news.example', 'the-right-one', from(`${net}.2`))).status).toBe(200)
    })

    it('a header of the client’s own does not give a stranger another address', async () => {
      const spoofed = (index: number) => from(`${net}.3`, `192.0.2.${index}`)
      let index = 0
      const guesses = await statuses(12, () => login('other@news.example', 'wrong', spoofed(index++)))
      expect(guesses.at(-1)).toBe(429)
    })

    it('many e-mails from one address end as well', async () => {
      const emails = Array.from({ length: 52 }, (_, index) => `nobody${index}@news.example`)
      const answers = await Promise.all(emails.map((email) => login(email, 'x', from(`${net}.4`))))
      const stopped = answers.filter(({ status }) => status === 429)
      expect(stopped).toHaveLength(2)
    })

    it('a login that succeeds starts the count anew', async () => {
      const home = from(`${net}.5`)
      for (let round = 0; round < 2; round++) {
        expect(await statuses(9, () => login('other@news.example', 'wrong', home))).toEqual(Array(9).fill(401))
        expect((await login('other@news.example', 'the-right-one', home)).status).toBe(200)
      }
    })

    it('an e-mail that nobody has is refused with as much work as one that somebody has', async () => {
      const spent = async (email: string) => {
        const { user } = process.cpuUsage()
        const { status, text } = await login(email, 'wrong', from(`${net}.6`))
        return { status, text, work: process.cpuUsage().user - user }
      }
      const [known, unknown] = [await spent('other@news.example'), await spent('nobody@news.example')]
      expect(unknown).toMatchObject({ status: known.status, text: known.text })
      expect(unknown.work).toBeGreaterThan(known.work / 3)
    })
  })
})
