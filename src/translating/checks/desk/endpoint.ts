import type { Endpoint, PayloadRequest } from 'payload'
import { APIError } from 'payload'
import type { Person } from '../../../access/person.ts'
import { mayIn, mayRead } from '../../../access/rules.ts'
import { isTooDeep } from '../../../body/legible.ts'
import type { LanguageCode } from '../../../languages/index.ts'
import { otherLanguage } from '../../../languages/index.ts'
import { optionsOf } from '../../../options.ts'
import { actingPerson, answering, answerLanguage, bodyOf, textIn } from '../../../publishing/request.ts'
import { gateSentences } from '../../../working/refuse.ts'
import { translationSnapshot } from '../../../working/snapshot.ts'
import type { TranslationContent, TranslationSnapshot } from '../../../working/types.ts'
import type { FrozenSource } from '../../source.ts'
import { checkSentences, findingSentence } from '../say.ts'
import { type Looked, look } from './look.ts'
import { changeWaivers } from './waived.ts'

type Row = {
  id: string | number
  uid: string
  language: LanguageCode
  kind: string
  article: string | number
  snapshot: TranslationSnapshot | null
  followsSource?: FrozenSource | null
}

const refuse = (message: string, status: number): APIError => new APIError(message, status, null, true)

/** The text that the address names, if the person may read it: what they may not is not there for them. */
async function textOf(req: PayloadRequest, by: Person): Promise<Row & { snapshot: TranslationSnapshot }> {
  const given = String(req.routeParams?.id ?? '')
  const { payload } = req
  const isId = payload.db.defaultIDType === 'number' ? /^\d{1,15}$/.test(given) : /^[\da-f]{24}$/i.test(given)
  const row = isId
    ? await payload.db.findOne<Row>({
        collection: optionsOf(payload.config).slugs.translations,
        where: { id: { equals: payload.db.defaultIDType === 'number' ? Number(given) : given } },
        select: { uid: true, language: true, kind: true, article: true, snapshot: true, followsSource: true },
      })
    : null
  if (!row?.snapshot || !mayRead(by, row)) throw refuse(gateSentences(req).notAllowed(), row ? 403 : 404)
  return { ...row, snapshot: row.snapshot }
}

/**
 * What the translation is compared with: the source it froze, and the other text as it is saved, which would go out
 * with it, if the person may see that.
 */
async function sourcesOf({ payload }: PayloadRequest, row: Row, by: Person): Promise<TranslationContent[]> {
  if (row.kind === 'original') return []
  const other = await payload.db.findOne<Row>({
    collection: optionsOf(payload.config).slugs.translations,
    where: { and: [{ article: { equals: row.article } }, { language: { equals: otherLanguage(row.language) } }] },
    select: { language: true, kind: true, snapshot: true },
  })
  const saved = other?.snapshot && mayRead(by, other) ? [other.snapshot.content] : []
  return row.followsSource?.content ? [row.followsSource.content, ...saved] : saved
}

const said = (all: Looked[], language: LanguageCode) => ({
  findings: all.map(({ id, finding, waived }) => ({
    id,
    ...finding,
    message: findingSentence(finding, language),
    waived,
  })),
})

async function show(req: PayloadRequest): Promise<unknown> {
  const by = actingPerson(req)
  const row = await textOf(req, by)
  const [source = null] = await sourcesOf(req, row, by)
  return said(await look(req.payload, row.id, row.snapshot, source), answerLanguage(req))
}

/** The text as the form has it, which nobody saved. */
async function showUnsaved(req: PayloadRequest): Promise<unknown> {
  const by = actingPerson(req)
  const { data } = await bodyOf(req)
  const say = gateSentences(req)
  if (typeof data !== 'object' || data === null || Array.isArray(data) || isTooDeep(data))
    throw refuse(say.malformed('data'), 400)
  const row = await textOf(req, by)
  if (!mayIn(by, 'write translations', row.language)) throw refuse(say.languageForbidden(), 403)
  const { uid, language, kind, article } = row
  const snapshot = await translationSnapshot(req.payload, { ...data, uid, language, kind, article }, req)
  const [source = null] = await sourcesOf(req, row, by)
  return said(await look(req.payload, row.id, snapshot, source), answerLanguage(req))
}

async function waive(req: PayloadRequest): Promise<unknown> {
  const by = actingPerson(req)
  const say = checkSentences(answerLanguage(req))
  const body = await bodyOf(req)
  const finding = textIn(req, 'finding', body.finding) ?? ''
  const reason = (textIn(req, 'reason', body.reason) ?? '').trim()
  if (reason === '' || reason.length > 1000) throw refuse(say.reasonMissing(), 400)
  const row = await textOf(req, by)
  if (!mayIn(by, 'write translations', row.language)) throw refuse(gateSentences(req).languageForbidden(), 403)
  const sources: (TranslationContent | null)[] = await sourcesOf(req, row, by)
  const beside = sources.length > 0 ? sources : [null]
  const all = (await Promise.all(beside.map((source) => look(req.payload, row.id, row.snapshot, source)))).flat()
  const one = all.find(({ id }) => id === finding)
  if (!one) throw refuse(say.findingGone(), 409)
  if (one.finding.level === 'error' && !mayIn(by, 'publish', row.language)) throw refuse(say.errorsNeedAnEditor(), 403)
  const waiver = { finding, reason, by: by.id, name: by.name, at: new Date().toISOString() }
  const kept = await changeWaivers(req.payload, row.id, (list) => [
    ...list.filter((w) => w.finding !== finding),
    waiver,
  ])
  if (!kept) throw refuse(say.savedMeanwhile(), 409)
  return show(req)
}

async function unwaive(req: PayloadRequest): Promise<unknown> {
  const by = actingPerson(req)
  const say = checkSentences(answerLanguage(req))
  const finding = textIn(req, 'finding', (await bodyOf(req)).finding) ?? ''
  const row = await textOf(req, by)
  if (!mayIn(by, 'write translations', row.language)) throw refuse(gateSentences(req).languageForbidden(), 403)
  let known = false
  const kept = await changeWaivers(req.payload, row.id, (list) => {
    known = list.some((one) => one.finding === finding)
    return list.filter((one) => one.finding !== finding)
  })
  if (!kept) throw refuse(say.savedMeanwhile(), 409)
  if (!known) throw refuse(say.notWaived(), 404)
  return show(req)
}

/** What the checks find in a text; letting a finding stand with a reason, and taking that back. */
export const checkEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/bilingual/translations/:id/checks', method: 'get', handler: answering(show) },
  { path: '/bilingual/translations/:id/checks', method: 'post', handler: answering(showUnsaved) },
  { path: '/bilingual/translations/:id/waive', method: 'post', handler: answering(waive) },
  { path: '/bilingual/translations/:id/unwaive', method: 'post', handler: answering(unwaive) },
]
