import { beforeEach, describe, expect, it } from 'vitest'
import { formNames, forms } from '../../../src/headless/forms/index.ts'
import { acceptedForm } from '../../../src/headless/forms/negotiate.ts'
import { createHandler, type Handler } from '../../../src/headless/handler.ts'
import { edition, FakeEditions } from '../../front/fakes.ts'

const siteURL = 'https://news.example'
let editions: FakeEditions
let handler: Handler

beforeEach(() => {
  editions = new FakeEditions()
  editions.publish(edition('a', 'ko', { slug: '한글-주소', title: '제목' }))
  editions.publish(edition('a', 'en', { slug: 'plain', title: 'Title', kind: 'human' }))
  handler = createHandler({ editions, siteURL, build: 'b1', onError: (error) => expect.fail(String(error)) })
})

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await handler(new Request(`${siteURL}/api/v1${path}`, { headers, redirect: 'manual' }))
  return { status: response.status, headers: response.headers, text: await response.text() }
}

describe.each(formNames)('%s', (name) => {
  const { suffix, mediaType } = forms[name]
  const type = mediaType.split(';')[0] ?? ''

  it('is the same bytes by ending, by parameter and by what the client accepts', async () => {
    const answers = [
      await get(`/en/articles/plain${suffix}`),
      await get(`/en/articles/plain?format=${name}`),
      await get('/en/articles/plain', { accept: type }),
    ]
    for (const { status, headers, text } of answers) {
      expect([status, headers.get('content-type')]).toEqual([200, mediaType])
      expect(headers.get('content-language')).toBe('en')
      expect(headers.get('etag')).toBe(answers[0]?.headers.get('etag'))
      expect(text).toBe(answers[0]?.text)
    }
  })

  it('says that it depends on what the client accepts only where it does', async () => {
    expect((await get(`/en/articles/plain${suffix}`)).headers.get('vary')).toBeNull()
    expect((await get(`/en/articles/plain?format=${name}`)).headers.get('vary')).toBeNull()
    expect((await get('/en/articles/plain', { accept: type })).headers.get('vary')).toBe('accept')
  })

  it('is 304 while it stands', async () => {
    const etag = (await get(`/en/articles/plain${suffix}`)).headers.get('etag') ?? ''
    expect((await get(`/en/articles/plain${suffix}`, { 'if-none-match': etag })).status).toBe(304)
  })

  it('is named again where the article moved to', async () => {
    editions.publish(edition('a', 'en', { slug: 'newer' }))
    const by = async (path: string) => (await get(path)).headers.get('location')
    expect(await by(`/en/articles/plain${suffix}`)).toBe(`${siteURL}/api/v1/en/articles/newer${suffix}`)
    expect(await by(`/en/articles/plain?format=${name}`)).toBe(`${siteURL}/api/v1/en/articles/newer?format=${name}`)
  })
})

describe('a client', () => {
  it.each([
    [null, 'json'],
    ['*/*', 'json'],
    ['image/png', 'json'],
    ['text/markdown', 'markdown'],
    ['text/markdown; charset=utf-8; variant=GFM;q=0.9, text/plain;q=0.8', 'markdown'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'html'],
    ['text/plain;q=0.5, text/markdown;q=0.4', 'text'],
    ['application/json;q=0, text/*', 'markdown'],
    [`text/${'x'.repeat(9000)}`, 'json'],
    [';;;,,, q=q', 'json'],
  ])('that accepts %s gets %s', (accept, form) => {
    expect(acceptedForm(accept)).toBe(form)
  })

  it('that misspells a form is told which there are', async () => {
    const { status, text } = await get('/en/articles/plain?format=docx')
    expect([status, JSON.parse(text)]).toMatchObject([400, { code: 'invalid_parameter', known: formNames }])
  })

  it('that asks twice, by ending and by parameter, is refused', async () => {
    expect((await get('/en/articles/plain.md?format=text')).status).toBe(400)
  })

  it('gets errors as problem documents in every form', async () => {
    for (const name of formNames) {
      const { status, headers } = await get(`/en/articles/nothing${forms[name].suffix}`)
      expect([status, headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8'])
    }
  })

  it('that opens the HTML as a page runs nothing of it', async () => {
    expect((await get('/en/articles/plain.html')).headers.get('content-security-policy')).toContain(
      "default-src 'none'",
    )
  })
})
