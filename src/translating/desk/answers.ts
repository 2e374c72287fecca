import { isTheirs } from '../../access/person.ts'
import { mayIn } from '../../access/rules.ts'
import { deskworkSentences } from '../../languages/deskwork.ts'
import { askOthersOf } from './corrections.ts'
import { type Asked, isNeeded, isOpen, noteOf } from './notes.ts'
import { notice } from './notice.ts'
import { type Call, refuse } from './work.ts'

/** Changes what is known of one correction. The question is there at the latest when somebody answers it. */
async function change(call: Call, sequence: number, make: (now: Asked) => Asked): Promise<Asked> {
  const { payload, spoken, say } = call
  await askOthersOf(payload, sequence)
  let changed: Asked | undefined
  await say((notes) => {
    const one = notes.asked.find((asked) => asked.sequence === sequence)
    if (!one) throw refuse(deskworkSentences(spoken).noSuchQuestion, 404)
    const next = make(one)
    changed = next
    return { ...notes, asked: notes.asked.map((asked) => (asked === one ? next : asked)) }
  })
  return changed as Asked
}

/**
 * Says whether the text needs the correction that the other language got, or takes that back. That it does may be said
 * by who publishes in either language; that it does not, by who publishes in the one that is asked.
 */
export async function answerAct(
  call: Call,
  sequence: number,
  given: { needed: boolean; at: string } | { undo: string },
): Promise<void> {
  const { payload, by, edits, spoken, text } = call
  const say = deskworkSentences(spoken)
  const asked = await change(call, sequence, (now) => {
    if ('undo' in given) {
      if (!edits && !(now.answer && isTheirs(by, now.answer))) throw refuse(say.editorsOnly, 403)
      if (now.answer?.at !== given.undo || now.settled) throw refuse(say.undoTooLate, 409)
      return { ...now, answer: null }
    }
    if (!edits && !(given.needed && mayIn(by, 'publish', now.of))) throw refuse(say.editorsOnly, 403)
    if (!isOpen(now)) throw refuse(say.answeredBefore(now.answer?.by ?? ''), 409)
    return { ...now, answer: { needed: given.needed, by: by.name, byId: by.id, at: given.at } }
  })
  if (!('undo' in given) && given.needed)
    await notice(payload, 'correction', text, { by, assignee: text.assignee, words: await noteOf(payload, asked) })
}

/** Says that the text has the correction by now, or takes that back. */
export async function correctedAct(
  call: Call,
  sequence: number,
  given: { at: string } | { undo: string },
): Promise<void> {
  const { by, edits, spoken } = call
  const say = deskworkSentences(spoken)
  await change(call, sequence, (now) => {
    if ('undo' in given) {
      if (now.settled?.at !== given.undo) throw refuse(say.undoTooLate, 409)
      // Who said both at once takes both back.
      return { ...now, answer: now.answer?.at === given.undo ? null : now.answer, settled: null }
    }
    const signed = { by: by.name, byId: by.id, at: given.at }
    if (isNeeded(now)) return { ...now, settled: signed }
    if (!isOpen(now)) throw refuse(say.answeredBefore((now.settled ?? now.answer)?.by ?? ''), 409)
    if (!edits) throw refuse(say.editorsOnly, 403)
    return { ...now, answer: { ...signed, needed: true }, settled: signed }
  })
}
