import type { Endpoint, PayloadRequest } from 'payload'
import { mayIn } from '../../../access/rules.ts'
import { actingPerson, answering, answerLanguage, bodyOf, textIn } from '../../../publishing/request.ts'
import { checkSentences } from '../say.ts'
import { type SaidChecks, tell } from './answer.ts'
import { besideOf, onlyWriters, refuse, textOf, withForm } from './asked.ts'
import { look } from './look.ts'
import { changeWaivers } from './waived.ts'

const LONGEST_REASON = 1000

/**
 * A text as it is saved. With `?along=1` beside the other text as that is saved, as when both go out, and not beside
 * the one it was made from.
 */
async function show(req: PayloadRequest): Promise<SaidChecks> {
  const by = actingPerson(req)
  const row = await textOf(req, by)
  const { followed, saved, category } = await besideOf(req, row, by)
  const source = req.query.along === '1' ? (saved ?? followed) : (followed ?? saved)
  return tell(req, row, row.snapshot, { source, category, by, language: answerLanguage(req) })
}

/** The text as the form has it, which nobody saved. */
async function showUnsaved(req: PayloadRequest, data: unknown): Promise<SaidChecks> {
  const by = actingPerson(req)
  const row = await textOf(req, by)
  onlyWriters(req, by, row)
  const text = await withForm(req, row, data)
  const { followed, saved, category } = await besideOf(req, row, by)
  return tell(req, row, text, { source: followed ?? saved, category, by, language: answerLanguage(req) })
}

/** What is found after a change of the waivers, in the same words. */
const showAgain = (req: PayloadRequest, data: unknown): Promise<SaidChecks> =>
  data === undefined ? show(req) : showUnsaved(req, data)

/** Lets a finding stand: one of the text as it is saved, or of the form's words where these come along. */
async function waive(req: PayloadRequest): Promise<SaidChecks> {
  const by = actingPerson(req)
  const say = checkSentences(answerLanguage(req))
  const body = await bodyOf(req)
  const finding = textIn(req, 'finding', body.finding) ?? ''
  const reason = (textIn(req, 'reason', body.reason) ?? '').trim()
  if (reason === '' || reason.length > LONGEST_REASON) throw refuse(say.reasonMissing(), 400)
  const row = await textOf(req, by)
  onlyWriters(req, by, row)
  const texts = [row.snapshot, ...(body.data === undefined ? [] : [await withForm(req, row, body.data)])]
  const { followed, saved, category } = await besideOf(req, row, by)
  const sources = followed && saved ? [followed, saved] : [followed ?? saved]
  const looks = texts.flatMap((text) => sources.map((source) => look(req.payload, row.id, text, { source, category })))
  const one = (await Promise.all(looks)).flat().find(({ id }) => id === finding)
  if (!one) throw refuse(say.findingGone(), 409)
  if (one.finding.level === 'error' && !mayIn(by, 'publish', row.language)) throw refuse(say.errorsNeedAnEditor(), 403)
  const waiver = { finding, reason, by: by.id, name: by.name, at: new Date().toISOString() }
  const kept = await changeWaivers(req.payload, row.id, (list) => [
    ...list.filter((w) => w.finding !== finding),
    waiver,
  ])
  if (!kept) throw refuse(say.savedMeanwhile(), 409)
  return showAgain(req, body.data)
}

async function unwaive(req: PayloadRequest): Promise<SaidChecks> {
  const by = actingPerson(req)
  const say = checkSentences(answerLanguage(req))
  const body = await bodyOf(req)
  const finding = textIn(req, 'finding', body.finding) ?? ''
  const row = await textOf(req, by)
  onlyWriters(req, by, row)
  let known = false
  const kept = await changeWaivers(req.payload, row.id, (list) => {
    known = list.some((one) => one.finding === finding)
    return list.filter((one) => one.finding !== finding)
  })
  if (!kept) throw refuse(say.savedMeanwhile(), 409)
  if (!known) throw refuse(say.notWaived(), 404)
  return showAgain(req, body.data)
}

/** What the checks find in a text; letting a finding stand with a reason, and taking that back. */
export const checkEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/bilingual/translations/:id/checks', method: 'get', handler: answering(show) },
  {
    path: '/bilingual/translations/:id/checks',
    method: 'post',
    handler: answering(async (req) => {
      actingPerson(req)
      return showUnsaved(req, (await bodyOf(req)).data)
    }),
  },
  { path: '/bilingual/translations/:id/waive', method: 'post', handler: answering(waive) },
  { path: '/bilingual/translations/:id/unwaive', method: 'post', handler: answering(unwaive) },
]
