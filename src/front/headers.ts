import { randomBytes } from 'node:crypto'

/** On every answer of this server. */
export const guards: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
}

/** The same, with what only holds where the site is reached by https. */
export const guardsFor = (siteURL: string): Record<string, string> =>
  siteURL.startsWith('https://') ? { ...guards, 'strict-transport-security': 'max-age=31536000' } : { ...guards }

export const pageGuards = { 'cross-origin-opener-policy': 'same-origin', 'permissions-policy': 'browsing-topics=()' }

const prefix = randomBytes(6).toString('hex')
let count = 0

/** An id for one request, unique over processes, cheap enough for every one of them. */
export const nextRequestId = (): string => `${prefix}-${(count++).toString(36)}`

/** Headers by which a client could make Next answer something else than the page at this address. */
const STEERING = /^(?:rsc$|next-|x-middleware-|x-nextjs-|x-invoke-|x-matched-path$|x-now-|x-forwarded-host$|x-rewrite-)/

/** Takes such headers out of a request for a page. */
export function withoutSteering(headers: Record<string, unknown>): void {
  for (const name of Object.keys(headers)) if (STEERING.test(name)) delete headers[name]
}
