import type { Payload } from 'payload'
import { fileAddress } from '../addresses/files.ts'
import { API_BASE } from '../addresses/paths.ts'
import { apiHandler } from './handler.ts'

/**
 * The feeds, sitemaps, robots.txt and llms.txt of a Payload instance under their own addresses, as a route of Next or of
 * another server.
 */
export const feedHandler =
  (payload: Payload) =>
  (request: Request): Promise<Response> => {
    const { pathname, origin } = new URL(request.url)
    const { method, headers } = request
    return apiHandler(payload)(new Request(`${origin}${API_BASE}${fileAddress(pathname) ?? ''}`, { method, headers }))
  }
