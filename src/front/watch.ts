import type { IncomingMessage, ServerResponse } from 'node:http'
import { drain } from './bodies.ts'

/** Makes a response deaf: whoever still holds it may write what they like. */
function silence(res: ServerResponse): void {
  const nothing = () => res
  Object.assign(res, {
    setHeader: nothing,
    appendHeader: nothing,
    removeHeader: () => undefined,
    writeHead: nothing,
    flushHeaders: () => undefined,
    write: () => true,
    end: nothing,
  })
}

/**
 * Sees to it that a request that was handed on gets an answer, and that its sender can read it: what is answered
 * before its body ended is taken to its end, and what has not begun to be answered after `patience` milliseconds
 * gets `late`. As long as a body still comes nobody is late.
 */
export function watch(req: IncomingMessage, res: ServerResponse, patience: number, late: () => void): void {
  // node:http takes the socket from a request that is done with, also from one whose body still comes.
  const { socket } = req
  const own = { write: res.write, end: res.end, writeHead: res.writeHead, flushHeaders: res.flushHeaders }
  res.once('finish', () => {
    if (!req.complete) drain(req, socket)
  })
  if (patience === 0) return
  let received = socket.bytesRead
  const look = (): void => {
    if (res.headersSent || res.destroyed) return
    const now = socket.bytesRead
    if (!req.complete && now > received) {
      received = now
      timer = setTimeout(look, patience)
      return
    }
    Object.assign(res, own)
    late()
    silence(res)
  }
  let timer = setTimeout(look, patience)
  res.once('close', () => clearTimeout(timer))
}
