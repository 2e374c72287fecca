import { type IncomingMessage, Server, type ServerResponse } from 'node:http'
import { collectNotes, currentNotes } from '../editions/noting.ts'

const PATCHED = Symbol.for('payload-bilingual.notedStatus')

/** Lets an answer go out under the status its maker noted, where it would have been 200. */
function heed(response: ServerResponse): void {
  const notes = currentNotes()
  const writeHead = response.writeHead
  response.writeHead = function (this: ServerResponse, status: number, ...rest: unknown[]) {
    const noted = status === 200 ? (notes?.status ?? status) : status
    return Reflect.apply(writeHead, this, [noted, ...rest])
  } as typeof writeHead
}

/**
 * Gives a missing page its 404 and a withdrawn one its 410 where the front does not stand before Next: a page of Next
 * cannot set its status, so the process's HTTP servers do. Call it once, in `register()` of instrumentation.ts.
 */
export function answerNotedStatus(): void {
  const prototype = Server.prototype as Server & { [PATCHED]?: true }
  if (prototype[PATCHED]) return
  prototype[PATCHED] = true
  const { emit } = prototype
  prototype.emit = function (this: Server, event: string | symbol, ...rest: unknown[]) {
    const pass = (): boolean => Reflect.apply(emit, this, [event, ...rest])
    if (event !== 'request') return pass()
    const [, response] = rest as [IncomingMessage, ServerResponse]
    let heard = false
    void collectNotes(async () => {
      heed(response)
      heard = pass()
    })
    return heard
  } as typeof emit
}
