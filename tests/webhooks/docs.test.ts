import { createHmac, timingSafeEqual } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { newSecret, signedHeaders } from '../../src/webhooks/sign.ts'

const code = /```ts\nimport [^\n]+\n\nexport ([\s\S]*?)```/.exec(readFileSync('docs/webhooks.md', 'utf8'))?.[1] ?? ''

it('the documentation’s check of a signature takes what is ours and nothing else', () => {
  const bare = code.replace(/: (?:Headers|string|boolean)\b/g, '')
  const made = new Function('createHmac', 'timingSafeEqual', `${bare}\nreturn isOurs`)
  const isOurs: (headers: Headers, body: string, secret: string) => boolean = made(createHmac, timingSafeEqual)
  const [secret, former] = [newSecret(), newSecret()]
  const body = '{"type":"article.publish"}'
  const headers = (at = new Date()) => new Headers(signedHeaders({ id: 'release_1', body, at }, [secret, former]))
  expect([secret, former].map((one) => isOurs(headers(), body, one))).toEqual([true, true])
  expect(isOurs(headers(), body, newSecret())).toBe(false)
  expect(isOurs(headers(), `${body} `, secret)).toBe(false)
  expect(isOurs(headers(new Date(Date.now() - 600_000)), body, secret)).toBe(false)
  expect(isOurs(new Headers(), body, secret)).toBe(false)
})
