import type { House, Visit } from './house.ts'
import { sendPlain } from './send.ts'

/** Sends a reader from an old address to where its article is now. @returns whether there was one */
export async function sentOn({ oldAddress, guards }: House, { req, res, url, requestId }: Visit): Promise<boolean> {
  if (!oldAddress || (req.method !== 'GET' && req.method !== 'HEAD')) return false
  const location = await oldAddress(url)
  if (location === null) return false
  const headers = { ...guards, location, 'cache-control': 'public, max-age=300' }
  sendPlain(req, res, { status: 308, headers, body: Buffer.alloc(0) }, requestId)
  return true
}
