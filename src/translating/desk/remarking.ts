import { isTheirs } from '../../access/person.ts'
import { deskworkSentences } from '../../languages/deskwork.ts'
import { newUid } from '../../working/uid.ts'
import type { Notes, Remark } from './notes.ts'
import { notesOf } from './remarks.ts'
import { type Call, refuse } from './work.ts'

/** @throws 422 without words */
export async function addRemark({ by, spoken, say }: Call, block: string, words: string): Promise<Remark> {
  if (words === '') throw refuse(deskworkSentences(spoken).wordsMissing, 422)
  const made = { id: newUid(), block, words, by: by.name, byId: by.id, at: new Date().toISOString(), resolved: null }
  await say((notes) => ({ ...notes, list: [...notes.list, made] }))
  return made
}

/** The remark, while whoever wrote it may take it back. @throws 403, 404, 409 */
function droppable({ by, spoken }: Call, { list }: Notes, id: string): Remark {
  const say = deskworkSentences(spoken)
  const one = list.find((remark) => remark.id === id)
  if (!one) throw refuse(say.remarkGone, 404)
  if (!isTheirs(by, one)) throw refuse(say.notYourRemark, 403)
  if (one.resolved) throw refuse(say.undoTooLate, 409)
  return one
}

/** Refuses where a remark can be taken back no more, before anything else is. */
export async function refuseSettled(call: Call, id: string): Promise<void> {
  droppable(call, await notesOf(call.payload, call.text.id), id)
}

/** Takes a remark back, for who wrote it, until somebody settled it. @throws 403, 404, 409 */
export async function dropRemark(call: Call, id: string): Promise<void> {
  await call.say((notes) => {
    const one = droppable(call, notes, id)
    return { ...notes, list: notes.list.filter((remark) => remark !== one) }
  })
}

/** @throws 404 where it is gone, and what `make` throws */
export async function settleRemark(
  { spoken, say }: Call,
  id: string,
  make: (now: Remark['resolved']) => Remark['resolved'],
): Promise<void> {
  await say((notes) => {
    if (!notes.list.some((one) => one.id === id)) throw refuse(deskworkSentences(spoken).remarkGone, 404)
    const list = notes.list.map((one) => (one.id === id ? { ...one, resolved: make(one.resolved) } : one))
    return { ...notes, list }
  })
}
