/** Pages as an old board shows them when saved as text. The words are invented. */

export const NOTICE =
  'NOTICE.\u00a0 The Tidewater Archive, Inc. does not answer for the statements in these items and keeps them from any liability. They stand here for readers and friends of the coast.'

const english = [
  'Ferry Timetable for the Outer Islands Is Printed Again',
  '',
  'Mokpo, May 9 (TWA) -- The harbour council said on Friday that the timetable will be printed again, and that it will cost US$5 and not US$7.',
  '',
  'Captains and crews had asked for it. "We want paper," said one of them, and others nodded. Copies come from the council and from two shops.',
  '',
  'Visitors from the mainland, and from the islands and the capes, may order it by post.',
]

export const ENGLISH_BODY = english.join('\n')

/** What a filter that swallows the blank does, as the page saved as text shows it. */
export const damaged = (text: string): string => text.replaceAll(' and', '\\and').replaceAll(' from', ' rom')
/** The same as it lies in the database. */
export const damagedInDatabase = (text: string): string => text.replaceAll(' and', '\\and').replaceAll(' from', '\from')

export const page = (parts: {
  notice?: string
  title?: string
  info?: string
  body?: string
  after?: string
}): string =>
  [
    parts.notice ?? NOTICE,
    '',
    '',
    parts.title ?? '문화 | Ferry Timetable for the Outer Islands Is Printed Again',
    '',
    parts.info ?? '작성자 편집국 작성일25-05-09 14:20 조회1,203회 댓글3건',
    '',
    '',
    parts.body ?? damaged(ENGLISH_BODY),
    ...(parts.after === undefined ? [] : ['', parts.after]),
    '',
  ].join('\n')

export const KOREAN_PAGE = page({
  title: '문화 | 외딴섬 뱃시간표 다시 찍는다',
  info: '작성자 편집국 작성일25-05-09 15:02 조회88회 댓글0건',
  body: '외딴섬 뱃시간표 다시 찍는다\n\n(목포=물때통신) 항만협의회는 금요일 뱃시간표를 다시 찍는다고 밝혔다.\n\n값은 5천 원이다.',
})
