import { handleEndpoints } from 'payload'
import type { Booted } from './databases.ts'

export interface Call {
  method?: string
  /** Sent as JSON. */
  body?: unknown
  /** Sent as it stands, as JSON: for what cannot be made from an object. */
  text?: string
  token?: string
  headers?: Record<string, string>
}
export interface Answer {
  status: number
  text: string
  json: Record<string, unknown>
  headers: Headers
}

/** Payload's REST, and the plugin's endpoints, as a server would answer them. */
export const restOf =
  ({ payload, key }: Booted) =>
  async (path: string, { method = 'GET', body, text: given, token, headers = {} }: Call = {}): Promise<Answer> => {
    const sent = given ?? (body === undefined ? undefined : JSON.stringify(body))
    const request = new Request(`https://news.example${path}`, {
      method,
      headers: {
        ...(sent !== undefined && { 'content-type': 'application/json' }),
        ...(token && { authorization: `JWT ${token}` }),
        ...headers,
      },
      ...(sent !== undefined && { body: sent }),
    })
    const response = await handleEndpoints({ config: payload.config, payloadInstanceCacheKey: key, request })
    const text = await response.text()
    return { status: response.status, text, json: parsed(text), headers: response.headers }
  }

const parsed = (text: string): Record<string, unknown> => {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return {}
    throw error
  }
}

/** A login's token, by the names of `people`. */
export const tokenOf = async ({ payload }: Booted, name: string): Promise<string> => {
  const { token } = await payload.login({
    collection: 'users',
    data: { email: `${name}@example.test`, password: `${name}-password` } as never,
  })
  return String(token)
}
