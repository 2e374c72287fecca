import { type AfterErrorHook, APIError, type PayloadRequest } from 'payload'
import { highestSequence } from './editions/log.ts'
import { isDatabaseAway, isOutcomeUnknown } from './headless/away.ts'
import { interfaceLanguage } from './languages/interface.ts'
import { sentences } from './languages/sentences.ts'
import { isTransactionLost, isWriteConflict } from './working/saving.ts'

/** What failed for want of the database, and whether it may have been done all the same. */
function says({ i18n, method, pathname, url }: Partial<PayloadRequest>, error?: unknown): string {
  const say = sentences(interfaceLanguage(i18n?.language)).gate
  const path = pathname ?? (url ? new URL(url, 'http://localhost').pathname : '')
  if (/\/(login|refresh-token|forgot-password|reset-password)$/.test(path)) return say.databaseAwayLogin()
  if (method === 'GET' || method === 'HEAD') return say.databaseAwayReading()
  const isAct = path.endsWith('/bilingual/acts')
  if (isOutcomeUnknown(error) || isTransactionLost(error)) return isAct ? say.outcomeUnknown() : say.savedUnknown()
  return isAct ? say.databaseAwayAct() : say.databaseAway()
}

/**
 * A request that brings a login which nobody could look up: Payload takes it for an anonymous one and refuses it.
 * Asks the database, so that an editor is not told that they have no rights where it is the database that is gone.
 */
async function loginUnknown(req: PayloadRequest): Promise<boolean> {
  const { headers, payload, user } = req
  const brings =
    headers?.get('authorization') || headers?.get('cookie')?.includes(`${payload.config.cookiePrefix}-token=`)
  if (user || !brings) return false
  try {
    await highestSequence(payload)
    return false
  } catch (error) {
    if (isDatabaseAway(error)) return true
    throw error
  }
}

const tryAgain = (req: Pick<PayloadRequest, 'responseHeaders'>): void => {
  req.responseHeaders ??= new Headers()
  req.responseHeaders.set('retry-after', '5')
}

/** Two wrote one document at the same moment, and MongoDB ended the transaction of the second: nothing of it is written. */
const collided = (req: PayloadRequest) => ({
  status: 409,
  response: {
    errors: [{ message: sentences(interfaceLanguage(req.i18n?.language)).gate.collided() }],
  } as never,
})

/** While the database is away a save fails with a sentence and 503, not with "Something went wrong" or "not allowed". */
export const sayDatabaseAway: AfterErrorHook = async ({ error, req }) => {
  const { status } = error as Partial<APIError>
  // The plugin's own refusals, and those below, are said to be worth another try.
  if (status === 503) tryAgain(req)
  const refused = status === 401 || status === 403
  if (isWriteConflict(error)) return collided(req as PayloadRequest)
  const away = isDatabaseAway(error) || isTransactionLost(error)
  if (!away && !(refused && (await loginUnknown(req as PayloadRequest)))) return
  tryAgain(req)
  return {
    status: 503,
    response: {
      errors: [{ message: says(req as PayloadRequest, away ? error : undefined) }],
    } as never,
  }
}

/** The same for the plugin's own endpoints: 503 with a sentence where a login could not be looked up. */
export async function refuseUnknownLogin(req: PayloadRequest): Promise<void> {
  if (await loginUnknown(req)) throw new APIError(says(req), 503, null, true)
}
