import { publish, systemPerson } from 'payload-bilingual'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sendOut } from '../../src/translating/exchange/index.ts'
import { sourceSnapshotOf } from '../../src/translating/source.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { bodyOf, type Made, type Story, story, update } from '../_support/desk.ts'
import { people } from '../_support/people.ts'
import { type Answer, restOf, tokenOf } from '../_support/rest.ts'

const by = systemPerson('test')
type Code = 'ko' | 'en'
/**
 * Words of working copies, for a translator into one language: of the other language's text, which is nobody's source;
 * of the source of their translation; and their own.
 */
const wordsFor = (to: Code) => ({ secret: `qzsecret${to}`, source: `qzsource${to}`, own: `qzown${to}` })
const OTHER: Record<Code, Code> = { ko: 'en', en: 'ko' }

/** An article whose source is `from` and whose translation goes on at the desk; both were live once. */
interface Place {
  story: Story
  source: Made
  translation: Made
}

/** A way to ask or to act, with what makes it theirs: `mine` is translated into their language, `foreign` out of it. */
interface Row {
  path: (places: { mine: Place; foreign: Place }, versions: { mine: string; foreign: string }) => string
  method?: 'POST' | 'PATCH' | 'DELETE'
  body?: (places: { mine: Place; foreign: Place }, to: Code) => unknown
  /** What the answer must say; nothing of the rest ever. */
  says?: 'source' | 'own' | 'nothing'
  /** More that no answer may say. */
  not?: string
  /** Statuses with which it may be answered. */
  status: number[]
}
const OK = [200]
const REFUSED = [400, 403, 404, 405]
const id = ({ translation }: Place) => translation.id
const uid = ({ story: { article } }: Place) => article.uid

const READ: Record<string, Row> = {
  'the list': { path: () => '/api/translations?limit=100&depth=2', says: 'source', status: OK },
  'the list in another order': { path: () => '/api/translations?sort=-title&limit=100', says: 'source', status: OK },
  'a search for its words': { path: () => `/api/translations?where[title][like]=$SECRET`, status: OK },
  'a search by its snapshot': {
    path: () => '/api/translations?where[snapshot][exists]=true&select[snapshot]=true&limit=100',
    status: [...OK, 400, 403],
  },
  'the trash': { path: () => '/api/translations?trash=true&limit=100', status: OK },
  'the text itself': { path: ({ foreign }) => `/api/translations/${id(foreign)}`, status: [404, 403] },
  'the source of their translation': {
    path: ({ mine }) => `/api/translations/${mine.source.id}`,
    says: 'source',
    status: OK,
  },
  'their own translation': { path: ({ mine }) => `/api/translations/${id(mine)}`, says: 'own', status: OK },
  versions: { path: () => '/api/translations/versions?limit=100&depth=0', says: 'source', status: OK },
  'a search in versions': { path: () => `/api/translations/versions?where[version.title][like]=$SECRET`, status: OK },
  'a version': { path: (_, { foreign }) => `/api/translations/versions/${foreign}`, status: [403, 404] },
  'a version of their own': { path: (_, { mine }) => `/api/translations/versions/${mine}`, status: OK },
  articles: { path: () => '/api/articles?depth=3&limit=100&joins[translations][limit]=100', status: OK },
  'an article': { path: ({ foreign }) => `/api/articles/${foreign.story.article.id}?depth=3`, status: OK },
  'versions of articles': { path: () => '/api/articles/versions?depth=2&limit=100', status: OK },
  'the cards of an article': { path: ({ foreign }) => `/api/bilingual/desk/${uid(foreign)}`, status: OK },
  'the cards of theirs': { path: ({ mine }) => `/api/bilingual/desk/${uid(mine)}`, says: 'source', status: OK },
  stories: { path: ({ foreign }) => `/api/bilingual/stories?uids=${uid(foreign)}`, status: OK },
  'the dashboard': { path: () => '/api/bilingual/dashboard', status: OK },
  'the matrix': { path: () => '/api/bilingual/matrix', status: OK },
  'a search in the matrix': { path: () => `/api/bilingual/matrix?q=$SECRET`, status: OK },
  'counts of the matrix': { path: () => '/api/bilingual/matrix/counts', status: OK },
  'choices of the matrix': { path: () => '/api/bilingual/matrix/choices', status: OK },
  'my work': { path: () => '/api/bilingual/work', status: OK },
  'side by side': { path: ({ foreign }) => `/api/bilingual/side/${id(foreign)}`, status: [403, 404] },
  'side by side with their source': {
    path: ({ mine }) => `/api/bilingual/side/${id(mine)}`,
    says: 'source',
    status: OK,
  },
  'how far it is behind': {
    path: ({ foreign }) => `/api/bilingual/translations/${id(foreign)}/behind`,
    status: [403, 404],
  },
  'how far theirs is behind': {
    path: ({ mine }) => `/api/bilingual/translations/${id(mine)}/behind?against=working`,
    says: 'source',
    status: OK,
  },
  checks: { path: ({ foreign }) => `/api/bilingual/translations/${id(foreign)}/checks`, status: [403, 404] },
  'checks of theirs': { path: ({ mine }) => `/api/bilingual/translations/${id(mine)}/checks`, status: OK },
  remarks: { path: ({ foreign }) => `/api/bilingual/remarks/${id(foreign)}`, status: [403, 404] },
  'what a machine wrote': { path: ({ foreign }) => `/api/bilingual/machine/text/${id(foreign)}`, status: [403, 404] },
  'runs of machines': { path: () => '/api/bilingual/machine', status: [...OK, 403, 404] },
  history: { path: ({ foreign }) => `/api/bilingual/history/${uid(foreign)}`, status: OK },
  'glossary of the article': {
    path: ({ foreign }) => `/api/bilingual/glossary?to=$OTHER&article=${uid(foreign)}`,
    status: [...OK, 403, 404],
  },
  'glossary of theirs': { path: ({ mine }) => `/api/bilingual/glossary?to=$OWN&article=${uid(mine)}`, status: OK },
  'the memory': { path: () => `/api/bilingual/memory?to=$OTHER&text=$SECRET%20$SOURCE`, status: OK },
  'the memory into theirs': { path: () => `/api/bilingual/memory?to=$OWN&text=$SOURCE`, status: OK },
  'a file out of it': {
    path: ({ foreign }) => `/api/bilingual/exchange?to=$OTHER&articles=${uid(foreign)}`,
    status: [403, 404],
  },
  'a table out of it': {
    path: ({ foreign }) => `/api/bilingual/exchange?to=$OTHER&format=csv&articles=${uid(foreign)}`,
    status: [403, 404],
  },
  'a file of all that is behind': { path: () => '/api/bilingual/exchange?to=$OTHER&behind=true', status: [403, 404] },
  'a file of theirs': {
    path: ({ mine }) => `/api/bilingual/exchange?to=$OWN&articles=${uid(mine)}`,
    says: 'source',
    status: OK,
  },
}

const taken = () => ({ rev: 1, title: 'taken', body: bodyOf('taken') })
const acts = (act: string, more: object = {}): Row => ({
  path: () => '/api/bilingual/acts',
  method: 'POST',
  body: ({ foreign }, to) => ({ act, article: uid(foreign), languages: [OTHER[to]], ...more }),
  status: [403],
})

const WRITE: Record<string, Row> = {
  'a look at what keeps it back': { ...acts('check'), not: 'check-found', status: OK },
  'a save': {
    path: ({ foreign }) => `/api/translations/${id(foreign)}`,
    method: 'PATCH',
    body: taken,
    status: [403, 404],
  },
  'a save of the source': {
    path: ({ mine }) => `/api/translations/${mine.source.id}`,
    method: 'PATCH',
    body: taken,
    status: [403],
  },
  'a bulk edit': {
    path: ({ foreign }) => `/api/translations?where[id][equals]=${id(foreign)}`,
    method: 'PATCH',
    body: () => ({ title: 'taken' }),
    status: [...OK, 400, 403],
  },
  'a bulk edit by words': {
    path: () => `/api/translations?where[title][like]=$SECRET`,
    method: 'PATCH',
    body: () => ({ title: 'taken' }),
    status: [...OK, 400, 403],
  },
  'a bulk deletion': {
    path: ({ foreign }) => `/api/translations?where[id][equals]=${id(foreign)}`,
    method: 'DELETE',
    status: [...OK, 400, 403],
  },
  'a deletion': { path: ({ foreign }) => `/api/translations/${id(foreign)}`, method: 'DELETE', status: [403, 404] },
  trashing: {
    path: ({ foreign }) => `/api/translations/${id(foreign)}`,
    method: 'PATCH',
    body: () => ({ deletedAt: new Date().toISOString() }),
    status: [403, 404],
  },
  'restoring a version': {
    path: (_, { foreign }) => `/api/translations/versions/${foreign}`,
    method: 'POST',
    status: [403, 404],
  },
  'a copy': {
    path: ({ foreign }) => `/api/translations/${id(foreign)}/duplicate`,
    method: 'POST',
    body: () => ({}),
    status: REFUSED,
  },
  'a copy of the article': {
    path: ({ foreign }) => `/api/articles/${foreign.story.article.id}/duplicate`,
    method: 'POST',
    body: () => ({}),
    status: REFUSED,
  },
  'a new text in it': {
    path: () => '/api/translations',
    method: 'POST',
    body: ({ mine }, to) => ({ article: mine.story.article.id, language: OTHER[to], kind: 'human', title: 'x' }),
    status: [403, 409],
  },
  'a new translation into it': {
    path: () => '/api/bilingual/translations',
    method: 'POST',
    body: ({ mine }, to) => ({ article: mine.story.article.id, language: OTHER[to] }),
    status: [403],
  },
  'a schedule': acts('schedule', { at: new Date(Date.now() + 86_400_000).toISOString() }),
  'a publication': acts('publish'),
  'a correction': acts('correct', { note: 'x' }),
  'a withdrawal': acts('withdraw'),
  'a publication in their own language': {
    ...acts('publish'),
    body: ({ mine }, to) => ({ act: 'publish', article: uid(mine), languages: [to] }),
  },
  'an import': { path: () => '/api/imports', method: 'POST', body: () => ({ site: 'x' }), status: [403] },
  acknowledging: {
    path: ({ foreign }) => `/api/bilingual/translations/${id(foreign)}/behind`,
    method: 'POST',
    body: () => ({ act: 'follow' }),
    status: [403, 404],
  },
  'keeping a version': {
    path: ({ foreign }) => `/api/bilingual/conflict/translations/${id(foreign)}`,
    method: 'POST',
    body: () => ({ data: { title: 'taken' } }),
    status: [403, 404],
  },
  'waiving a finding': {
    path: ({ foreign }) => `/api/bilingual/translations/${id(foreign)}/waive`,
    method: 'POST',
    body: () => ({ finding: 'x', reason: 'x' }),
    status: [403, 404],
  },
  work: {
    path: () => '/api/bilingual/work',
    method: 'POST',
    body: ({ foreign }) => ({ translation: id(foreign), act: 'review' }),
    status: [403, 404],
  },
  'filling by a machine': {
    path: () => '/api/bilingual/machine',
    method: 'POST',
    body: ({ foreign }, to) => ({ articles: [uid(foreign)], language: OTHER[to] }),
    status: [403],
  },
  'filling by the memory': {
    path: () => '/api/bilingual/memory/fill',
    method: 'POST',
    body: ({ foreign }, to) => ({ article: uid(foreign), language: OTHER[to] }),
    status: [403],
  },
}

eachDatabase((db) => {
  let booted: Booted
  let rest: ReturnType<typeof restOf>
  /** By the language that is translated into. */
  const places = {} as Record<Code, Place>
  const versions = {} as Record<Code, string>
  const tokens = {} as Record<Code, string>

  async function placeFor(to: Code): Promise<Place> {
    const { payload } = booted
    const from = OTHER[to]
    const made = await story(payload, { title: `Live ${from}`, languages: [from, to] })
    const [source, translation] = [made.texts[from] as Made, made.texts[to] as Made]
    await update(payload, 'translations', translation.id, {
      followsSource: await sourceSnapshotOf(payload, made.article.id, from),
    })
    await publish(payload, { article: made.article.uid, languages: [from, to], by })
    return { story: made, source, translation }
  }
  const written = (words: string) => ({
    title: words,
    deck: words,
    credit: words,
    correctionNote: words,
    // What the checks find in a text quotes it.
    body: bodyOf(`${words} 한글이다 body`, `Seventy 한글이다 ${words} 7,700 homes on Dec. 24`),
    seo: { title: words, description: words },
  })
  const versionOf = async ({ translation }: Place): Promise<string> => {
    const { docs } = await booted.payload.findVersions({
      collection: 'translations' as 'users',
      where: { parent: { equals: translation.id } },
      sort: '-updatedAt',
      limit: 1,
      depth: 0,
      overrideAccess: true,
    })
    return String(docs[0]?.id)
  }

  beforeAll(async () => {
    booted = await db.boot()
    rest = restOf(booted)
    await people(booted.payload)
    for (const to of ['en', 'ko'] as const) places[to] = await placeFor(to)
    for (const to of ['en', 'ko'] as const) {
      const data = { email: `${to}@example.test`, password: `${to}-password`, role: 'translator', languages: [to] }
      await booted.payload.create({ collection: 'users', data: data as never, overrideAccess: true })
      tokens[to] = await tokenOf(booted, to)
    }
  })
  afterAll(() => booted?.stop())

  describe.each(['en', 'ko'] as const)('a translator into %s alone', (to) => {
    const { secret, source, own } = wordsFor(to)
    const both = () => ({ mine: places[to], foreign: places[OTHER[to]] })
    const ask = (row: Row): Promise<Answer> => {
      const path = row
        .path(both(), { mine: versions[to], foreign: versions[OTHER[to]] })
        .replaceAll('$SECRET', secret)
        .replaceAll('$SOURCE', source)
        .replaceAll('$OTHER', OTHER[to])
        .replaceAll('$OWN', to)
      const body = row.body?.(both(), to)
      return rest(path, {
        token: tokens[to],
        ...(row.method && { method: row.method }),
        ...(body !== undefined && { body }),
      })
    }
    const row = async ({ translation }: Place) =>
      JSON.stringify(
        await booted.payload.db.findOne({ collection: 'translations', where: { id: { equals: translation.id } } }),
      )

    beforeAll(async () => {
      const { mine, foreign } = both()
      await update(booted.payload, 'translations', foreign.translation.id, written(secret))
      await update(booted.payload, 'translations', mine.translation.id, written(own))
      await update(booted.payload, 'translations', mine.source.id, written(source))
      await update(booted.payload, 'translations', foreign.source.id, written(`qzother${to}`))
      for (const code of ['en', 'ko'] as const) versions[code] = await versionOf(places[code])
    })

    it.each(Object.keys(READ))('sees in %s nothing of the other language but the source of theirs', async (name) => {
      const asked = READ[name] as Row
      // An answer may repeat what it was asked for.
      const asks = asked.path(both(), versions as never).includes('$SECRET')
      const answer = await ask(asked)
      expect(asked.status, answer.text.slice(0, 200)).toContain(answer.status)
      expect(answer.text.includes(secret) && !asks).toBe(false)
      if (asked.says === 'source') expect(answer.text).toContain(source)
      if (asked.says === 'own') expect(answer.text).toContain(own)
      if (asks && 'totalDocs' in answer.json) expect(answer.json.totalDocs).toBe(0)
      if (asks && 'rows' in answer.json) expect(answer.json.rows).toEqual([])
    })

    it('is counted nothing of it', async () => {
      for (const where of [`where[title][like]=${secret}`, `where[id][equals]=${both().foreign.translation.id}`]) {
        const { json } = await rest(`/api/translations/count?${where}`, { token: tokens[to] })
        expect(json.totalDocs).toBe(0)
      }
      const versionCount = `/api/translations/versions?where[parent][equals]=${both().foreign.translation.id}&limit=1`
      expect((await rest(versionCount, { token: tokens[to] })).json.totalDocs).toBe(0)
    })

    it.each(Object.keys(WRITE))(
      'changes nothing of the other language by %s, and is told nothing of it',
      async (name) => {
        const asked = WRITE[name] as Row
        const { mine, foreign } = both()
        const before = [await row(foreign), await row({ ...mine, translation: mine.source })]
        const answer = await ask(asked)
        expect(asked.status, answer.text.slice(0, 200)).toContain(answer.status)
        expect(answer.text).not.toContain(secret)
        if (asked.not) expect(answer.text).not.toContain(asked.not)
        expect([await row(foreign), await row({ ...mine, translation: mine.source })]).toEqual(before)
        const { totalDocs } = await booted.payload.count({
          collection: 'translations' as 'users',
          overrideAccess: true,
        })
        expect(totalDocs).toBe(4)
      },
    )

    it('takes no file into the other language, and one into their own', async () => {
      const { mine, foreign } = both()
      const fileFor = async (code: Code, place: Place): Promise<string> => {
        const { body } = await sendOut(booted.payload, {
          by,
          format: 'csv',
          from: OTHER[code],
          to: code,
          articles: [place.story.article.uid],
        } as never)
        let file = ''
        for await (const part of body) file += part
        return file
      }
      const before = await row(foreign)
      const send = async (code: Code, place: Place) =>
        rest('/api/bilingual/exchange', {
          method: 'POST',
          token: tokens[to],
          text: await fileFor(code, place),
          headers: { 'content-type': 'text/csv' },
        })
      const refused = await send(OTHER[to], foreign)
      expect(refused.text).not.toContain(secret)
      expect(await row(foreign)).toBe(before)
      expect((await send(to, mine)).status).toBe(200)
    })
  })
})
