import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { BY_MACHINE, personOf } from '../../access/payload.ts'
import { isTheirs } from '../../access/person.ts'
import { optionsOf } from '../../options.ts'
import type { Desk } from '../exchange/desk.ts'
import { type Filled, fillByMachine } from './fill.ts'
import { machineOf } from './machine.ts'
import { putRun, type RunReport, type RunRow, runOf, runsHere, SIGN_MS } from './runs.ts'
import { termsFor } from './terms.ts'
import type { MachineProblem } from './types.ts'

/** Where one of these is the answer, the next article would get it as well. */
const FOR_ALL = new Set<MachineProblem>(['no-key', 'key-refused', 'quota', 'stopped'])
/** So many articles in a row that a machine failed for, and it is left alone. */
const PATIENCE = 3

/** Whoever asked, as they are now; null where they have no part in the desk any more. */
async function deskOf(payload: Payload, { byId, createdAt }: RunRow): Promise<Desk | null> {
  const { users } = optionsOf(payload.config)
  const user = await payload.findByID({
    collection: users as 'users',
    id: payload.db.defaultIDType === 'number' ? Number(byId) : byId,
    depth: 0,
    disableErrors: true,
    // Nobody asks: the run looks up whom it works for.
    overrideAccess: true,
  })
  if (!user) return null
  const req: PayloadRequest = await createLocalReq(
    { user: { ...user, collection: users } as never, context: { [BY_MACHINE]: true } },
    payload,
  )
  const by = personOf(req)
  return by && isTheirs(by, { byId, at: createdAt }) ? { by, req } : null
}

async function fillAll(payload: Payload, run: RunRow, control: AbortController): Promise<RunReport> {
  const { signal } = control
  const { language, input } = run
  const report: RunReport = { done: 0, of: input.articles.length, texts: { done: 0, of: 0 }, articles: [] }
  const machine = machineOf(optionsOf(payload.config).machine)
  const glossaryFor = machine && (await termsFor(payload, language))
  let failed = 0
  const said = (filled: Filled) => {
    report.articles.push(filled)
    report.done += 1
    report.texts = { done: 0, of: 0 }
    failed = filled.problem ? failed + 1 : 0
    if (filled.problem && (FOR_ALL.has(filled.problem.problem) || failed >= PATIENCE)) report.problem = filled.problem
    return putRun(payload, run.uid, { report })
  }
  for (const article of input.articles) {
    if (signal.aborted || report.problem) break
    const none = { article, written: 0, kept: 0, fresh: 0, refused: [] }
    // Asked anew for each: rights may end while a run goes on.
    const desk = await deskOf(payload, run)
    if (!desk || !machine) {
      await said({ ...none, outcome: 'refused', reason: 'languages' })
      continue
    }
    let told = 0
    try {
      await said(
        await fillByMachine(payload, {
          ...desk,
          article,
          language,
          overwrite: input.overwrite,
          machine,
          signal,
          ...(glossaryFor && { glossaryFor }),
          each: async (done, of) => {
            report.texts = { done, of }
            if (performance.now() - told < 500) return
            told = performance.now()
            await putRun(payload, run.uid, { report })
          },
        }),
      )
    } catch (error) {
      payload.logger.error({ err: error, article, msg: 'payload-bilingual: machine translation of an article failed' })
      await said({ ...none, outcome: 'refused', reason: 'not-saved' })
    }
  }
  return report
}

/** Carries out a run that waits. One that another process took, or that was stopped, is left. */
export async function carryOut(payload: Payload, uid: string): Promise<void> {
  const run = await runOf(payload, uid)
  if (run?.state !== 'queued') return
  await putRun(payload, uid, { state: 'running' }, { state: { equals: 'queued' } })
  const control = new AbortController()
  runsHere(payload).set(uid, control)
  const sign = setInterval(async () => {
    try {
      await putRun(payload, uid, {}, { state: { equals: 'running' } })
      if ((await runOf(payload, uid))?.stop) control.abort()
    } catch (error) {
      payload.logger.warn({ err: error, msg: 'payload-bilingual: a machine run could not give a sign of life' })
    }
  }, SIGN_MS)
  sign.unref()
  try {
    const report = await fillAll(payload, run, control)
    const state = control.signal.aborted ? 'stopped' : report.problem ? 'failed' : 'done'
    await putRun(payload, uid, { state, report })
  } catch (error) {
    await putRun(payload, uid, { state: 'failed' })
    throw error
  } finally {
    clearInterval(sign)
    runsHere(payload).delete(uid)
  }
}
