import { beforeEach, expect, it } from 'vitest'
import { createHandler, type Handler } from '../../src/headless/handler.ts'
import { edition, FakeEditions } from '../front/fakes.ts'

let handler: Handler

beforeEach(() => {
  const editions = new FakeEditions()
  editions.publish(edition('a', 'ko'))
  editions.publish(edition('a', 'en', { kind: 'human' }))
  handler = createHandler({ editions, siteURL: 'https://news.example' })
})

async function list(query: string) {
  const response = await handler(new Request(`https://news.example/api/v1/en/articles${query}`))
  const body = await response.json()
  return { status: response.status, body, item: body.items?.[0] as Record<string, unknown> }
}

it('gives the members that are named, in the order that the whole has', async () => {
  const { item } = await list('?fields=title,uid')
  expect(item).toEqual({ uid: 'a', title: 'Title of a in en' })
  expect(Object.keys(item)).toEqual(['uid', 'title'])
})

it('gives the forms of the text that are included, and no others', async () => {
  const whole = (await list('')).item
  expect(whole).toMatchObject({ text: 'Text of a', body: [{ type: 'paragraph' }] })
  const { body, text, ...rest } = whole
  expect((await list('?include=')).item).toEqual(rest)
  expect((await list('?include=text')).item).toEqual({ ...rest, text })
  expect((await list('?include=text,body')).item).toEqual(whole)
  const { html, markdown } = (await list('?fields=uid&include=html,markdown')).item
  expect([html, markdown]).toEqual([expect.stringContaining('<article lang="en">'), expect.stringContaining('# Title')])
  expect((await list('?fields=uid,html')).item).toEqual({ uid: 'a', html })
})

it.each([
  ['fields=titel', 'fields', 'titel', 'title'],
  ['fields=uid,publishdAt', 'fields', 'publishdAt', 'publishedAt'],
  ['include=htm', 'include', 'htm', 'html'],
  ['kind=orginal', 'kind', 'orginal', 'original'],
  ['has=kr', 'has', 'kr', 'ko'],
  ['sort=update', 'sort', 'update', 'updated'],
])('refuses %s, naming the nearest that there is', async (query, parameter, value, nearest) => {
  const { status, body } = await list(`?${query}`)
  expect([status, body.code]).toEqual([400, 'unknown_value'])
  expect(body).toMatchObject({ parameter, value, nearest, detail: expect.stringContaining(nearest) })
  expect(body.known).toContain(nearest)
})

const cursorOf = (text: string) => Buffer.from(text).toString('base64url')
it.each([
  ['fields=', 'fields'],
  ['changed=yesterday', 'changed'],
  ['changed=2026-03-01', 'changed'],
  ['changed=3&sort=published', 'sort'],
  [`cursor=${cursorOf('12-30')}`, 'cursor'],
  [`sort=updated&cursor=${cursorOf('2026-01-01T00:00:00.000Z|x')}`, 'cursor'],
])('refuses %s', async (query, parameter) => {
  expect((await list(`?${query}`)).body).toMatchObject({ code: 'invalid_parameter', parameter })
})

it.each([
  'changed=1',
  'changed=2026-03-01T09:00:00%2B09:00',
  'changed=2026-03-01T09:00:00+09:00',
  'changed=2026-03-01T00:00Z',
])('takes %s as a moment', async (query) => {
  expect((await list(`?${query}`)).status).toBe(200)
})
