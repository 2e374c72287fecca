import { expect, it } from 'vitest'
import { decode } from '../../src/importing/decode.ts'
import { PageError } from '../../src/importing/errors.ts'
import { numbersOf } from '../../src/importing/pairs.ts'
import { repairText } from '../../src/importing/repairPage.ts'
import { readStory } from '../../src/importing/story.ts'
import { toBlocks } from '../../src/importing/toBlocks.ts'
import { page } from './pages.ts'

const head = '작성자 편집국 작성일25-05-09 14:20'

/** Everything that an import does with a page but writing it. */
function readAll(text: string): void {
  repairText(text)
  try {
    const { body, title } = readStory(decode(Buffer.from(text)), { timezone: 'Asia/Seoul' })
    numbersOf(`${title}\n${body}`)
    toBlocks(body)
  } catch (error) {
    if (!(error instanceof PageError)) throw error
  }
}

const pieces = [
  ' ',
  '\t',
  '\n',
  '\n ',
  '\u00a0',
  '\f',
  '\\',
  '\\and',
  '\\and ',
  ' rom',
  '\from',
  '`',
  '$',
  '$a',
  '\\(',
  '<a',
  '<pre>',
]
const more = [
  '[code]',
  '(',
  ')',
  '[',
  '{',
  '1',
  '1,',
  '9억',
  '작성자 ',
  '작성일',
  '추천 ',
  '추천 1 ',
  '댓글',
  '| ',
  '가',
  'http://',
  'http://a.b/)',
  'C:\\',
  '"',
  "\\'",
  '…',
  'arom ',
  '\ufffd',
  '-- ',
]

/** Processor time in milliseconds that pages full of a piece take, wherever in a page it stands. */
function effort(piece: string, size: number): number {
  const text = piece.repeat(Math.floor(size / piece.length))
  const began = process.cpuUsage()
  readAll(text)
  readAll(page({ body: `Boats\\and rafts ${text} end.` }))
  readAll(page({ title: `국제 ${text} Boats`, body: 'Boats\\and rafts.' }))
  readAll(page({ notice: `NOTICE. ${text}.`, body: 'Boats\\and rafts.' }))
  readAll(page({ info: `${head} ${text}`, body: 'Boats.' }))
  readAll(page({ info: `${head}\n${text}`, body: `(목포=${text}) Boats.` }))
  readAll(page({ body: 'Boats.', after: `추천 ${text}\n이전글 ${text}\n첨부파일\n${text}` }))
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}

it.each([...pieces, ...more])('pages full of %j take an effort that grows with them and no faster', (piece) => {
  effort(piece, 4000)
  const small = Math.max(effort(piece, 4000), 10)
  // Eight times the size: an effort that grew with its square would be 64 times as large.
  expect(effort(piece, 32_000) / small).toBeLessThan(30)
})
