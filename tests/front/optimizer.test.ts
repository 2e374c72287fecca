import { afterEach, beforeEach, expect, it } from 'vitest'
import { frontOf } from '../../src/front/front.ts'
import { FakeEditions, serve } from './fakes.ts'

let site: Awaited<ReturnType<typeof serve>>

beforeEach(async () => {
  const front = frontOf({
    editions: new FakeEditions(),
    api: async () => new Response('{}'),
    next: (_, res) => void res.end('optimized'),
    siteURL: 'https://news.example',
    guardedFiles: ['/api/media'],
  })
  site = await serve(front.listener)
})
afterEach(() => site.close())

const asked = async (address: string) => {
  const { status, text } = await site.ask(`/_next/image?w=640&q=75&url=${address}`)
  return [status, text.includes('optimized')]
}

it.each([
  '%2Fapi%2Fmedia%2Ffile%2Fred.png',
  '/api/media/file/red.png',
  '/api/media/file/red.png&url=/logo.png',
  '/API/Media/file/red.png',
  '/x/../api/media/file/red.png',
  '/api//media/file/red.png',
  '/api/%256dedia/file/red.png',
  'https%3A%2F%2Fnews.example%2Fapi%2Fmedia%2Ffile%2Fred.png',
  '%2F%2Fnews.example%2Fapi%2Fmedia%2Ffile%2Fred.png',
])('gives the optimizer no picture that may be withdrawn: %s', async (address) => {
  expect(await asked(address)).toEqual([404, false])
})

it.each(['/logo.png', '/api/photos/file/red.png', '/api/media2/x.png'])(
  'lets the optimizer have what is of the host: %s',
  async (address) => {
    expect(await asked(address)).toEqual([200, true])
  },
)
