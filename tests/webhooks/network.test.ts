import type { LookupAddress } from 'node:dns'
import { describe, expect, it } from 'vitest'
import { guardedLookup, InsideNetwork, isInside, refusedAddress } from '../../src/webhooks/network.ts'
import { send } from '../../src/webhooks/send.ts'
import { newSecret, signedHeaders } from '../../src/webhooks/sign.ts'
import { receiver } from '../_support/receiver.ts'

describe('an address inside the network', () => {
  it.each([
    ...['127.0.0.1', '127.255.255.254', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
    ...['169.254.169.254', '100.64.0.1', '192.0.2.1', '198.18.0.1', '224.0.0.1', '240.0.0.1', '255.255.255.255'],
    ...[
      '::',
      '::1',
      '::ffff:127.0.0.1',
      '::ffff:7f00:1',
      '::ffff:8.8.8.8',
      'fe80::1',
      'fe80::1%eth0',
      'fc00::1',
      'fd12::1',
    ],
    ...['ff02::1', '2001:db8::1', '2002:7f00:1::', '2001::1', '64:ff9b::7f00:1', '100::1', 'localhost', '', '0x7f.1'],
  ])('is %s', (address) => {
    expect(isInside(address)).toBe(true)
  })
  it.each(['8.8.8.8', '172.15.0.1', '172.32.0.1', '100.128.0.1', '192.169.0.1', '2606:4700::1111', '2a00:1450::1'])(
    'is not %s',
    (address) => expect(isInside(address)).toBe(false),
  )
})

describe('an address that is set', () => {
  it.each([
    ['https://127.0.0.1/hook', 'inside'],
    ['https://127.1/hook', 'inside'],
    ['https://0x7f.1/', 'inside'],
    ['https://2130706433/', 'inside'],
    ['https://0177.0.0.1/', 'inside'],
    ['https://１２７.0.0.1/', 'inside'],
    ['https://[::1]/', 'inside'],
    ['https://[::ffff:127.0.0.1]/', 'inside'],
    ['https://169.254.169.254/latest/meta-data', 'inside'],
    ['http://localhost:3000/', 'inside'],
    ['http://LOCALHOST/', 'inside'],
    ['http://a.localhost/', 'inside'],
    ['http://metadata.google.internal/', 'inside'],
    ['https://name:word@news.example/', 'login'],
    ['file:///etc/passwd', 'scheme'],
    ['gopher://news.example/', 'scheme'],
    ['//news.example', 'malformed'],
    ['', 'malformed'],
  ])('is refused: %s (%s)', (address, why) => {
    expect(refusedAddress(address, false)).toBe(why)
  })
  it('may be outside, or inside where the host application names it', () => {
    expect(refusedAddress('https://hooks.news.example/a?b=c', false)).toBe(null)
    expect(refusedAddress('http://[::1]:9/', ['::1'])).toBe(null)
    expect(refusedAddress('http://127.0.0.1/', ['::1'])).toBe('inside')
    expect(refusedAddress('http://127.0.0.1/', true)).toBe(null)
    expect(refusedAddress('file:///etc/passwd', true)).toBe('scheme')
  })
})

describe('a name', () => {
  const find = (found: LookupAddress[]) =>
    ((_: string, __: object, done: (error: null, found: LookupAddress[]) => void) => done(null, found)) as never
  const look = (found: LookupAddress[], inside: boolean | string[] = false, all = true) =>
    new Promise((resolve, reject) =>
      guardedLookup(inside, find(found))('hooks.example', { all }, (error, address) =>
        error ? reject(error) : resolve(address),
      ),
    )
  const outside = { address: '8.8.8.8', family: 4 }
  const within = { address: '10.0.0.8', family: 4 }

  it('is looked at where the connection is made, by each of its addresses', async () => {
    expect(await look([outside])).toEqual([outside])
    expect(await look([outside], false, false)).toBe('8.8.8.8')
    await expect(look([within])).rejects.toThrow(InsideNetwork)
    await expect(look([outside, within])).rejects.toThrow(InsideNetwork)
    await expect(look([outside, { address: '::ffff:10.0.0.8', family: 6 }])).rejects.toThrow(InsideNetwork)
    await expect(look([])).rejects.toThrow('no address')
    expect(await look([within], ['hooks.example'])).toEqual([within])
  })
})

describe('a message', () => {
  const sending = (url: string, inside: boolean | string[] = true, timeout = 5000) =>
    send({
      url,
      body: '{"data":{"sequence":1}}',
      headers: { 'webhook-id': 'a' },
      inside,
      timeout,
      signal: new AbortController().signal,
    })

  it('reaches nothing inside by its address or by a name', async () => {
    const target = await receiver()
    const named = target.url.replace('127.0.0.1', 'localhost')
    expect(await sending(target.url, false)).toMatchObject({
      ok: false,
      status: 0,
      answer: expect.stringContaining('inside'),
    })
    expect(await sending(named, false)).toMatchObject({ ok: false, status: 0 })
    // A name that nobody wrote down as one of this machine, and that leads here all the same.
    expect(await sending(named.replace('localhost', 'localhost.'), false)).toMatchObject({ ok: false, status: 0 })
    expect(target.got).toEqual([])
    expect(await sending(target.url)).toMatchObject({ ok: true, status: 200, answer: 'thanks' })
    await target.close()
  })

  it('is not carried on where an answer leads elsewhere', async () => {
    const [first, second] = [await receiver(), await receiver()]
    first.reply = (res) => res.writeHead(307, { location: second.url }).end()
    expect(await sending(first.url)).toMatchObject({ ok: false, status: 307 })
    expect(second.got).toEqual([])
    await Promise.all([first.close(), second.close()])
  })

  it('waits so long and no longer, and reads so much and no more', async () => {
    const target = await receiver()
    target.reply = () => undefined
    expect(await sending(target.url, true, 50)).toMatchObject({
      ok: false,
      status: 0,
      answer: 'No answer within 50 ms.',
    })
    target.reply = (res) => {
      res.writeHead(200)
      const more = (): void => void (res.destroyed || res.write('x'.repeat(10_000), more))
      more()
    }
    const endless = await sending(target.url)
    expect([endless.ok, endless.answer.length]).toEqual([true, 500])
    await target.close()
    expect(await sending(target.url)).toMatchObject({ ok: false, status: 0, answer: 'ECONNREFUSED' })
  })

  it('is signed as Standard Webhooks has it', () => {
    const at = new Date(1614265330_000)
    const message = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', body: '{"test": 2432232314}', at }
    expect(signedHeaders(message, ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'])).toEqual({
      'webhook-id': message.id,
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    })
    expect(newSecret()).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    expect(signedHeaders(message, [newSecret(), newSecret()])['webhook-signature']).toMatch(/^v1,\S+ v1,\S+$/)
  })
})
