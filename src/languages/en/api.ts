import { apiMembers } from './apiMembers.ts'

/** What the API's own reference says of it: the OpenAPI document and the page made from the same definitions. */
export const api = {
  title: (site: string) => `${site}: the API`,
  about:
    'Everything that is published, for programs. Reading only: no key is needed, and nothing that is not published can ' +
    'be reached. GET, HEAD and OPTIONS are answered everywhere; any web page may ask (CORS). Every answer has a strong ' +
    'ETag; send it back as If-None-Match and a 304 costs a few bytes.',
  groups: {
    articles: 'Articles',
    labels: 'Labels and notices',
    changes: 'Following',
    feeds: 'Feeds',
    maps: 'Maps',
    own: 'The API itself',
  },
  routes: {
    listArticles: {
      title: 'Articles of a language',
      text: 'Newest first. Several filters at once narrow together. A filter that names nothing is an error, so that a misspelt section does not look like an empty one.',
    },
    getArticle: {
      title: 'An article in one language',
      text: 'In the form that `format` or `Accept` names, else as JSON. Where the article moved, 308 leads to it; where it was withdrawn, 410 says where else it stands.',
    },
    getArticleFile: {
      title: 'The same, its form named by the end of the address',
      text: 'The same bytes as with `format` or `Accept`.',
    },
    getArticleInLanguages: {
      title: 'An article in all its languages',
      text: 'By its uid, which no new slug changes.',
    },
    listArticlesFile: {
      title: 'The newest articles, as a file',
      text: 'At least twenty where there are as many. `next` leads on through all others. A static export holds the same bytes.',
    },
    listArticlesPage: {
      title: 'A page of articles counted from the oldest',
      text: 'Fifty articles, newest first within the page. What is published today changes the last page and no other.',
    },
    listLabelsFile: { title: 'The same, all of them, as a file', text: 'Without parameters and without pages.' },
    searchArticles: {
      title: 'Search',
      text: 'Articles that hold every word, newest first, with the places where they hold them. A word is found inside others too. One request looks through three hundred articles at most, so that a page may hold fewer than its limit and yet go on: follow `nextCursor` until it is null.',
    },
    listCategories: {
      title: 'Sections',
      text: 'Those that have a name and an address in the language, by their order.',
    },
    listTags: { title: 'Topics', text: 'Those that have a name and an address in the language.' },
    listDisclaimers: { title: 'Notices', text: 'Those that have a text in the language.' },
    listSources: {
      title: 'Sources',
      text: 'A source without a name in the language is shown with the one it has; `lang` says which.',
    },
    listBylines: { title: 'Bylines', text: 'People and desks, as sources.' },
    listChanges: {
      title: 'What happened after a sequence',
      text: 'Each item names its subject (`article:{uid}`, `taxonomy:{collection}:{uid}`), its kind and its languages. Keep the highest sequence you have seen, fetch what an item names; asking twice does no harm.',
    },
    getMixedFeed: {
      title: 'Feed of every language',
      text: 'The thirty newest stories of all languages; each says its own. It stands at the site’s own address too, without /api/v1.',
    },
    getFeed: {
      title: 'Feed of a language',
      text: 'The thirty newest stories in full, with their notices. It stands at the site’s own address too, without /api/v1.',
    },
    getCategoryFeed: { title: 'Feed of a section', text: 'As the feed of the language.' },
    getTagFeed: { title: 'Feed of a topic', text: 'As the feed of the language.' },
    getMap: {
      title: 'File for crawlers and models',
      text: 'It stands at the site’s own address too, without /api/v1.',
    },
    getMonthSitemap: {
      title: 'Sitemap of a month',
      text: 'Articles that first appeared in that month of Korea’s calendar. The index names every one there is.',
    },
    getHealth: {
      title: 'Health',
      text: 'Asks the database itself: head of the log, lag of each follower, build. 503 while the database is away.',
    },
    listProblems: { title: 'Every error', text: 'Each code with its status and its sentence in both languages.' },
    getOpenAPI: { title: 'This description, for programs', text: 'OpenAPI 3.1.' },
    getReference: {
      title: 'This description, for people',
      text: 'Made of the same definitions; in Korean or English.',
    },
  },
  parameters: {
    q: 'Words, each of which must be found; at most 100 letters and 8 words.',
    lang: 'Language.',
    slug: 'Address of the article, section or topic in the language; percent-encoded, composed or decomposed.',
    uid: 'The article’s uid.',
    number: 'Number of the page, counted from the oldest.',
    month: 'Month of Korea’s calendar; a very full one goes on in 2026-03.2.',
    category: 'Section: its uid, or its address in the language.',
    tag: 'Topic: its uid, or its address in the language.',
    source: 'Source: its uid or its code.',
    byline: 'Byline: its uid, or its address in the language.',
    from: 'Day of Korea’s calendar: what first appeared on it or later.',
    to: 'Day of Korea’s calendar: what first appeared on it or earlier.',
    kind: 'How the edition came to be.',
    has: 'Only stories that are live in this language as well.',
    changed:
      'Only what was issued at or after an instant, or by an act behind a sequence of the log; such a list is sorted by `updated`.',
    sort: 'By when the story first appeared (`published`) or by when its newest revision went live (`updated`); newest first.',
    fields: 'Members that each item has, parted by commas; all of them where none are named.',
    include:
      'Forms of the text that each item carries, parted by commas, in place of `body` and `text`; none where it is empty. `html` and `markdown` carry notices and the honesty line, as the forms of an article do.',
    limit: 'Items of a page; what is outside 1 to 100 is moved into it.',
    cursor: 'Place at which the page begins: the `nextCursor` of the page before.',
    format: 'Form of the article.',
    since: 'Sequence that was seen last; what came behind it is listed.',
    wait: 'Seconds that the request may be held until something happens; at most 30.',
  },
  members: apiMembers,
  page: {
    contents: 'Contents',
    skip: 'To the text',
    parameters: 'Parameters',
    answers: 'Answers',
    errors: 'Errors',
    example: 'Try it:',
    schemas: 'Objects',
    problems: 'Errors',
    aboutProblems:
      'Documents after RFC 9457 (`application/problem+json`). `code` does not change; `detail` is in the language of the address.',
    standard: (value: string) => `${value} unless given`,
    needed: 'needed',
    or: 'or',
    listOf: (items: string) => `list of ${items}`,
    mapOf: (values: string) => `by name: ${values}`,
    types: {
      string: 'text',
      integer: 'whole number',
      number: 'number',
      boolean: 'true or false',
      object: 'object',
      null: 'null',
    },
  },
  statuses: {
    ok: 'The answer.',
    notModified: 'What the client has still stands.',
    moved: 'It is at another address now.',
    away: 'The database is away.',
  },
}
export type ApiSentences = typeof api
export type RouteName = keyof ApiSentences['routes']
export type ParameterName = keyof ApiSentences['parameters']
export type GroupName = keyof ApiSentences['groups']
