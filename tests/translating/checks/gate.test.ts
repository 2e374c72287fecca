import { en } from '@payloadcms/translations/languages/en'
import { ko } from '@payloadcms/translations/languages/ko'
import { bilingualPublishing, check, publish, systemPerson } from 'payload-bilingual'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Booted, eachDatabase } from '../../_support/databases.ts'
import { bodyOf, create, story, update } from '../../_support/desk.ts'
import { people } from '../../_support/people.ts'
import { restOf, tokenOf } from '../../_support/rest.ts'

const by = systemPerson('test')

type Said = {
  id: string
  kind: string
  code: string
  key: string
  block: string | null
  level: string
  message: string
  waived: { reason: string; name: string } | null
}

eachDatabase((db) => {
  describe('checks at the desk and in the gate', () => {
    let booted: Booted
    let call: ReturnType<typeof restOf>
    const tokens: Record<string, string> = {}
    beforeAll(async () => {
      booted = await db.boot({
        config: { i18n: { supportedLanguages: { en, ko } } },
        plugin: { checks: { numbers: 'error', spaces: 'off' } },
      })
      const users = await people(booted.payload)
      await update(booted.payload, 'users', users.nobody.id, { role: 'translator', languages: ['ko'] })
      const english = { email: 'onlyEnglish@example.test', password: 'onlyEnglish-password' }
      await create(booted.payload, 'users', { ...english, role: 'translator', languages: ['en'] })
      call = restOf(booted)
      for (const name of ['editor', 'translator', 'nobody', 'onlyEnglish']) tokens[name] = await tokenOf(booted, name)
    })
    afterAll(() => booted.stop())

    const pair = async (title: string, ko: string, en: string) => {
      const { article, texts } = await story(booted.payload, { title })
      const [koId, enId] = [texts.ko?.id ?? '', texts.en?.id ?? '']
      await update(booted.payload, 'translations', koId, { body: bodyOf(ko) })
      await update(booted.payload, 'translations', enId, { body: bodyOf(en), kind: 'human' })
      return { article, koId, enId }
    }
    const found = async (id: string | number, token = tokens.editor, headers = {}) => {
      const { status, json } = await call(`/api/bilingual/translations/${id}/checks`, { token: token ?? '', headers })
      return { status, findings: (json.findings ?? []) as Said[] }
    }
    const frozen = async (id: string | number) => {
      const row = await booted.payload.db.findOne<{ id: string; snapshot: { hash: string; content: object } }>({
        collection: 'translations',
        where: { id: { equals: id } },
      })
      return { hash: row?.snapshot.hash, content: row?.snapshot.content, at: new Date().toISOString() }
    }
    const problems = async (article: string) =>
      (await check(booted.payload, { article, languages: ['ko', 'en'], by })).problems.filter(
        ({ code }) => code === 'check-found',
      )

    it('calls an article that a missing link leads to by its title', async () => {
      const { payload } = booted
      const other = await story(payload, { title: 'Footbridge', languages: ['ko'] })
      const { koId, enId } = await pair('Linked', '다리가 열렸다.', 'The bridge opened.')
      const body = bodyOf('다리가 열렸다.') as { root: { children: { children: object[] }[] } }
      const [first] = body.root.children
      const fields = { linkType: 'internal', doc: { relationTo: 'articles', value: other.article.id }, newTab: false }
      const words = { type: 'text', text: '자세히', format: 0, detail: 0, mode: 'normal', style: '', version: 1 }
      const link = { type: 'link', fields, format: '', indent: 0, version: 3, direction: null, children: [words] }
      first?.children.push(link)
      await update(payload, 'translations', koId, { body })
      await update(payload, 'translations', enId, { followsSource: await frozen(koId) })
      const missing = async () => (await found(enId)).findings.find(({ code }) => code === 'link-missing')
      const before = await missing()
      expect(before?.message).toMatch(/Footbridge/)
      expect(before?.message).not.toContain(other.article.uid)
      await publish(payload, { article: other.article.uid, languages: ['ko'], by })
      await expect.poll(async () => (await missing())?.message).toContain('Footbridge ko')
      expect((await missing())?.id).toBe(before?.id)
    })

    it('holds a wrong number back as an error until somebody who may publish waives it with a reason', async () => {
      const { article, enId } = await pair('Budget', '예산은 1억 2천만 원이다.', 'The budget is 12 million won.')
      await expect(
        publish(booted.payload, { article: article.uid, languages: ['ko', 'en'], by }),
      ).rejects.toMatchObject({ status: 422 })
      const { findings } = await found(enId)
      expect(findings.map(({ kind, level, waived }) => [kind, level, waived])).toEqual([['numbers', 'error', null]])
      const finding = findings[0]?.id
      const waive = (token: string | undefined, reason: string) =>
        call(`/api/bilingual/translations/${enId}/waive`, {
          method: 'POST',
          token: token ?? '',
          body: { finding, reason },
        })
      expect((await waive(tokens.translator, 'fine')).status).toBe(403)
      expect((await waive(tokens.editor, '  ')).status).toBe(400)
      const before = await booted.payload.db.findOne<{ id: string; rev: number }>({
        collection: 'translations',
        where: { id: { equals: enId } },
      })
      const answer = await waive(tokens.editor, 'The ministry corrected the figure.')
      expect(answer.status).toBe(200)
      expect((answer.json.findings as Said[])[0]?.waived).toMatchObject({
        reason: 'The ministry corrected the figure.',
        name: 'editor',
      })
      expect(await problems(article.uid)).toEqual([])
      const after = await booted.payload.db.findOne<{ id: string; rev: number }>({
        collection: 'translations',
        where: { id: { equals: enId } },
      })
      expect(after?.rev).toBe(before?.rev)
      await update(booted.payload, 'translations', enId, { credit: 'Translator' })
      expect((await found(enId)).findings[0]?.waived?.reason).toBe('The ministry corrected the figure.')
      const undone = await call(`/api/bilingual/translations/${enId}/unwaive`, {
        method: 'POST',
        token: tokens.editor ?? '',
        body: { finding },
      })
      expect(undone.status).toBe(200)
      expect((await problems(article.uid)).map(({ level, values }) => [level, values.finding])).toEqual([
        ['error', finding],
      ])
    })

    it('says each finding in the language of who asks, and forgets a waiver when the words change', async () => {
      const { article, enId, koId } = await pair(
        'Quote',
        '시장은 “가지 않겠다”고 말했다.',
        'The mayor said he would not go.',
      )
      const english = await found(enId)
      expect(english.findings[0]?.message).toContain('speaker’s words')
      const korean = await found(enId, tokens.editor, { 'accept-language': 'ko' })
      expect(korean.findings[0]?.message).toMatch(/직접 인용/)
      await call(`/api/bilingual/translations/${enId}/waive`, {
        method: 'POST',
        token: tokens.translator ?? '',
        body: { finding: english.findings[0]?.id, reason: 'Reported speech is enough here.' },
      })
      const result = await publish(booted.payload, { article: article.uid, languages: ['ko', 'en'], by })
      expect(result.warnings.filter(({ code }) => code === 'check-found')).toEqual([])
      await update(booted.payload, 'translations', enId, { body: bodyOf('The mayor  said he would go in 2031.') })
      await update(booted.payload, 'translations', koId, { body: bodyOf('시장은 “오지 않겠다”고 말했다.') })
      const later = (await found(enId)).findings.map(({ kind, waived }) => [kind, waived])
      expect(later).toContainEqual(['quotes', null])
      expect(later).toContainEqual(['dates', null])
    })

    it('knows the glossary, and is silent to who may not read the text', async () => {
      await create(booted.payload, 'glossary', { term: { ko: '한빛시', en: 'Hanbit City' } })
      const { enId, koId } = await pair('Glossary', '한빛시는 길을 열었다.', 'Hanbyeol City opened the path.')
      expect((await found(enId)).findings.map(({ kind }) => kind)).toEqual(['names'])
      expect((await found(enId, tokens.nobody)).status).toBe(403)
      expect((await found(koId, tokens.nobody)).status).toBe(200)
      expect((await found(enId, '')).status).toBe(401)
      expect((await found('999999')).status).toBe(404)
    })

    it('looks at a form that nobody saved', async () => {
      const { enId } = await pair('Unsaved', '예산은 3억 원이다.', 'The budget is 300 million won.')
      const unsaved = (data: unknown, token = tokens.translator) =>
        call(`/api/bilingual/translations/${enId}/checks`, { method: 'POST', token: token ?? '', body: { data } })
      const { status, json } = await unsaved({ title: 'T', body: bodyOf('The budget is 30 million won.') })
      expect(status).toBe(200)
      expect((json.findings as Said[]).map(({ code }) => code)).toContain('number-differs')
      expect((await found(enId)).findings).toEqual([])
      expect((await unsaved('x')).status).toBe(400)
      expect((await unsaved({ body: { root: 7 } })).status).toBe(200)
      expect((await unsaved({}, tokens.nobody)).status).toBe(403)
    })

    it('says in which block each finding stands, and how much it looked at', async () => {
      const { enId } = await pair('Places', '예산은 3억 원이다.', 'The budget is 30 million won.')
      const { json } = await call(`/api/bilingual/translations/${enId}/checks`, { token: tokens.editor ?? '' })
      expect((json.findings as Said[]).map(({ key, block }) => [key, block])).toEqual([['b:block0', 'block0']])
      expect(json.paragraphs).toBe(1)
    })

    it('waives a finding of words that nobody saved yet, for who writes in that language', async () => {
      const { enId, koId } = await pair('Waive', '예산은 3억 원이다.', 'The budget is 300 million won.')
      const data = { title: 'Waive', body: bodyOf('The mayor  said  the budget is 300 million won, or $1 million.') }
      const act = (path: string, body: object, token = tokens.editor, id = enId) =>
        call(`/api/bilingual/translations/${id}/${path}`, { method: 'POST', token: token ?? '', body })
      const unsaved = (await act('checks', { data })).json.findings as Said[]
      const finding = unsaved.find(({ code }) => code === 'number-added')?.id
      expect(finding).toBeDefined()
      const reason = 'The ministry gave both amounts.'
      expect((await act('waive', { finding, reason })).status).toBe(409)
      expect((await act('waive', { finding, reason, data }, tokens.translator)).status).toBe(403)
      expect((await act('waive', { finding, reason, data }, tokens.nobody)).status).toBe(403)
      expect((await act('waive', { finding, reason, data: [] })).status).toBe(400)
      expect((await act('checks', { data: { title: '' } }, tokens.nobody, koId)).status).toBe(200)
      // An original of the other language may be read, but nobody may try words of their own in it.
      expect((await found(koId, tokens.onlyEnglish)).status).toBe(200)
      for (const path of ['checks', 'waive', 'unwaive'])
        expect((await act(path, { finding, reason, data }, tokens.onlyEnglish, koId)).status).toBe(403)
      const waived = await act('waive', { finding, reason, data })
      expect(waived.status).toBe(200)
      expect((waived.json.findings as Said[]).find(({ id }) => id === finding)?.waived).toMatchObject({ reason })
      await update(booted.payload, 'translations', enId, data)
      expect((await found(enId)).findings.find(({ id }) => id === finding)?.waived?.reason).toBe(reason)
      const undone = await act('unwaive', { finding, data })
      expect((undone.json.findings as Said[]).find(({ id }) => id === finding)?.waived).toBeNull()
    })

    it('looks beside the other text as it is saved where both are to go out', async () => {
      const { enId, koId } = await pair('Along', '예산은 3억 원이다.', 'The budget is 300 million won.')
      await booted.payload.db.updateOne({
        collection: 'translations',
        where: { id: { equals: enId } },
        data: { followsSource: await frozen(koId) },
      })
      await update(booted.payload, 'translations', koId, { body: bodyOf('예산은 4억 원이다.') })
      expect((await found(enId)).findings).toEqual([])
      const { json } = await call(`/api/bilingual/translations/${enId}/checks?along=1`, { token: tokens.editor ?? '' })
      expect((json.findings as Said[]).map(({ code }) => code)).toEqual(['number-differs'])
    })

    it('takes the glossary’s terms of the article’s category first', async () => {
      const { article, enId } = await pair('Category', '새빛당은 문을 열었다.', 'The Saebit Party opened.')
      await create(booted.payload, 'glossary', { term: { ko: '새빛당', en: 'Saebit Sugar' } })
      expect((await found(enId)).findings.map(({ code }) => code)).toEqual(['term-missing'])
      const { category } = (await booted.payload.findByID({
        collection: 'articles',
        id: article.id,
        depth: 0,
        overrideAccess: true,
      })) as unknown as { category: string }
      await create(booted.payload, 'glossary', { term: { ko: '새빛당', en: 'Saebit Party' }, category })
      expect((await found(enId)).findings).toEqual([])
    })

    it('lets an archive go out as it was written', async () => {
      const { article } = await pair('Archive', '예산은 3억 원이다.', 'The budget is 30 million won.')
      const importer = systemPerson('importer')
      const result = await publish(booted.payload, { article: article.uid, languages: ['ko', 'en'], by: importer })
      expect(result.state).toBe('live')
      expect(result.warnings.filter(({ code }) => code === 'check-found')).toEqual([])
    })

    it('loses no waiver of several that are written at once', async () => {
      const { enId } = await pair('Many', '가 1월. 나 2월. 다 3월. 라 4월.', 'A May. B June. C July. D August.')
      const { findings } = await found(enId)
      expect(findings.length).toBeGreaterThanOrEqual(4)
      const answers = await Promise.all(
        findings.map(({ id }) =>
          call(`/api/bilingual/translations/${enId}/waive`, {
            method: 'POST',
            token: tokens.editor ?? '',
            body: { finding: id, reason: `because ${id}` },
          }),
        ),
      )
      expect(answers.map(({ status }) => status)).toEqual(findings.map(() => 200))
      expect((await found(enId)).findings.every(({ waived }) => waived !== null)).toBe(true)
    })
  })
})

describe('the option checks', () => {
  it('refuses a kind or a level that there is not', () => {
    const plugin = (checks: object) => () =>
      bilingualPublishing({ checks })({ collections: [], db: {} as never, secret: 'x' } as never)
    expect(plugin({ numberz: 'error' })).toThrow(/checks\.numberz/)
    expect(plugin({ numbers: 'fatal' })).toThrow(/'warning', 'error' or 'off'/)
  })
})
