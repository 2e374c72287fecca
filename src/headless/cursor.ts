import { Buffer } from 'node:buffer'
import { Problem } from './problems.ts'

/** Names a place in a list of labels: order and uid of the last item that was given. Opaque outside. */
export const labelCursor = (order: number, uid: string): string =>
  Buffer.from(JSON.stringify([order, uid])).toString('base64url')

export function readLabelCursor(text: string): { order: number; uid: string } {
  try {
    const [order, uid] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown[]
    if (typeof order === 'number' && Number.isFinite(order) && typeof uid === 'string') return { order, uid }
  } catch {
    // Falls through: whatever it was, it is no cursor of ours.
  }
  throw new Problem('invalid_parameter', { parameter: 'cursor' })
}
