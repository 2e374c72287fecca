import type { Payload } from 'payload'
import { mayHand, mayIn } from '../../access/rules.ts'
import { deskworkSentences } from '../../languages/deskwork.ts'
import { answerAct, correctedAct } from './answers.ts'
import { refuseUnknownBlock } from './knownBlock.ts'
import { notice } from './notice.ts'
import { type Colleague, peopleOf } from './people.ts'
import { addRemark, dropRemark, refuseSettled, settleRemark } from './remarking.ts'
import { changeNotes, notesOf } from './remarks.ts'
import { changeWork, workText } from './text.ts'
import {
  type Call,
  refuse,
  type Step,
  type WorkAct,
  type WorkDesk,
  type WorkResult,
  type WorkUndo,
  writes,
} from './work.ts'

async function receiver({ payload, spoken, text }: Call, to: string): Promise<Colleague | null> {
  if (to === '') return null
  const say = deskworkSentences(spoken)
  const [person] = await peopleOf(payload, [to])
  if (!person) throw refuse(say.noSuchPerson, 422)
  if (!writes(person, text)) throw refuse(say.cannotWrite(person.name, text.language), 422)
  return person
}

/** An id as the users' relation takes it. */
const userId = (payload: Payload, id: string): string | number | null =>
  id === '' ? null : payload.db.defaultIDType === 'number' ? Number(id) : id

function editor({ edits, spoken }: Call): void {
  if (!edits) throw refuse(deskworkSentences(spoken).editorsOnly, 403)
}

async function assign(call: Call, given: string): Promise<WorkUndo> {
  const { payload, by, spoken } = call
  const to = await receiver(call, given)
  const before = await call.write((now) => {
    if (!mayHand(by, call.text.language, { from: now.assignee, to: given }))
      throw refuse(deskworkSentences(spoken).notYoursToGive, 403)
    return { assignee: userId(payload, given) }
  })
  if (to) await notice(payload, 'assigned', call.text, { by, assignee: given })
  return { act: 'undo', of: 'assign', from: given, to: before.assignee }
}

const signed = ({ by }: Call) => ({ by: by.name, byId: by.id, at: new Date().toISOString() })

const step = async (call: Call, from: Step[], to: Step, hash?: string): Promise<Step> => {
  const before = await call.write((now) => {
    if (hash !== undefined && now.snapshot.hash !== hash) throw refuse(deskworkSentences(call.spoken).wordsMoved, 409)
    if (!from.includes(now.workflow)) throw refuse(deskworkSentences(call.spoken).wrongStep, 409)
    return { workflow: to, moved: signed(call) }
  })
  return before.workflow
}

async function undo(call: Call, act: WorkUndo): Promise<void> {
  const { payload, by, edits, spoken } = call
  const say = deskworkSentences(spoken)
  const late = () => refuse(say.undoTooLate, 409)
  switch (act.of) {
    case 'assign':
      await receiver(call, act.to)
      await call.write((now) => {
        if (now.assignee !== act.from) throw late()
        if (!edits && act.to !== by.id && act.from !== by.id) throw refuse(say.notYoursToGive, 403)
        return { assignee: userId(payload, act.to) }
      })
      return
    case 'due':
      editor(call)
      await call.write((now) => {
        if (now.due !== act.from) throw late()
        return { due: act.to || null }
      })
      return
    case 'step':
      // Nobody approves by taking something back.
      if (act.to === 'ready' || act.from === 'ready' || act.remark) editor(call)
      if (act.remark) await refuseSettled(call, act.remark)
      await call.write((now) => {
        if (now.workflow !== act.from) throw late()
        return { workflow: act.to, moved: signed(call) }
      })
      if (act.remark) await dropRemark(call, act.remark)
      return
    case 'remark':
      return dropRemark(call, act.remark)
    case 'resolve':
      return settleRemark(call, act.remark, (now) => {
        if (now?.at !== act.at) throw late()
        return null
      })
    case 'answer':
      return answerAct(call, act.correction, { undo: act.at })
    case 'corrected':
      return correctedAct(call, act.correction, { undo: act.at })
  }
}

/** @returns what takes it back */
async function carryOut(call: Call, act: WorkAct): Promise<WorkUndo | null> {
  const { payload, by, text } = call
  const said = { by, assignee: text.assignee }
  switch (act.act) {
    case 'assign':
      return assign(call, act.to)
    case 'due': {
      editor(call)
      const before = await call.write(() => ({ due: act.at }))
      return { act: 'undo', of: 'due', from: act.at ?? '', to: before.due }
    }
    case 'review': {
      const was = await step(call, ['draft', 'ready'], 'review')
      await notice(payload, 'review', text, said)
      return was === 'ready' && !call.edits ? null : { act: 'undo', of: 'step', from: 'review', to: was }
    }
    case 'return': {
      editor(call)
      await refuseUnknownBlock(call, act.block)
      const was = await step(call, ['review', 'ready'], 'draft')
      const remark = act.words === '' ? null : await addRemark(call, act.block, act.words)
      await notice(payload, 'returned', text, { ...said, words: act.words })
      return { act: 'undo', of: 'step', from: 'draft', to: was, ...(remark && { remark: remark.id }) }
    }
    case 'approve': {
      editor(call)
      const was = await step(call, ['draft', 'review'], 'ready', act.hash)
      await notice(payload, 'approved', text, said)
      return { act: 'undo', of: 'step', from: 'ready', to: was }
    }
    case 'remark':
      await refuseUnknownBlock(call, act.block)
      return { act: 'undo', of: 'remark', remark: (await addRemark(call, act.block, act.words)).id }
    case 'resolve': {
      const resolved = signed(call)
      await settleRemark(call, act.remark, () => resolved)
      return { act: 'undo', of: 'resolve', remark: act.remark, at: resolved.at }
    }
    case 'answer': {
      const { correction, needed } = act
      const at = new Date().toISOString()
      await answerAct(call, correction, { needed, at })
      return { act: 'undo', of: 'answer', correction, at }
    }
    case 'corrected': {
      const at = new Date().toISOString()
      await correctedAct(call, act.correction, { at })
      return { act: 'undo', of: 'corrected', correction: act.correction, at }
    }
    case 'undo':
      await undo(call, act)
      return null
  }
}

/** Who need not write a text to say whether it needs a correction. */
const isAnswer = (act: WorkAct): boolean => act.act === 'answer' || (act.act === 'undo' && act.of === 'answer')

/** Does one act of the desk's own: it changes no words and publishes nothing. @throws 403, 404, 409, 422, 503 */
export async function workAct(payload: Payload, desk: WorkDesk, given: string, act: WorkAct): Promise<WorkResult> {
  const { by, spoken } = desk
  const say = deskworkSentences(spoken)
  const text = await workText(payload, given)
  if (!text) throw refuse(say.textGone, 404)
  if (!isAnswer(act) && !writes(by, text)) throw refuse(say.editorsOnly, 403)
  const undoable = await carryOut(
    {
      ...desk,
      payload,
      text,
      edits: mayIn(by, 'publish', text.language),
      write: async (make) => {
        const before = await changeWork(payload, given, make)
        if (!before) throw refuse(say.textGone, 404)
        return before
      },
      say: async (change) => {
        const notes = await changeNotes(payload, text.id, change)
        if (!notes) throw refuse(say.busy, 503)
        return notes
      },
    },
    act,
  )
  const after = (await workText(payload, given)) ?? text
  const { workflow, assignee, due } = after
  const { list, asked } = await notesOf(payload, text.id)
  const known = {
    workflow,
    assignee,
    due,
    remarks: list,
    asked,
    rev: { was: text.rev, now: after.rev },
    undo: undoable,
  }
  // Who only answers for a language they do not work in learns nothing of its text.
  return writes(by, text) ? known : { ...known, workflow: '', assignee: '', due: '', remarks: [] }
}
