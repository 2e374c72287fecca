import { APIError, type Payload } from 'payload'
import type { ExchangeSentences } from '../../languages/en/exchange.ts'
import type { LanguageCode } from '../../languages/index.ts'
import { optionsOf } from '../../options.ts'
import { mayTranslate, readable } from './desk.ts'
import { type ArticleRow, articlesBy, behindPairs, PAGE, pairsOf, type Way } from './pairs.ts'
import { exchangeText, type Pair } from './text.ts'
import type { ExchangeFormat, ExchangeHelp, ExchangeText } from './types.ts'
import { FILE_TYPES, writeExchange } from './write.ts'

/** Articles that one file may name. What is behind is not named, and not counted. */
export const MOST_ARTICLES = 500

export interface SendOutOptions extends Way {
  format: ExchangeFormat
  /** uids of articles; `'behind'` for every translation whose source went on without it. */
  articles: readonly string[] | 'behind'
  help?: ExchangeHelp
  say: ExchangeSentences
}
export interface SentOut {
  name: string
  type: string
  body: AsyncGenerator<string>
  /** uids that were named and have nothing to translate: no text in `from` that the person may read, or an original in `to`. */
  leftOut: string[]
}

async function* named(payload: Payload, options: SendOutOptions, articles: ArticleRow[]): AsyncGenerator<Pair> {
  for (let at = 0; at < articles.length && !options.signal?.aborted; at += PAGE)
    yield* await pairsOf(payload, options, articles.slice(at, at + PAGE))
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
  const { docs } = await payload.db.find<{
    id: string | number
    article: string | number
    language: LanguageCode
    kind: string
  }>({
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
  const chosenPairs = await begun(fit ? named(payload, options, fit) : behindPairs(payload, options))
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
