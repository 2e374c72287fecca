import { describe, expect, it } from 'vitest'
import { boardPlace, parseOldAddress } from '../../src/addresses/oldBoard.ts'

describe('an address of an old board', () => {
  it.each([
    ['/bbs/board.php?bo_table=news&wr_id=12', { board: 'news', id: '12' }],
    ['/bbs/board.php?wr_id=0012&page=3&bo_table=news', { board: 'news', id: '12' }],
    ['/board.php?bo_table=news&amp;wr_id=12', { board: 'news', id: '12' }],
    ['/news/12', { board: 'news', id: '12' }],
    ['/news/12/?sca=x', { board: 'news', id: '12' }],
    [`/news/${encodeURIComponent('강변-산책로')}/`, { board: 'news', words: '강변-산책로' }],
    [`/news/${encodeURIComponent('강변-산책로'.normalize('NFD'))}`, { board: 'news', words: '강변-산책로' }],
  ])('is read from %s', (url, old) => {
    expect(parseOldAddress(url)).toEqual(old)
  })

  it.each([
    '/',
    '/ko/12',
    '/en/plain',
    '/bbs/board.php',
    '/bbs/board.php?bo_table=news',
    '/bbs/board.php?bo_table=../x&wr_id=1',
    '/news',
    '/news/0',
    '/news/%E0%A4%A',
    '/news/12/more',
    '/a-board/12',
    `/news/${'x'.repeat(2000)}`,
  ])('is not %s', (url) => {
    expect(parseOldAddress(url)).toBeNull()
  })

  it('is kept of a key that has a number', () => {
    expect(boardPlace('Tide/water/news/12')).toBe('news/12')
    for (const key of ['Tide/sha256:00ff', '', null]) expect(boardPlace(key)).toBeNull()
  })
})
