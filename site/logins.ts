import { pbkdf2 } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import {
  APIError,
  type CollectionAfterErrorHook,
  type CollectionAfterLoginHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
} from 'payload'
import { clientAddress } from 'payload-bilingual/next'
import { Attempts } from './attempts.ts'

const QUARTER = 15 * 60 * 1000
const COUNTS = Symbol.for('payload-bilingual.site.logins')

/** Of the process, not of this module: Next has several copies of it. */
function counts() {
  const shared = globalThis as { [COUNTS]?: { pairs: Attempts; addresses: Attempts } }
  shared[COUNTS] ??= {
    /** Of one address with one e-mail: fewer than lock an account, so that a stranger cannot lock its owner out. */
    pairs: new Attempts(10, QUARTER),
    /** Of one address with any e-mails: guessing many accounts from one place ends as well. */
    addresses: new Attempts(50, QUARTER),
  }
  return shared[COUNTS]
}
/** A login that fails takes at least so long, whatever it failed by. */
const FLOOR_MS = 300

class TooManyLogins extends APIError {
  override name = 'TooManyLogins'
}

const SAYS = {
  ko: (minutes: number) => `로그인을 너무 여러 번 시도했습니다. ${minutes}분쯤 뒤에 다시 시도해 주십시오.`,
  en: (minutes: number) => `Too many attempts to log in. Please try again in about ${minutes} min.`,
}

const emailOf = (data: unknown): string => {
  const { email } = (data ?? {}) as { email?: unknown }
  return typeof email === 'string' ? email.trim().toLowerCase().slice(0, 320) : ''
}

function refuse(req: PayloadRequest, seconds: number): never {
  req.responseHeaders ??= new Headers()
  req.responseHeaders.set('retry-after', String(seconds))
  const say = req.i18n?.language === 'ko' ? SAYS.ko : SAYS.en
  throw new TooManyLogins(say(Math.ceil(seconds / 60)), 429, null, true)
}

const hash = promisify(pbkdf2)
/** The work that Payload does for a password it can compare; its iterations and lengths. */
const sameWork = (password: unknown) => hash(String(password), 'nobody', 600_000, 32, 'sha256')

/**
 * Before a login: those who tried too often from one address wait, and an e-mail that nobody here has takes as long to
 * refuse as one that somebody has. Where the client's address is not known (no front before the site) only the account's
 * own lock counts.
 */
export const beforeLogin: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  if (operation !== 'login') return args
  req.context.loginBegan = performance.now()
  const { data } = args as { data?: { password?: unknown } }
  const email = emailOf(data)
  const address = clientAddress(req.headers ?? new Headers())
  const { pairs, addresses } = counts()
  if (address) {
    const pair = `${address} ${email}`
    const seconds = Math.max(pairs.wait(pair), addresses.wait(address))
    if (seconds > 0) refuse(req, seconds)
    // Counted before it is known how it ends: many at once must not pass together.
    pairs.add(pair)
    addresses.add(address)
  }
  const known = await req.payload.db.findOne<{ id: string; hash?: string | null }>({
    collection: collection.slug,
    where: { email: { equals: email } },
  })
  if (!known?.hash) await sameWork(data?.password)
  return args
}

/** A login that succeeded starts the count anew. */
export const afterLogin: CollectionAfterLoginHook = ({ req, user }) => {
  const address = clientAddress(req.headers ?? new Headers())
  if (!address) return
  const { pairs, addresses } = counts()
  pairs.forget(`${address} ${emailOf(user)}`)
  addresses.undo(address)
}

export const afterFailedLogin: CollectionAfterErrorHook = async ({ error, req }) => {
  const began = req.context?.loginBegan
  if (typeof began !== 'number' || error instanceof TooManyLogins) return
  await wait(Math.max(0, began + FLOOR_MS - performance.now()))
}
