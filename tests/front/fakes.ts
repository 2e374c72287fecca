import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { note, noteStatus } from '../../src/editions/noting.ts'
import { newestOf, PAGE_LENGTH } from '../../src/editions/pages.ts'
import type {
  Change,
  EditionDocument,
  Editions,
  Found,
  ListQuery,
  ListResult,
  LiveState,
  Subject,
  Taxonomy,
  TaxonomyCollection,
  TaxonomyContent,
} from '../../src/editions/types.ts'
import { languageCodes } from '../../src/languages/index.ts'
import type { LanguageCode, PerLanguage } from '../../src/languages/types.ts'

const NONE: PerLanguage<string> = { ko: '', en: '' }

/** When everything here happened. */
const AT = '2026-03-05T23:30:00.000Z'

export function edition(uid: string, language: LanguageCode, more: Partial<EditionDocument> = {}): EditionDocument {
  return {
    format: 1,
    subject: `article:${uid}`,
    uid,
    language,
    slug: `${uid}-${language}`,
    title: `Title of ${uid} in ${language}`,
    deck: 'A deck',
    summary: 'A summary',
    dateline: 'Gimpo',
    credit: '',
    body: [{ type: 'paragraph', id: 'p1', children: [{ type: 'text', text: `Text of ${uid}` }] }],
    seo: { title: '', description: '' },
    kind: 'original',
    originalLanguage: 'ko',
    follows: null,
    mustUpdate: false,
    category: 'c1',
    tags: [],
    source: null,
    byline: null,
    disclaimers: [],
    hero: null,
    commentsOpen: true,
    legacyComments: 0,
    corrections: [],
    publishedAt: '2026-03-05T23:30:00.000Z',
    updatedAt: '2026-03-05T23:30:00.000Z',
    originallyPublishedAt: '2026-03-05T23:30:00.000Z',
    sequence: 1,
    hash: 'hash',
    ...more,
  }
}

class FakeTaxonomy implements Taxonomy {
  version = 0
  readonly entries = new Map<string, TaxonomyContent>()
  get = (collection: TaxonomyCollection, uid: string) => this.entries.get(`${collection}:${uid}`)
  entry = (collection: TaxonomyCollection, uid: string) => {
    const content = this.get(collection, uid)
    return content && { collection, uid, sequence: this.version, content }
  }
  all = (collection: TaxonomyCollection) =>
    [...this.entries]
      .filter(([key]) => key.startsWith(`${collection}:`))
      .map(([key, content]) => ({ uid: key.slice(collection.length + 1), content }))
  bySlug = (collection: TaxonomyCollection, language: LanguageCode, slug: string) =>
    this.all(collection).find(({ content }) => content.slug?.[language] === slug)
}

/** A log in memory. `away` makes every question fail; `elsewhere` does an act that only a refresh brings in. */
export class FakeEditions implements Editions {
  away = false
  silent = false
  queries = 0
  refreshes = 0
  /** When the next act is. */
  now = '2026-03-05T23:30:00.000Z'
  readonly names = new FakeTaxonomy()
  readonly log: Change[] = []
  readonly live = new Map<string, EditionDocument>()
  readonly once = new Map<string, { language: LanguageCode; slug?: string }>()
  #head = 0
  readonly #last = new Map<string, EditionDocument>()
  readonly #moved = new Map<Subject, number>()
  readonly #waiting: (() => void)[] = []

  constructor() {
    this.names.entries.set('categories:c1', {
      name: { ko: '국제', en: 'International' },
      slug: { ko: '국제', en: 'international' },
      description: NONE,
      order: 1,
    })
  }

  head = () => this.#head
  async refresh() {
    this.refreshes++
    await this.#ask()
    for (const act of this.#waiting.splice(0)) act()
    return this.#head
  }
  movedSince(subjects: Iterable<Subject>, sequence: number) {
    return [...subjects].some((subject) => (this.#moved.get(subject) ?? 0) > sequence)
  }
  tookBackSince = (sequence: number) => this.log.some(({ kind, sequence: one }) => kind !== 'publish' && one > sequence)
  readonly #listeners = new Set<Parameters<Editions['onMove']>[0]>()
  get listening() {
    return this.#listeners.size
  }
  onMove(listener: Parameters<Editions['onMove']>[0]) {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async #ask(): Promise<void> {
    this.queries++
    if (this.silent) await new Promise<never>(() => undefined)
    await Promise.resolve()
    if (this.away) throw Object.assign(new Error('connect ECONNREFUSED'), { name: 'MongoNetworkError' })
  }

  #move(kind: Change['kind'], subjects: Subject[], languages: LanguageCode[]): void {
    this.#head++
    for (const subject of subjects) this.#moved.set(subject, this.#head)
    const [subject = ''] = subjects
    this.log.push({ sequence: this.#head, kind, subject, at: this.now, languages })
    for (const listener of this.#listeners) listener(new Set([subject]), this.#head)
  }
  publish(document: EditionDocument): void {
    const { uid, language, slug, subject } = document
    this.#move('publish', [subject, `list:${language}`, `address:${language}:${slug}`], [language])
    for (const [key, old] of this.live)
      if (old.uid === uid && old.language === language && old.slug !== slug) {
        this.live.delete(key)
        this.once.set(key, { language, slug })
      }
    this.live.set(`${language}:${slug}`, { ...document, sequence: this.#head })
    this.#last.set(`${language}:${uid}`, document)
  }
  withdraw(uid: string, language: LanguageCode): void {
    this.#move('withdraw', [`article:${uid}`, `list:${language}`], [language])
    for (const [key, document] of this.live)
      if (document.uid === uid && document.language === language) {
        this.live.delete(key)
        this.once.set(key, { language })
      }
  }
  label(collection: TaxonomyCollection, uid: string, content: TaxonomyContent): void {
    this.#move('taxonomy', [`taxonomy:${collection}:${uid}`, 'taxonomy'], [])
    this.names.entries.set(`${collection}:${uid}`, content)
    this.names.version = this.#head
  }
  /** Approved comments of an article: they move the article, not the labels. */
  comments(uid: string, total: number): void {
    this.#move('taxonomy', [`taxonomy:comments:${uid}`, `article:${uid}`], [])
    this.names.entries.set(`comments:${uid}`, { total })
  }
  /** An act of another process: in the database at once, known here after the next refresh. */
  elsewhere(act: (editions: FakeEditions) => void): void {
    this.#waiting.push(() => act(this))
  }

  #alternates(uid: string): Partial<PerLanguage<LiveState>> {
    return Object.fromEntries(
      [...this.live.values()]
        .filter((document) => document.uid === uid)
        .map((document) => [document.language, document]),
    )
  }
  async bySlug(language: LanguageCode, slug: string): Promise<Found> {
    note(`address:${language}:${slug}`)
    await this.#ask()
    const document = this.live.get(`${language}:${slug}`)
    if (document) {
      note(document.subject, AT)
      return { state: 'live', edition: document, alternates: this.#alternates(document.uid) }
    }
    const gone = this.once.get(`${language}:${slug}`)
    if (!gone) return { state: 'missing' }
    return gone.slug ? { state: 'moved', language, slug: gone.slug } : { state: 'withdrawn', uid: '', alternates: {} }
  }
  #months(language: LanguageCode): Map<string, EditionDocument[]> {
    const months = new Map<string, EditionDocument[]>()
    const own = [...this.live.values()].filter((document) => document.language === language)
    const first = (document: EditionDocument) => document.originallyPublishedAt
    for (const document of own.sort((a, b) => (first(a) < first(b) ? -1 : 1))) {
      const month = first(document).slice(0, 7)
      months.set(month, [...(months.get(month) ?? []), document])
    }
    return months
  }
  async months(language: LanguageCode) {
    await this.#ask()
    return [...this.#months(language)].reverse().map(([month, documents]) => ({
      month,
      articles: documents.length,
      updatedAt:
        documents
          .map(({ updatedAt }) => updatedAt)
          .sort()
          .at(-1) ?? '',
    }))
  }
  async located({ language, month, limit, part }: Parameters<Editions['located']>[0]) {
    await this.#ask()
    const documents = this.#months(language).get(month) ?? []
    return documents
      .slice((part - 1) * limit, part * limit)
      .map(({ uid }) => ({ uid, alternates: this.#alternates(uid) }))
  }
  async together(uid: string) {
    const found: Partial<PerLanguage<EditionDocument>> = await this.byUid(uid)
    const alternates = this.#alternates(uid)
    return languageCodes.flatMap((code) => (found[code] ? [{ edition: found[code], alternates }] : []))
  }
  async byUid(uid: string) {
    note(`article:${uid}`, AT)
    await this.#ask()
    return Object.fromEntries(
      [...this.live.values()]
        .filter((document) => document.uid === uid)
        .map((document) => [document.language, document]),
    )
  }
  async withdrawn() {
    return []
  }
  async list({
    language,
    category,
    limit = 20,
    cursor,
    from = '',
    before: until = '~',
  }: ListQuery): Promise<ListResult> {
    note(`list:${language}`, AT)
    await this.#ask()
    const all = [...this.live.values()]
      .filter((document) => document.language === language && (!category || document.category === category))
      .map((document) => ({ document, key: `${document.originallyPublishedAt}|${document.uid}` }))
      .filter(({ key }) => key >= from && key < until)
      .sort((a, b) => (a.key < b.key ? 1 : -1))
    const before = cursor ? Buffer.from(cursor, 'base64url').toString() : null
    const rest = before ? all.filter(({ key }) => key < before) : all
    const page = rest.slice(0, limit)
    const last = page.at(-1)
    for (const { document } of page) note(document.subject, AT)
    return {
      items: page.map(({ document }) => ({ edition: document, alternates: this.#alternates(document.uid) })),
      nextCursor: rest.length > limit && last ? Buffer.from(last.key).toString('base64url') : null,
    }
  }
  async numbered({ language, number }: Parameters<Editions['numbered']>[0]) {
    const { items } = await this.list({ language, limit: 10_000 })
    const newest = newestOf(items.length)
    if (number === undefined) return { items: items.slice(0, newest.length), number: newest.number }
    const page = items.reverse().slice((number - 1) * PAGE_LENGTH, number * PAGE_LENGTH)
    return page.length > 0 ? { items: page.reverse(), number } : null
  }
  async sequenceBefore(instant: string) {
    await this.#ask()
    return this.log.filter(({ at }) => at < instant).at(-1)?.sequence ?? 0
  }
  async lately({ language, category, tag }: Parameters<Editions['lately']>[0]) {
    note(`list:${language}`)
    await this.#ask()
    const under = (document?: EditionDocument) =>
      (!category || document?.category === category) && (!tag || document?.tags.includes(tag))
    const acts = this.log.filter(({ subject, languages }) => {
      const uid = subject.replace('article:', '')
      return languages.includes(language) && under(this.#last.get(`${language}:${uid}`))
    })
    const live = new Set([...this.live.values()].filter((one) => one.language === language).map(({ uid }) => uid))
    const gone = acts
      .filter(({ kind, subject }) => kind === 'withdraw' && !live.has(subject.replace('article:', '')))
      .map(({ subject, at }) => ({ uid: subject.replace('article:', ''), at }))
    return { at: acts.at(-1)?.at ?? null, gone: gone.reverse() }
  }
  async taxonomy() {
    note('taxonomy', AT)
    await this.#ask()
    return this.names
  }
  async changes(since: number, limit: number) {
    await this.#ask()
    return { items: this.log.filter(({ sequence }) => sequence > since).slice(0, limit), head: this.#head }
  }
}

/** What Next writes around a page: scripts, flight data, preloads and marks. */
export const nextPage = (language: string, main: string): string =>
  `<!DOCTYPE html><html lang="${language}"><head><meta charSet="utf-8"/>` +
  '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>' +
  '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>' +
  '<script src="/_next/static/chunks/b.js" async=""></script>' +
  '<script type="application/ld+json">{"@type":"NewsArticle"}</script>' +
  '<script src="/_next/static/chunks/c.js" noModule=""></script></head><body>' +
  `<!--$-->${main}<!--/$--><script src="/_next/static/chunks/d.js" id="_R_" async=""></script>` +
  '<script>(self.__next_f=self.__next_f||[]).push([0])</script>' +
  '<script>self.__next_f.push([1,"price $RC(1)"])</script></body></html>'

/** Next with one page, made of an edition as the site's pages are. */
export class FakeNext {
  renders = 0
  seen: IncomingMessage[] = []
  status = 200
  /** Awaited after the page read what it is made of and before it is written. */
  gate: (() => Promise<void>) | null = null
  main: ((html: string) => string) | null = null

  constructor(readonly editions: FakeEditions) {}

  handle = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    this.renders++
    this.seen.push(req)
    const [, language, room, slug] = decodeURIComponent((req.url ?? '').split('?')[0] ?? '').split('/')
    if (language !== 'ko' && language !== 'en') {
      res.setHeader('content-type', 'text/plain')
      res.end(`next: ${req.method} ${req.url}`)
      return
    }
    const found = room === 'articles' ? await this.editions.bySlug(language, slug ?? '') : null
    if (room === undefined) await this.editions.list({ language })
    if (this.gate) await this.gate()
    if (room === 'articles' && found?.state !== 'live') noteStatus(found?.state === 'withdrawn' ? 410 : 404)
    if (room === 'nothing') noteStatus(404)
    const title = found?.state === 'live' ? found.edition.title : room === 'articles' ? 'missing' : 'list'
    const filler = 'word '.repeat(400)
    const html = nextPage(language, `<main><h1>${title}</h1><p>${req.url}</p><p>${filler}</p></main>`)
    res.writeHead(this.status, { 'content-type': 'text/html; charset=utf-8', 'x-powered-by': 'Next.js' })
    res.write(html.slice(0, 100))
    await new Promise((resolve) => setImmediate(resolve))
    res.end(this.main ? this.main(html.slice(100)) : html.slice(100))
  }
}

/** Starts a listener on a free port; `ask` sends a request exactly as it is written, without following. */
export async function serve(listener: (req: IncomingMessage, res: ServerResponse) => void) {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    ask: (path: string, options: AskOptions = {}) => ask(port, path, options),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

export interface AskOptions {
  method?: string
  headers?: Record<string, string>
}
export interface Reply {
  status: number
  headers: Record<string, string | undefined>
  bytes: Buffer
  text: string
}

async function ask(port: number, path: string, { method = 'GET', headers = {} }: AskOptions): Promise<Reply> {
  const { request } = await import('node:http')
  return new Promise((resolve, reject) => {
    const req = request({ port, host: '127.0.0.1', path, method, headers, agent: false }, (res) => {
      const chunks: Buffer[] = []
      res.on('data', (chunk: Buffer) => chunks.push(chunk))
      res.on('end', () => {
        const bytes = Buffer.concat(chunks)
        resolve({
          status: res.statusCode ?? 0,
          headers: res.headers as Record<string, string | undefined>,
          bytes,
          text: bytes.toString('utf8'),
        })
      })
    })
    req.on('error', reject)
    req.end()
  })
}
