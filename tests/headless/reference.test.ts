import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiHandler, type Handler } from '../../src/headless/handler.ts'
import { requestsOf } from '../../src/headless/reference/examples.ts'
import { memberSaid } from '../../src/headless/reference/members.ts'
import { openapi } from '../../src/headless/reference/openapi.ts'
import { routes } from '../../src/headless/routes/index.ts'
import type { JsonSchema } from '../../src/headless/schemas/schema.ts'
import { apiSentences } from '../../src/languages/api.ts'
import { languageCodes } from '../../src/languages/index.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { publishExamples } from '../_support/examples.ts'

const BASE = 'https://news.example/api/v1'
const described = openapi(routes, { language: 'en', site: 'News', server: BASE })
type Responses = Record<string, { content?: Record<string, { schema: JsonSchema }> }>
const responsesOf = (path: string): Responses => described.paths[path]?.get.responses as Responses

/** The same schemas, with nothing allowed that is not described. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]))
  return 'properties' in inner && !('additionalProperties' in inner) ? { ...inner, additionalProperties: false } : inner
}
const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats(ajv)
ajv.addSchema({ $id: 'api', components: closed(described.components) } as object)
const compiled = new Map<string, ValidateFunction>()

function faultsOf(schema: JsonSchema, body: unknown): unknown {
  const text = JSON.stringify(closed(schema)).replaceAll('"#/', '"api#/')
  const validate = compiled.get(text) ?? ajv.compile(JSON.parse(text))
  compiled.set(text, validate)
  return validate(body) ? [] : validate.errors
}

/** What was answered, where its status, type and body are as they are described. */
async function asDescribed(handler: Handler, path: string, request: string, init: RequestInit = {}): Promise<Response> {
  const response = await handler(new Request(BASE + request, init))
  const [type = ''] = (response.headers.get('content-type') ?? '').split(';')
  const said = responsesOf(path)[response.status]?.content?.[type]
  expect(said, `${request}: ${response.status} ${type} is not described`).toBeDefined()
  const text = await response.text()
  const body = type.endsWith('json') ? JSON.parse(text) : text
  expect({ request, faults: faultsOf(said?.schema ?? {}, body) }).toEqual({ request, faults: [] })
  return response
}

eachDatabase((db) => {
  let booted: Booted
  let handler: Handler
  beforeAll(async () => {
    booted = await db.boot()
    handler = apiHandler(booted.payload)
    await publishExamples(booted.payload)
  })
  afterAll(() => booted?.stop())

  it.each(routes.map(({ path }) => path))('answers every example of %s as it says', async (path) => {
    const definition = routes.find((one) => one.path === path)
    if (!definition) throw new Error(path)
    for (const request of requestsOf(definition)) {
      const { status } = await asDescribed(handler, path, request)
      expect([request, [200, definition.moves]]).toEqual([request, expect.arrayContaining([status])])
    }
  })

  it.each(routes.map(({ path }) => path))('refuses at %s as it says', async (path) => {
    const address = path
      .replace('{lang}', 'ko')
      .replace('{slug}', 'nothing')
      .replace(/\{\w+\}/, 'nothing')
    expect((await asDescribed(handler, path, `${address}?nothing=1`)).status).toBe(400)
    expect((await asDescribed(handler, path, `${address}?nothing=${'1'.repeat(3000)}`)).status).toBe(414)
    if (path.includes('{')) await asDescribed(handler, path, address)
  })

  it('serves its description, in both languages', async () => {
    const get = async (query: string) => (await handler(new Request(`${BASE}/openapi.json${query}`))).json()
    const [en, ko] = [await get(''), await get('?lang=ko')]
    expect(en).toMatchObject({ openapi: '3.1.1', servers: [{ url: expect.stringMatching(/\/api\/v1$/) }] })
    expect(Object.keys(ko.paths)).toEqual(routes.map(({ path }) => path))
    expect(ko.paths['/changes'].get.summary).toMatch(/[가-힣]/)
    expect(JSON.stringify(en).replace(/"(?:example|value)":"[^"]*"/g, '')).not.toMatch(/[가-힣]/)
  })
})

describe('the description', () => {
  it('says of every parameter and place what it is', () => {
    for (const language of languageCodes)
      for (const { parameters, places } of routes)
        for (const name of [...Object.keys(parameters), ...Object.keys(places)])
          expect(apiSentences(language).parameters).toHaveProperty(name)
  })

  it('names what stands in the braces of every path', () => {
    for (const { path, places } of routes)
      expect(Object.keys(places)).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
  })

  it('says of every member of an answer what it is', () => {
    const blocks = ['Block', 'Inline', 'ListBlock', 'ListItem', 'TableCell']
    for (const [name, { properties = {} }] of Object.entries(
      described.components.schemas as Record<string, JsonSchema>,
    ))
      for (const member of Object.keys(properties as object))
        if (!blocks.includes(name)) expect(memberSaid(name, member, 'en'), `${name}.${member}`).toBeDefined()
  })

  it('points only to schemas that it has', () => {
    const names = Object.keys(described.components.schemas)
    for (const [, name] of JSON.stringify(described).matchAll(/#\/components\/schemas\/(\w+)/g))
      expect(names).toContain(name)
  })
})
