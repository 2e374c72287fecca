import { describe, expect, it } from 'vitest'
import { PageError } from '../../src/importing/errors.ts'
import { knownCategories, namesOf } from '../../src/importing/names.ts'
import { parsePage } from '../../src/importing/page.ts'
import { KOREAN_PAGE, NOTICE, page } from './pages.ts'

const known = (category: string): boolean => namesOf(knownCategories, category) !== undefined
const parse = (text: string) => {
  const { title, body, trailer, ...rest } = parsePage(text, known)
  return {
    ...rest,
    title: text.slice(title.start, title.end),
    body: text.slice(body.start, body.end),
    trailer: text.slice(trailer.start, trailer.end),
  }
}
const problemOf = (text: string): string => {
  try {
    parsePage(text)
    return 'none'
  } catch (error) {
    if (error instanceof PageError) return error.problem
    throw error
  }
}

it('takes a page apart', () => {
  expect(parse(KOREAN_PAGE)).toEqual({
    notice: NOTICE,
    category: '문화',
    title: '외딴섬 뱃시간표 다시 찍는다',
    author: '편집국',
    date: '25-05-09 15:02',
    views: 88,
    comments: 0,
    body: '외딴섬 뱃시간표 다시 찍는다\n\n(목포=물때통신) 항만협의회는 금요일 뱃시간표를 다시 찍는다고 밝혔다.\n\n값은 5천 원이다.',
    trailer: '',
    address: null,
  })
})

describe('the info line', () => {
  const values = { author: '편집국', date: '25-05-09 14:20', views: 1203, comments: 3 }
  it.each([
    '작성자 편집국 작성일25-05-09 14:20 조회1,203회 댓글3건',
    '작성자편집국작성일25-05-09 14:20조회1,203회댓글3건',
    '작성자  편집국   작성일  25-05-09 14:20  조회  1,203  댓글  3',
    '작성자 편집국 댓글 3건 조회 1,203회 작성일 25-05-09 14:20',
    '작성일 25-05-09 14:20 조회 1203 댓글 3 작성자 편집국',
    '작성자 : 편집국 | 작성일 : 25-05-09 14:20 | 조회수 : 1203 | 댓글(3)'.replaceAll(' | ', ' '),
    '작성자 편집국 (127.♡.0.1) 작성일25-05-09 14:20 조회1,203회 댓글3건',
    '글쓴이 : 편집국 작성일 : 25-05-09 14:20 조회 : 1,203 댓글 : 3',
    '\u00a0작성자\u00a0편집국\u00a0작성일25-05-09 14:20\u00a0조회1,203회\u00a0댓글3건',
    '작성자 편집국\n작성일25-05-09 14:20\n조회1,203회\n댓글3건',
    '작성자\n편집국\n\n작성일\n25-05-09 14:20\n조회\n1,203회\n댓글\n3건',
    '페이지 정보\n\n작성자 편집국 댓글 3건 조회 1,203회 작성일 25-05-09 14:20\n\n본문',
    '작성자 편집국 작성일25-05-09 14:20 조회1,203회 추천 2 비추천 0 댓글3건',
    '작성자 자기소개 편집국 작성일25-05-09 14:20 조회1,203회 댓글3건',
  ])('is read from %j', (info) => {
    expect(parse(page({ info, body: 'Boats are late.' }))).toMatchObject({ ...values, body: 'Boats are late.' })
  })

  it('may leave out what a site hides', () => {
    expect(parse(page({ info: '작성자 Editorial desk 작성일2025.05.09 14:20:11' }))).toMatchObject({
      author: 'Editorial desk',
      date: '2025.05.09 14:20:11',
      views: null,
      comments: null,
    })
    expect(parse(page({ info: '작성일25-05-09 14:20 조회7회' }))).toMatchObject({ author: '', views: 7 })
  })

  it('takes the first sentence of a story for no part of it', () => {
    const body = '조회 수가 늘었다고 밝혔다.\n\n댓글 문화는 그대로다.'
    expect(parse(page({ body })).body).toBe(body)
  })
})

describe('the title', () => {
  it.each([
    ['국제 | Boats', '국제', 'Boats'],
    ['국제 | Boats | A history', '국제', 'Boats | A history'],
    ['\u00a0국제\u00a0|\u00a0Boats', '국제', 'Boats'],
    ['Arts and Culture | Boats', 'Arts and Culture', 'Boats'],
    ['Boats', '', 'Boats'],
    [
      'The boats of the outer islands are late again | A history',
      '',
      'The boats of the outer islands are late again | A history',
    ],
    ['Late, again | Boats', '', 'Late, again | Boats'],
    ['[국제] Boats', '국제', 'Boats'],
    ['[사진] 배', '', '[사진] 배'],
    ['A|B', '', 'A|B'],
  ])('of %j', (title, category, name) => {
    expect(parse(page({ title }))).toMatchObject({ category, title: name })
  })

  it('may have its section on the line above', () => {
    expect(parse(page({ title: '국제\nBoats' }))).toMatchObject({ category: '국제', title: 'Boats', notice: NOTICE })
  })
})

describe('the notice', () => {
  it('is every sentence above the title, verbatim', () => {
    const notice =
      'NOTICE.\u00a0 First.\nStill the first, and long enough to be one.\n\nA second one, of the same site, which is long enough.'
    expect(parse(page({ notice })).notice).toBe(notice)
  })

  it('is not the menu, the place or the name of the site', () => {
    const notice = `본문 바로가기\n\n홈 > 게시판 > 국제\n\n공지사항 자유게시판\n\nThe Tidewater Archive\n\n${NOTICE}`
    expect(parse(page({ notice })).notice).toBe(NOTICE)
    expect(parse(page({ notice: '' })).notice).toBe('')
  })

  it('may be Korean', () => {
    const notice = '알림. 이 사이트는 글의 내용을 보증하지 않습니다.'
    expect(parse(page({ notice })).notice).toBe(notice)
  })

  it('is no part of the story where a skin says it again below', () => {
    expect(parse(page({ body: 'Boats.', after: NOTICE })).body).toBe('Boats.')
  })
})

describe('the story', () => {
  it.each([
    '댓글목록\n\n등록된 댓글이 없습니다.',
    '등록된 댓글이 없습니다.',
    '첨부파일\n\nchart.pdf (12.3K) 4회 다운로드',
    '관련링크\n\nhttps://example.org/ 3회 연결',
    '이전글 Rafts 25-05-08\n다음글 Ferries 25-05-10\n\n목록 글쓰기'.replace('목록 글쓰기', '목록\n글쓰기'),
    '추천 0 비추천 0\n\n목록\n수정\n삭제',
    '추천 3\n\n댓글목록\n\n홍길동 작성일 25-05-10 10:00\n좋은 소식\n\n이전글 Rafts',
    '<!-- 사용스킨 : basic -->',
    'SNS 공유\n\n목록',
  ])('ends before %j', (after) => {
    expect(parse(page({ body: 'Boats are late.\n\nSo are rafts.', after })).body).toBe(
      'Boats are late.\n\nSo are rafts.',
    )
  })

  it('keeps lines that only sound like buttons', () => {
    const body = '목록\n\n첫째 배, 둘째 뗏목이 늦었다.\n\n이전글 내용은 틀렸다.\n\n배가 늦었다고 항만협의회가 밝혔다.'
    expect(parse(page({ body })).body).toBe(body)
  })

  it('begins behind attachments that older skins show above it', () => {
    const info = '작성자 편집국 작성일25-05-09 14:20\n\n첨부파일\n\nchart.pdf (12.3K) 4회 다운로드'
    expect(parse(page({ info, body: 'Boats are late.' })).body).toBe('Boats are late.')
    expect(parse(page({ info: `${info}\n\n본문`, body: 'Boats are late.' })).body).toBe('Boats are late.')
  })
})

describe('the address', () => {
  const address = {
    url: 'https://tidewater.example/bbs/board.php?bo_table=culture&wr_id=412',
    board: 'culture',
    id: '412',
  }
  it('is read above the title or from a labelled line below the story', () => {
    expect(parse(page({ notice: `${address.url}\n\n${NOTICE}` }))).toMatchObject({ address, notice: NOTICE })
    expect(parse(page({ after: `댓글목록\n\n주소 : ${address.url}` }))).toMatchObject({ address })
    expect(parse(page({ notice: 'https://tidewater.example/culture/412' })).address).toMatchObject({
      board: 'culture',
      id: '412',
    })
    expect(
      parse(page({ notice: 'https://tidewater.example/bbs/board.php?wr_id=412&amp;page=2&amp;bo_table=culture' }))
        .address,
    ).toMatchObject({ board: 'culture', id: '412' })
  })

  it('is not another story’s', () => {
    expect(parse(page({ body: `Boats. ${address.url}` })).address).toBeNull()
    expect(parse(page({ after: `이전글 ${address.url}` })).address).toBeNull()
    expect(parse(page({ notice: 'https://tidewater.example/bbs/board.php?bo_table=../x&wr_id=1' })).address).toBeNull()
  })
})

describe('what is no board page is named', () => {
  it.each([
    ['a letter', 'Dear reader,\n\nboats are late.', 'not-a-page'],
    ['a word and a date', '작성일 24-04-02 09:15\nboats', 'not-a-page'],
    ['a page saved as HTML', '<!DOCTYPE html>\n<p>작성자 편집국 작성일25-05-09 14:20', 'html'],
    ['a page without a title', '\n\n작성자 편집국 작성일25-05-09 14:20\n\nBoats.', 'no-title'],
    ['a page without a story', page({ body: '' }), 'no-body'],
    ['a page with nothing but buttons', page({ body: '댓글목록\n등록된 댓글이 없습니다.' }), 'no-body'],
  ])('%s', (_, text, problem) => {
    expect(problemOf(text)).toBe(problem)
  })
})

describe('a file with more than one page', () => {
  const bare = (title: string) =>
    page({
      notice: '',
      title,
      info: '작성자 편집국 작성일25-05-09 14:20 조회12회 댓글0건',
      body: 'Boats.',
      after: '댓글목록',
    })
  const two = page({ title: '국제 | Second story', body: 'Another story.\n\nIts end.' })

  it.each([
    ['one below the other', `${KOREAN_PAGE}\n\n\n${two}`],
    ['without a notice', `${bare('First')}\n${bare('Second')}`],
    [
      'with comments between',
      `${bare('First')}\n한강\n\n작성자 한강 작성일24-04-02 09:15\n\n좋다\n\n${bare('Second')}`,
    ],
    ['behind the comments of the first', `${KOREAN_PAGE}\n\n댓글목록\n\n등록된 댓글이 없습니다.\n\n${KOREAN_PAGE}`],
  ])('is named, and not read as one story: %s', (_, text) => {
    expect(problemOf(text)).toBe('several')
  })

  it.each([
    [
      'a story that quotes who wrote and when',
      `${KOREAN_PAGE}\n\n작성자 편집국 작성일24-04-02 09:15 이라고 적힌 글이다.`,
    ],
    [
      'comments with their authors and times',
      `${KOREAN_PAGE}\n\n댓글목록\n\n한강\n\n작성자 한강 작성일24-04-02 09:15\n\n좋다`,
    ],
    [
      'a list of other stories below',
      `${bare('One')}\n\n전체목록\n\n다른 글\n\n작성자 편집국 작성일25-05-09 14:20 조회12회\n\n또 다른 글\n\n작성자 편집국 작성일25-05-09 14:20 조회12회\n`,
    ],
    ['a skin that says the notice again below', `${KOREAN_PAGE}\n\n${NOTICE}`],
  ])('is not %s', (_, text) => {
    expect(problemOf(text)).toBe('none')
  })
})
