import { type LabelCollection, labelCollections } from '../labels.ts'
import { problemTable } from '../problems.ts'
import { article, articleCardMembers, articlePart, languageCode } from './article.ts'
import {
  address,
  capital,
  eitherOf,
  flag,
  instant,
  listOf,
  mapOf,
  mayLack,
  named,
  objectOf,
  oneOf,
  orNull,
  type Schema,
  text,
  told,
  whole,
} from './schema.ts'

export const JSON_TYPE = 'application/json'

/** A list, as every list is. */
export const listAnswer = <T>(name: string, items: Schema<T>) =>
  named(name, objectOf({ items: listOf(items), nextCursor: orNull(text()) }))

export const articleList = listAnswer('Articles', eitherOf(article, articlePart))

/** A list as a file has it: what goes on is an address. */
const listFile = <T>(name: string, items: Schema<T>) =>
  named(name, objectOf({ items: listOf(items), nextCursor: told<null>({ type: 'null' }), next: orNull(address()) }))

export const articleFile = listFile('ArticlesFile', article)

const excerpt = named('Excerpt', objectOf({ member: oneOf('title', 'deck', 'summary', 'text'), html: text() }))
const found = named('Found', objectOf({ ...articleCardMembers, excerpts: listOf(excerpt) }))
export const searchList = listAnswer('FoundArticles', found)

const label = { uid: text(), name: text(), lang: languageCode }
const placed = { ...label, slug: text(), url: address(), description: text() }
const labels = {
  categories: objectOf({
    ...placed,
    parent: orNull(text()),
    order: told<number>({ type: 'number' }),
    disclaimers: listOf(text()),
  }),
  tags: objectOf(placed),
  disclaimers: objectOf({
    uid: text(),
    title: text(),
    text: text(),
    lang: languageCode,
    scope: oneOf('site', 'category', 'source', 'article'),
    position: oneOf('before', 'after'),
    required: flag(),
  }),
  sources: objectOf({ ...label, code: text(), address: text(), rights: text() }),
  bylines: objectOf({ ...label, slug: text(), kind: oneOf('desk', 'person') }),
} satisfies Record<LabelCollection, Schema<object>>

export const labelLists = Object.fromEntries(
  labelCollections.map((name) => [name, listAnswer(capital(name), labels[name] as Schema<unknown>)]),
) as Record<LabelCollection, Schema<unknown>>

export const labelFiles = Object.fromEntries(
  labelCollections.map((name) => [name, listFile(`${capital(name)}File`, labels[name] as Schema<unknown>)]),
) as Record<LabelCollection, Schema<unknown>>

const change = named(
  'Change',
  objectOf({
    sequence: whole(),
    kind: oneOf('publish', 'correct', 'withdraw', 'redact', 'taxonomy'),
    subject: text(),
    at: instant(),
    languages: listOf(languageCode),
  }),
)
export const changeList = named(
  'Changes',
  objectOf({ items: listOf(change), nextCursor: orNull(text()), head: whole() }),
)

export const health = named(
  'Health',
  objectOf({
    status: oneOf('ok', 'degraded'),
    database: oneOf('up', 'away'),
    head: whole(),
    lag: orNull(whole()),
    followers: mapOf(whole()),
    build: text(),
    started: instant(),
  }),
)

const codes = Object.keys(problemTable)
const sentences = objectOf({ ko: text(), en: text() })
export const problemList = named(
  'Problems',
  objectOf({
    items: listOf(objectOf({ code: told<string>({ enum: codes }), status: whole(), title: text(), detail: sentences })),
    nextCursor: told<null>({ type: 'null' }),
  }),
)

const link = objectOf({ language: languageCode, url: address() })
/** An error document (RFC 9457). */
export const problem = named(
  'Problem',
  objectOf({
    type: text({ format: 'uri' }),
    title: text(),
    status: whole({ minimum: 400, maximum: 599 }),
    detail: text(),
    code: told<string>({ enum: codes }),
    requestId: mayLack(text()),
    parameter: mayLack(text()),
    nearest: mayLack(text()),
    value: mayLack(text()),
    known: mayLack(listOf(text())),
    method: mayLack(text()),
    limit: mayLack(text()),
    alternates: mayLack(listOf(link)),
  }),
)

export const moved = named('Moved', objectOf({ location: address() }))
export const document = told<object>({ type: 'object' })
export const words = text()
