import { describe, expect, it } from 'vitest'
import { cutAtTerms, markTerms, type TermPlace } from '../../src/admin/side/markTerms.ts'

const find =
  (...words: string[]) =>
  (text: string): TermPlace[] =>
    words
      .flatMap((word) => {
        const start = text.indexOf(word)
        return start < 0 ? [] : [{ start, end: start + word.length, title: `“${word}” & more` }]
      })
      .sort((a, b) => a.start - b.start)
const mark = (word: string, inside = word) =>
  `<mark class="bilingual-term" title="“${word}” &amp; more">${inside}</mark>`

describe('terms in the source', () => {
  it('are marked in words and tags, and nothing else of the HTML changes', () => {
    expect(markTerms('<p>오늘 북한은 <strong>서울</strong>로</p>', find('북한', '서울'))).toBe(
      `<p>오늘 ${mark('북한')}은 <strong>${mark('서울')}</strong>로</p>`,
    )
    const plain = '<p>A &amp; B &lt;i&gt; <a href="/ko/북한">x</a><br>북</p>'
    expect(markTerms(plain, find('북한'))).toBe(plain)
  })

  it('may stand half inside a tag, and keep what is escaped', () => {
    expect(markTerms('<p>A &amp; <em>B</em>!</p>', find('A & B'))).toBe(
      `<p>${mark('A & B', 'A &amp; ').replace('“A & B”', '“A &amp; B”')}<em>${mark('A & B', 'B').replace('“A & B”', '“A &amp; B”')}</em>!</p>`,
    )
  })

  it('do not go from one paragraph or line to the next', () => {
    const html = '<ul><li>북</li><li>한</li></ul><p>북<br>한</p>'
    expect(markTerms(html, find('북한'))).toBe(html)
  })

  it('that overlap are marked once', () => {
    const places = [
      { start: 0, end: 3, title: 'a' },
      { start: 0, end: 3, title: 'b' },
      { start: 2, end: 4, title: 'c' },
    ]
    expect(cutAtTerms('북한강은', places)).toEqual([
      { text: '북한강', title: 'a' },
      { text: '은', title: null },
    ])
  })
})
