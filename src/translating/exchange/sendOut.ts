import { APIError, type Payload } from 'payload'
import { sameWords } from '../../editions/textHash.ts'
import type { ExchangeSentences } from '../../languages/en/exchange.ts'
import type { LanguageCode } from '../../languages/index.ts'
import { optionsOf } from '../../options.ts'
import type { ArticleSnapshot, TranslationSnapshot } from '../../working/types.ts'
import type { FrozenSource } from '../source.ts'
import { type Desk, mayTranslate, readable } from './desk.ts'
import { exchangeText, type Pair } from './text.ts'
import type { ExchangeFormat, ExchangeHelp, ExchangeText } from './types.ts'
import { FILE_TYPES, writeExchange } from './write.ts'

/** Articles that one file may name. What is behind is not named, and not counted. */
export const MOST_ARTICLES = 500
const PAGE = 50

export interface SendOutOptions extends Desk {
  format: ExchangeFormat
  from: LanguageCode
  to: LanguageCode
  /** uids of articles; `'behind'` for every translation whose source went on without it. */
  articles: readonly string[] | 'behind'
  help?: ExchangeHelp
  say: ExchangeSentences
  signal?: AbortSignal | undefined
}
export interface SentOut {
  name: string
  type: string
  body: AsyncGenerator<string>
  /** uids that were named and have nothing to translate: no text in `from` that the person may read, or an original in `to`. */
  leftOut: string[]
}

interface Row {
  id: string | number
  article: string | number
  language: LanguageCode
  deletedAt?: string | null
  snapshot: TranslationSnapshot | null
  followsSource?: FrozenSource | null
}
interface ArticleRow {
  id: string | number
  uid: string
  snapshot: ArticleSnapshot | null
}

const text = { article: true, language: true, deletedAt: true, snapshot: true, followsSource: true } as const

async function articlesBy(payload: Payload, field: 'uid' | 'id', values: readonly unknown[]): Promise<ArticleRow[]> {
  const { docs } = await payload.db.find<ArticleRow>({
    collection: optionsOf(payload.config).slugs.articles,
    where: { and: [{ [field]: { in: [...values] } }, { deletedAt: { exists: false } }] },
    limit: values.length,
    pagination: false,
    select: { uid: true },
  })
  return docs
}

/** Articles with a text to send out, in the order asked for; texts that the person may not read are as if not there. */
async function pairs(payload: Payload, options: SendOutOptions, articles: ArticleRow[]): Promise<Pair[]> {
  const { from, to } = options
  const { docs } = await payload.db.find<Row>({
    collection: optionsOf(payload.config).slugs.translations,
    where: { and: [{ article: { in: articles.map(({ id }) => id) } }, { language: { in: [from, to] } }] },
    limit: articles.length * 2,
    pagination: false,
    select: text,
  })
  const there = docs.filter(({ deletedAt, snapshot }) => !deletedAt && snapshot)
  const seen = await readable(
    payload,
    options,
    there.map(({ id }) => id),
  )
  const find = (article: string | number, language: LanguageCode) =>
    there.find(
      (row) => row.language === language && String(row.article) === String(article) && seen.has(String(row.id)),
    )
  return articles.flatMap(({ id, uid }) => {
    const [source, target] = [find(id, from), find(id, to)]
    if (!source?.snapshot) return []
    const translation = target?.snapshot?.content.kind === 'original' ? undefined : target
    if (target && !translation) return []
    return [
      {
        article: uid,
        from,
        to,
        source: source.snapshot,
        target: translation?.snapshot
          ? { ...translation.snapshot, follows: translation.followsSource?.content ?? null }
          : null,
      },
    ]
  })
}

const isBehind = (pair: Pair, follows: FrozenSource | null | undefined): boolean =>
  Boolean(follows) && !sameWords(follows?.hash, pair.source.hash)

/** Pairs whose translation follows other words than its source has now, page by page in the order of their ids. */
async function* behind(payload: Payload, options: SendOutOptions): AsyncGenerator<Pair> {
  const { slugs } = optionsOf(payload.config)
  for (let after: string | number | null = null; ; ) {
    if (options.signal?.aborted) return
    const { docs }: { docs: Row[] } = await payload.db.find<Row>({
      collection: slugs.translations,
      where: {
        and: [
          { language: { equals: options.to } },
          { kind: { not_equals: 'original' } },
          ...(after === null ? [] : [{ id: { greater_than: after } }]),
        ],
      },
      sort: 'id',
      limit: PAGE,
      pagination: false,
      select: { article: true, followsSource: true },
    })
    if (docs.length === 0) return
    after = docs.at(-1)?.id ?? null
    const followed = docs.filter(({ followsSource }) => followsSource?.hash)
    if (followed.length === 0) continue
    const articles = await articlesBy(
      payload,
      'id',
      followed.map(({ article }) => article),
    )
    const uidOf = new Map(articles.map(({ id, uid }) => [uid, String(id)]))
    const follows = new Map(followed.map((row) => [String(row.article), row.followsSource]))
    for (const pair of await pairs(payload, options, articles))
      if (isBehind(pair, follows.get(uidOf.get(pair.article) ?? ''))) yield pair
  }
}

async function* named(payload: Payload, options: SendOutOptions, articles: ArticleRow[]): AsyncGenerator<Pair> {
  for (let at = 0; at < articles.length && !options.signal?.aborted; at += PAGE)
    yield* await pairs(payload, options, articles.slice(at, at + PAGE))
}

async function* texts(pairs: AsyncIterable<Pair>, help: ExchangeHelp | undefined): AsyncGenerator<ExchangeText> {
  for await (const pair of pairs) yield exchangeText(pair, help) as never
}

/** Begins a generator, so that what it refuses is refused before anything is sent. */
async function begun<T>(generator: AsyncGenerator<T>): Promise<AsyncGenerator<T> | null> {
  const first = await generator.next()
  if (first.done) return null
  return (async function* () {
    yield first.value
    yield* generator
  })()
}

const refuse = (message: string, status: number): APIError => new APIError(message, status, null, true)

/** Of the articles named, those with something to send out. @throws APIError 404 where one is not there, 400 for too many */
async function found(payload: Payload, options: SendOutOptions, uids: readonly string[]): Promise<ArticleRow[]> {
  const wanted = [...new Set(uids)]
  if (wanted.length > MOST_ARTICLES) throw refuse(options.say.tooManyArticles(MOST_ARTICLES), 400)
  const rows = await articlesBy(payload, 'uid', wanted)
  const articles = wanted.flatMap((uid) => rows.find((row) => row.uid === uid) ?? [])
  const lacking = wanted.filter((uid) => !articles.some((row) => row.uid === uid))
  if (lacking.length > 0) throw refuse(options.say.notFound(lacking.join(', ')), 404)
  return articles
}

async function sendable(payload: Payload, options: SendOutOptions, articles: ArticleRow[]): Promise<ArticleRow[]> {
  const { docs } = await payload.db.find<Omit<Row, 'snapshot'> & { kind: string }>({
    collection: optionsOf(payload.config).slugs.translations,
    where: {
      and: [
        { article: { in: articles.map(({ id }) => id) } },
        { language: { in: [options.from, options.to] } },
        { deletedAt: { exists: false } },
      ],
    },
    limit: articles.length * 2,
    pagination: false,
    select: { article: true, language: true, kind: true },
  })
  const sources = docs.filter(({ language }) => language === options.from)
  const seen = await readable(
    payload,
    options,
    sources.map(({ id }) => id),
  )
  const has = (article: ArticleRow, of: typeof docs) => of.some((row) => String(row.article) === String(article.id))
  const readableSources = sources.filter(({ id }) => seen.has(String(id)))
  const originals = docs.filter(({ language, kind }) => language === options.to && kind === 'original')
  return articles.filter((article) => has(article, readableSources) && !has(article, originals))
}

const safe = (name: string): string => name.replace(/[^\p{L}\p{N}.-]+/gu, '-').replace(/^[-.]+|[-.]+$/g, '')

/**
 * A file of texts for translators, with the revision of each in it. It is made while it is read; what cannot be sent
 * is refused before. @throws APIError 403, 404, 400
 */
export async function sendOut(payload: Payload, options: SendOutOptions): Promise<SentOut> {
  const { format, from, to, say } = options
  if (!mayTranslate(options, to)) throw refuse(say.reasons.languages, 403)
  const all = options.articles === 'behind' ? null : await found(payload, options, options.articles)
  const fit = all && (await sendable(payload, options, all))
  const chosenPairs = await begun(fit ? named(payload, options, fit) : behind(payload, options))
  if (!chosenPairs) throw refuse(say.nothingToSend, 404)
  const { type, ending } = FILE_TYPES[format]
  const one = options.articles !== 'behind' && options.articles.length === 1 ? options.articles[0] : undefined
  const what = one ?? (options.articles === 'behind' ? 'behind' : `${options.articles.length}-articles`)
  const day = new Date().toISOString().slice(0, 10)
  return {
    name: `${safe(what)}.${from}-${to}.${day}.${ending}`,
    type,
    body: writeExchange(format, texts(chosenPairs, options.help), { from, to }),
    leftOut: (all ?? []).filter((row) => !fit?.includes(row)).map(({ uid }) => uid),
  }
}
