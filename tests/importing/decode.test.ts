import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decode, MAX_BYTES } from '../../src/importing/decode.ts'
import { PageError } from '../../src/importing/errors.ts'
import { KOREAN_PAGE } from './pages.ts'

const problemOf = (bytes: Uint8Array): string => {
  try {
    decode(bytes)
    return 'none'
  } catch (error) {
    if (error instanceof PageError) return error.problem
    throw error
  }
}

describe('decode', () => {
  it.each([
    ['UTF-8', Buffer.from(KOREAN_PAGE), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${KOREAN_PAGE}`), 'utf-8'],
    ['UTF-16 LE with a mark', iconv.encode(KOREAN_PAGE, 'utf16-le', { addBOM: true }), 'utf-16le'],
    ['UTF-16 BE with a mark', iconv.encode(KOREAN_PAGE, 'utf16-be', { addBOM: true }), 'utf-16be'],
    ['UTF-16 LE without a mark', iconv.encode(KOREAN_PAGE, 'utf16-le'), 'utf-16le'],
    ['UTF-16 BE without a mark', iconv.encode(KOREAN_PAGE, 'utf16-be'), 'utf-16be'],
    ['NFD', Buffer.from(KOREAN_PAGE.normalize('NFD')), 'utf-8'],
  ])('reads %s', (_, bytes, encoding) => {
    expect(decode(bytes)).toEqual({ text: KOREAN_PAGE, encoding })
  })

  it('reads CP949 with syllables that EUC-KR has not', () => {
    const text = '똠방각하 펲시 뷁\n작성자 편집국\n'
    expect(decode(iconv.encode(text, 'cp949'))).toEqual({ text, encoding: 'cp949' })
  })

  it('reads Korean that was encoded twice, and leaves accented Latin text', () => {
    const twice = (charset: string): string => iconv.decode(Buffer.from('국제 | 뱃시간표 다시 찍는다\n'), charset)
    expect(decode(Buffer.from(twice('latin1')))).toEqual({
      text: '국제 | 뱃시간표 다시 찍는다\n',
      encoding: 'utf-8-twice',
    })
    const french = 'Où êtes-vous, forêt ? Ê« à » ëœ'
    expect(decode(Buffer.from(french)).text).toBe(french)
  })

  it('reads English in UTF-16 without a mark', () => {
    expect(decode(iconv.encode('Captains and crews\nasked.\n', 'utf16-be')).text).toBe('Captains and crews\nasked.\n')
  })

  it('keeps the control bytes that damage leaves, and line ends', () => {
    const text = 'come\from the harbour\r\nthe\u000balues \u001blse\r\n'
    expect(decode(Buffer.from(text)).text).toBe(text)
  })

  it('takes a carriage return for a line end only where there is no other', () => {
    expect(decode(Buffer.from('one\rtwo\r')).text).toBe('one\ntwo\n')
    expect(decode(Buffer.from('one\rtwo\n')).text).toBe('one\rtwo\n')
  })

  it.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['blanks only', Buffer.from('\ufeff \n\t\n'), 'empty'],
    ['too much', Buffer.alloc(MAX_BYTES + 1, 0x61), 'huge'],
    ['an image', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'binary'],
    ['control bytes', Buffer.from('\u0001\u0002\u0003\u0004abc'), 'binary'],
    ['UTF-8 with a broken character', Buffer.concat([Buffer.from(KOREAN_PAGE), Buffer.from([0xea, 0xb0])]), 'encoding'],
    ['Latin-1', Buffer.from('Un café à Séoul, déjà vu.', 'latin1'), 'encoding'],
    ['UTF-32', Buffer.from('fffe000041000000', 'hex'), 'encoding'],
    ['half a UTF-16 character', Buffer.from('fffe00d84100', 'hex'), 'encoding'],
  ])('names why it does not read %s', (_, bytes, problem) => {
    expect(problemOf(bytes)).toBe(problem)
  })
})
