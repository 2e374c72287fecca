import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readExchange } from '../../../src/translating/exchange/read.ts'
import { ExchangeRefused } from '../../../src/translating/exchange/refusal.ts'
import { bytes, fileOf, pairOf, planOf } from './samples.ts'

const refusalOf = async (file: string | Uint8Array) => {
  try {
    await readExchange(typeof file === 'string' ? bytes(file) : file)
  } catch (error) {
    if (error instanceof ExchangeRefused) return error.reason
    throw error
  }
  return null
}
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
const untranslated = pairOf({ target: null })

describe('a file that means harm', () => {
  it.each([
    [
      'entities that grow',
      '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><xliff version="1.2">&b;</xliff>',
    ],
    [
      'an entity from outside',
      '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><xliff version="1.2">&a;</xliff>',
    ],
    ['parameter entities', '<!DOCTYPE x [<!ENTITY % a SYSTEM "http://example.org/x.dtd"> %a;]><xliff version="1.2"/>'],
    [
      'a document type and nothing else',
      '<!DOCTYPE xliff PUBLIC "-//XLIFF//DTD XLIFF//EN" "xliff.dtd"><xliff version="1.2"/>',
    ],
    ['a long document type', `<!DOCTYPE x [${'<!ENTITY a "b">'.repeat(100_000)}]><xliff/>`],
  ])('is refused for its document type: %s', async (_, body) => {
    expect(await refusalOf(HEAD + body)).toEqual({ code: 'doctype' })
    expect(await refusalOf(body)).toEqual({ code: 'doctype' })
  })

  it.each([
    ['an entity nobody declared', '<xliff version="1.2">&nbsp;</xliff>'],
    ['a tag that never ends', '<xliff version="1.2"><file original="x">'],
    ['nesting without end', `<xliff version="1.2">${'<group>'.repeat(200_000)}`],
    ['a character that XML has not', '<xliff version="1.2">&#0;</xliff>'],
    ['an attribute twice', '<xliff version="1.2" version="2.0"/>'],
    ['attributes without end', `<xliff version="1.2" ${Array.from({ length: 500 }, (_, n) => `a${n}="1"`).join(' ')}`],
    ['words behind the end', '<xliff version="1.2"></xliff>more'],
  ])('is refused as broken, with line and column: %s', async (_, body) => {
    expect(await refusalOf(HEAD + body)).toMatchObject({ code: 'malformed', line: expect.any(Number) })
  })

  it.each([
    ['', { code: 'empty' }],
    [' \n ', { code: 'empty' }],
    ['<html><body/></html>', { code: 'not-exchange' }],
    ['{"a":1}', { code: 'not-exchange' }],
    ['PK\u0003\u0004rest', { code: 'package' }],
    ['<xliff version="1.2"><file original="a.txt"><body/></file></xliff>', { code: 'strangers' }],
    ['<xliff version="2.0"/>', { code: 'not-exchange' }],
    ['source,target\na,b', { code: 'columns', missing: 'key' }],
    ['key,source,target,revision\n"b:1,x', { code: 'quotes', line: 2 }],
  ])('%j is refused as what it is', async (file, reason) => {
    expect(await refusalOf(file)).toEqual(reason)
  })

  it.each([
    ['spaces', ' '.repeat(500_000)],
    ['line ends', '\n'.repeat(500_000)],
    ['line ends before a word', `${'\n'.repeat(500_000)}x`],
    ['braces', '{'.repeat(500_000)],
    ['codes that are none', '{1{1'.repeat(250_000)],
    ['numbers', '1'.repeat(500_000)],
    ['digits in a name', `</a${'1'.repeat(500_000)}>`],
  ])('holds nobody up by half a million %s', { timeout: 10_000 }, async (_, run) => {
    for (const format of ['xliff12', 'csv'] as const) {
      const file = (await fileOf(format)).replaceAll('Riverside path reopens', `a${run}`)
      if (await refusalOf(file)) continue
      const { units } = await planOf(file)
      expect(units).toBe(16)
    }
  })

  it('does not take names for more than names', async () => {
    const file = (await fileOf('xliff12', [untranslated]))
      .replaceAll('field:title', '__proto__')
      .replaceAll('"field:deck"', '"constructor"')
    const plan = await planOf(file, untranslated)
    expect(plan.refused).toEqual([])
    expect(({} as Record<string, unknown>).source).toBeUndefined()
  })
})

describe('encodings', () => {
  const words = '바뀐 번역'
  const file = async (declared: string) =>
    (await fileOf('xliff12')).replace('UTF-8', declared).replace('Riverside path reopens', words)
  const taken = async (encoded: Uint8Array) => (await planOf(encoded)).changes.map(({ after }) => after)

  it.each([
    ['UTF-8', 'utf8'],
    ['UTF-8', 'utf16le'],
    ['UTF-16', 'utf16le'],
    ['UTF-16', 'utf16be'],
    // Written through a string by a tool that believed its own declaration.
    ['UTF-16', 'utf8'],
  ])('Unicode is read, declared %s and written in %s', async (declared, real) => {
    expect(await taken(iconv.encode(await file(declared), real, { addBOM: true }))).toEqual([words])
    if (real !== 'utf16le' || declared === 'UTF-16')
      expect(await taken(iconv.encode(await file(declared), real, { addBOM: false }))).toEqual([words])
  })

  it.each([
    ['EUC-KR', 'cp949', 'EUC-KR'],
    ['ks_c_5601-1987', 'cp949', 'ks_c_5601-1987'],
    ['UTF-8', 'cp949', 'UTF-8'],
    ['EUC-KR', 'utf8', 'EUC-KR'],
    ['ISO-8859-1', 'utf8', 'ISO-8859-1'],
  ])('anything else is refused and named: declared %s, written in %s', async (declared, real, named) => {
    expect(await refusalOf(iconv.encode(await file(declared), real))).toEqual({ code: 'encoding', declared: named })
  })

  it('a table that a Korean spreadsheet saved its own way is refused, as Unicode it is read with any separator', async () => {
    const table = (await fileOf('csv')).replace('Riverside path reopens', words)
    expect(await refusalOf(iconv.encode(table.replace('\ufeff', ''), 'cp949'))).toEqual({
      code: 'encoding',
      declared: '',
    })
    expect(await taken(iconv.encode(table, 'utf16le'))).toEqual([words])
    const tabs = table.replaceAll('","', '"\t"').replaceAll('\r\n', '\n')
    expect(await taken(bytes(tabs))).toEqual([words])
  })
})

describe('a table', () => {
  it('runs nothing in a spreadsheet, and gives the words back as they were', async () => {
    const table = await fileOf('csv')
    for (const [cell] of table.matchAll(/(?<=^|,|\n)"[^"]/g)) expect(cell).not.toMatch(/["][=+\-@\t\r]/)
    expect(table).toContain('"\'=2+3"')
    const copied = table.replace('"\'=2+3",""', '"\'=2+3","\'=5"')
    expect((await planOf(copied)).changes).toMatchObject([{ key: 'b:c2:0', source: '=2+3', after: '=5' }])
  })

  it('takes its columns in any order, and rows in any order', async () => {
    const [head = '', ...rows] = (await fileOf('csv', [pairOf()])).replace('reopens', 'opens').split(/\r\n(?=")/)
    const other = [head, ...rows.reverse()].join('\r\n')
    expect((await planOf(other)).changes).toMatchObject([{ after: 'Riverside path opens' }])
  })
})
