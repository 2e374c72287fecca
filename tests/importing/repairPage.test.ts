import { describe, expect, it } from 'vitest'
import { repairText } from '../../src/importing/repairPage.ts'
import { damaged, damagedInDatabase, ENGLISH_BODY, KOREAN_PAGE, NOTICE, page } from './pages.ts'

const applied = (text: string): number => repairText(text).findings.filter((finding) => finding.applied).length

describe('a damaged page', () => {
  it('is repaired to the character, wherever the words stood', () => {
    const { fields, findings } = repairText(page({}))
    expect(fields.body).toBe(ENGLISH_BODY)
    expect(findings.every((finding) => finding.applied)).toBe(true)
    expect(findings).toHaveLength(11)
  })

  it('keeps its notice, its category and its info line, although the notice has undamaged words', () => {
    const { text } = repairText(page({ title: '문화 | Crews\\and Captains' }))
    expect(text).toBe(page({ title: '문화 | Crews and Captains', body: ENGLISH_BODY }))
    expect(text.startsWith(NOTICE)).toBe(true)
  })

  it('is repaired from form feeds as the database holds them', () => {
    expect(repairText(page({ body: damagedInDatabase(ENGLISH_BODY) })).fields.body).toBe(ENGLISH_BODY)
  })

  it('is repaired in its title by the damage of its body', () => {
    const { fields, findings } = repairText(page({ title: '문화 | News rom the Capes' }))
    expect(fields.title).toBe('News from the Capes')
    expect(findings[0]).toMatchObject({
      rule: 'SP',
      confidence: 'high',
      field: 'title',
      line: 4,
      before: 'rom',
      after: 'from',
    })
  })

  it('is repaired where its title was posted past the filter, or the line that repeats it', () => {
    const title = '문화 | Crews and Captains'
    const body = `Crews and Captains\n\n${ENGLISH_BODY}`
    expect(repairText(page({ title, body: damaged(body) })).fields.body).toBe(body)
    expect(repairText(page({ title, body: `Crews and Captains\n\n${damaged(ENGLISH_BODY)}` })).fields.body).toBe(body)
    expect(repairText(page({ title: damaged(title), body })).text).toBe(page({ title, body }))
  })

  it('keeps its line ends', () => {
    expect(repairText(page({}).replaceAll('\n', '\r\n')).text).toBe(
      page({ body: ENGLISH_BODY }).replaceAll('\n', '\r\n'),
    )
  })

  it('shows nothing to repair a second time', () => {
    expect(repairText(repairText(page({})).text).findings).toEqual([])
  })

  it('is judged without the notice that some skins say again below', () => {
    expect(repairText(page({ after: NOTICE })).text).toBe(page({ body: ENGLISH_BODY, after: NOTICE }))
  })

  it('is judged without what others wrote below it, and that by itself', () => {
    const text = page({ after: '댓글목록\n\nGood, and long overdue\\and cheap.' })
    expect(repairText(text).fields.body).toBe(ENGLISH_BODY)
    expect(repairText(text).findings.at(-1)).toMatchObject({
      field: 'comments',
      confidence: 'probable',
      applied: false,
    })
    expect(repairText(page({ after: '댓글목록\n\nGood\\and cheap.' })).text).toContain('Good and cheap.')
  })

  it('has its places named so that they can be found', () => {
    const text = page({})
    for (const { offset, before, line, context } of repairText(text).findings) {
      expect(text.slice(offset, offset + before.length)).toBe(before)
      expect(text.slice(0, offset).split('\n')).toHaveLength(line)
      expect(context).toContain(before)
    }
  })
})

describe('a text that is no page', () => {
  it('is repaired as a whole', () => {
    expect(repairText(damaged(ENGLISH_BODY))).toMatchObject({ page: null, text: ENGLISH_BODY })
  })

  it('keeps the notice it opens with', () => {
    const text = `${NOTICE}\n\nBread\\and butter and\\or jam\\or milk`.replace(' and\\or', '\\and\\or')
    expect(repairText(text).text).toBe(`${NOTICE}\n\nBread and butter and or jam or milk`)
  })
})

describe('an undamaged page', () => {
  it.each([
    ['Korean', KOREAN_PAGE],
    ['English', page({ body: ENGLISH_BODY })],
    ['English with a CD rom', page({ body: `${ENGLISH_BODY}\n\nA CD rom and a rom-com. I came rom Seoul and left.` })],
  ])('in %s is left as it is, and nothing is reported', (_, text) => {
    expect(repairText(text)).toMatchObject({ text, findings: [] })
    expect(applied(text)).toBe(0)
  })
})
