import { APIError, type Payload } from 'payload'
import type { Person } from '../../access/person.ts'
import { may, mayIn } from '../../access/rules.ts'
import { deskworkSentences } from '../../languages/deskwork.ts'
import type { LanguageCode } from '../../languages/index.ts'
import { newUid } from '../../working/uid.ts'
import { notice } from './notice.ts'
import { type Colleague, peopleOf } from './people.ts'
import { changeRemarks, type Remark, remarksOf } from './remarks.ts'
import { changeWork, type WorkChange, type WorkText, workText } from './text.ts'

/** Who acts, and the language in which they are refused. */
export interface WorkDesk {
  by: Person
  spoken: LanguageCode
}
export type WorkAct =
  | { act: 'assign'; to: string }
  | { act: 'due'; at: string | null }
  | { act: 'review' }
  | { act: 'return'; block: string; words: string }
  | { act: 'approve' }
  | { act: 'remark'; block: string; words: string }
  | { act: 'resolve'; remark: string }
  /** Takes back an assignment, while nobody changed it since. */
  | { act: 'undo'; of: 'assign'; from: string; to: string }
  | { act: 'undo'; of: 'resolve'; remark: string }

export interface WorkResult {
  workflow: string
  assignee: string
  due: string
  remarks: Remark[]
  /** Takes the act back, where it can be. */
  undo: Extract<WorkAct, { act: 'undo' }> | null
}

const refuse = (message: string, status: number): APIError => new APIError(message, status, null, true)

/** Of originals only those who write originals. */
const writes = (person: Person, { language, kind }: Pick<WorkText, 'language' | 'kind'>): boolean =>
  mayIn(person, 'write translations', language) && (kind !== 'original' || may(person, 'write originals'))

async function receiver(payload: Payload, desk: WorkDesk, text: WorkText, to: string): Promise<Colleague | null> {
  if (to === '') return null
  const say = deskworkSentences(desk.spoken)
  const [person] = await peopleOf(payload, [to])
  if (!person) throw refuse(say.noSuchPerson, 422)
  if (!writes(person, text)) throw refuse(say.cannotWrite(person.name, text.language), 422)
  return person
}

/** An id as the users' relation takes it. */
const userId = (payload: Payload, id: string): string | number | null =>
  id === '' ? null : payload.db.defaultIDType === 'number' ? Number(id) : id

/** Does one act of the desk's own: it changes no words and publishes nothing. @throws 403, 404, 409, 422 */
export async function workAct(payload: Payload, desk: WorkDesk, given: string, act: WorkAct): Promise<WorkResult> {
  const { by, spoken } = desk
  const me = by.id
  const say = deskworkSentences(spoken)
  const text = await workText(payload, given)
  if (!text) throw refuse(say.textGone, 404)
  if (!writes(by, text)) throw refuse(say.editorsOnly, 403)
  const edits = mayIn(by, 'publish', text.language)
  const editor = () => {
    if (!edits) throw refuse(say.editorsOnly, 403)
  }
  const write = async (make: (now: WorkText) => WorkChange): Promise<WorkText> => {
    const before = await changeWork(payload, given, make)
    if (!before) throw refuse(say.textGone, 404)
    return before
  }
  const step = (from: WorkText['workflow'][], to: WorkText['workflow']) =>
    write((now) => {
      if (!from.includes(now.workflow)) throw refuse(say.wrongStep, 409)
      return { workflow: to }
    })
  const remark = async (block: string, words: string): Promise<void> => {
    if (words === '') throw refuse(say.wordsMissing, 422)
    const made = { id: newUid(), block, words, by: by.name, byId: by.id, at: new Date().toISOString(), resolved: null }
    if (!(await changeRemarks(payload, text.id, (list) => [...list, made]))) throw refuse(say.busy, 503)
  }
  const settle = async (id: string, resolved: Remark['resolved']): Promise<void> => {
    const list = await remarksOf(payload, text.id)
    if (!list.some((one) => one.id === id)) throw refuse(say.remarkGone, 404)
    const set = (all: Remark[]) => all.map((one) => (one.id === id ? { ...one, resolved } : one))
    if (!(await changeRemarks(payload, text.id, set))) throw refuse(say.busy, 503)
  }
  let undo: WorkResult['undo'] = null

  if (act.act === 'assign') {
    const to = await receiver(payload, desk, text, act.to)
    const before = await write((now) => {
      const own = now.assignee === me || (now.assignee === '' && act.to === me)
      if (!edits && !own) throw refuse(say.notYoursToGive, 403)
      return { assignee: userId(payload, act.to) }
    })
    undo = { act: 'undo', of: 'assign', from: act.to, to: before.assignee }
    if (to) await notice(payload, 'assigned', text, { by, assignee: act.to })
  } else if (act.act === 'due') {
    editor()
    await write(() => ({ due: act.at }))
  } else if (act.act === 'review') {
    await step(['draft', 'ready'], 'review')
    await notice(payload, 'review', text, { by, assignee: text.assignee })
  } else if (act.act === 'return') {
    editor()
    await step(['review', 'ready'], 'draft')
    if (act.words !== '') await remark(act.block, act.words)
    await notice(payload, 'returned', text, { by, assignee: text.assignee, words: act.words })
  } else if (act.act === 'approve') {
    editor()
    await step(['draft', 'review'], 'ready')
    await notice(payload, 'approved', text, { by, assignee: text.assignee })
  } else if (act.act === 'remark') {
    await remark(act.block, act.words)
  } else if (act.act === 'resolve') {
    await settle(act.remark, { by: by.name, byId: by.id, at: new Date().toISOString() })
    undo = { act: 'undo', of: 'resolve', remark: act.remark }
  } else if (act.of === 'resolve') {
    await settle(act.remark, null)
  } else {
    const { from, to } = act
    await receiver(payload, desk, text, to)
    await write((now) => {
      if (now.assignee !== from) throw refuse(say.undoTooLate, 409)
      if (!edits && to !== me && from !== me) throw refuse(say.notYoursToGive, 403)
      return { assignee: userId(payload, to) }
    })
  }
  const after = (await workText(payload, given)) ?? text
  const { workflow, assignee, due } = after
  return { workflow, assignee, due, remarks: await remarksOf(payload, text.id), undo }
}
