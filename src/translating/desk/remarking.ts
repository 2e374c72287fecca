import { deskworkSentences } from '../../languages/deskwork.ts'
import { newUid } from '../../working/uid.ts'
import { type Call, refuse } from './acts.ts'
import type { Remark } from './notes.ts'

/** @throws 422 without words */
export async function addRemark({ by, spoken, say }: Call, block: string, words: string): Promise<Remark> {
  if (words === '') throw refuse(deskworkSentences(spoken).wordsMissing, 422)
  const made = { id: newUid(), block, words, by: by.name, byId: by.id, at: new Date().toISOString(), resolved: null }
  await say((notes) => ({ ...notes, list: [...notes.list, made] }))
  return made
}

/** Takes a remark back, for who wrote it, until somebody settled it. @throws 403, 404, 409 */
export async function dropRemark({ by, spoken, say }: Call, id: string): Promise<void> {
  const sentences = deskworkSentences(spoken)
  await say((notes) => {
    const one = notes.list.find((remark) => remark.id === id)
    if (!one) throw refuse(sentences.remarkGone, 404)
    if (one.byId !== by.id) throw refuse(sentences.notYourRemark, 403)
    if (one.resolved) throw refuse(sentences.undoTooLate, 409)
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
