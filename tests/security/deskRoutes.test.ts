import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { type Story, story } from '../_support/desk.ts'
import { people } from '../_support/people.ts'
import { type Answer, restOf, tokenOf } from '../_support/rest.ts'

/** Every address of the plugin under Payload's REST, found in the config: a new one is tried without being named here. */
const PEOPLE = ['admin', 'editor', 'writer', 'translator', 'nobody'] as const
const IDS = ['0', '-1', 'x', '%00', '9'.repeat(30), 'a'.repeat(24), '[object%20Object]', '1%27%20OR%201=1']
const QUERY =
  'language=xx&article[$gt]=0&article=%00&text[a]=b&cursor=%7B%7D&cursor=x&limit=-1&limit=1e99&from=x&to=-1&at=never&state[]=x&where[a]=b'
const HOSTILE: unknown[] = [
  null,
  true,
  -1,
  1e99,
  'x',
  '\u0000',
  [],
  [null],
  { $gt: '' },
  { a: { b: [] } },
  'x'.repeat(5000),
]
const NAMES =
  'act article articles language languages text texts translation translations run block blocks key code reason remark remarks assignee due at from to rev data note schedule correction sequences filter select order least file format units answer'
const BODIES = [
  '',
  '{',
  'null',
  '[]',
  '"x"',
  '7',
  '{"__proto__":{"role":"admin"}}',
  ...HOSTILE.map((value) => JSON.stringify(Object.fromEntries(NAMES.split(' ').map((name) => [name, value])))),
]

eachDatabase((db) => {
  describe('the desk’s addresses', () => {
    let booted: Booted
    let rest: ReturnType<typeof restOf>
    let made: Story
    const tokens: Record<string, string> = {}
    let routes: { method: string; path: string }[]
    beforeAll(async () => {
      booted = await db.boot()
      await people(booted.payload)
      rest = restOf(booted)
      for (const name of PEOPLE) tokens[name] = await tokenOf(booted, name)
      made = await story(booted.payload, { title: 'Unpublishedword' })
      routes = (booted.payload.config.endpoints ?? [])
        .filter(({ path }) => path.startsWith('/bilingual'))
        .map(({ method, path }) => ({ method: method.toUpperCase(), path }))
    })
    afterAll(() => booted.stop())

    const at = (path: string, id: string) => `/api${path.replace(/:\w+\??/g, id)}`
    const ask = (method: string, path: string, text?: string, token?: string): Promise<Answer> =>
      rest(path, { method, ...(method !== 'GET' && { text: text ?? '{}' }), ...(token && { token }) })

    it('tell nothing to who is not logged in, or has no role', async () => {
      expect(routes.length).toBeGreaterThan(30)
      for (const { method, path } of routes)
        for (const token of [undefined, tokens.nobody])
          for (const id of [String(made.texts.en?.id), String(made.article.id), made.article.uid]) {
            const body = JSON.stringify({
              article: made.article.id,
              articles: [made.article.id],
              language: 'en',
              text: id,
            })
            const answer = await ask(
              method,
              `${at(path, id)}?article=${made.article.id}&text=${id}&language=en`,
              body,
              token,
            )
            expect([method, path, answer.status >= 400 && answer.status < 500], answer.text).toEqual([
              method,
              path,
              true,
            ])
            expect(answer.text, path).not.toContain('Unpublishedword')
          }
    })

    it('answer ids, queries and bodies that mean nothing with a refusal and never with a fault', async () => {
      const faults: string[] = []
      for (const { method, path } of routes)
        for (const name of ['admin', 'translator'] as const) {
          const asked = path.includes(':') ? IDS : ['']
          for (const id of asked) {
            const answer = await ask(method, `${at(path, id)}?${QUERY}`, '{}', tokens[name])
            if (answer.status >= 500) faults.push(`${method} ${at(path, id)} ${answer.status}`)
          }
          if (method === 'GET') continue
          for (const body of BODIES)
            for (const id of path.includes(':') ? [String(made.texts.en?.id), String(made.article.id)] : ['']) {
              const answer = await ask(method, at(path, id), body, tokens[name])
              if (answer.status >= 500) faults.push(`${method} ${at(path, id)} ${body.slice(0, 80)} ${answer.status}`)
            }
        }
      expect([...new Set(faults)]).toEqual([])
    })
  })
})
