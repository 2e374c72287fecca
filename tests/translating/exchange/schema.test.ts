import { describe, expect, it } from 'vitest'
import type { ExchangeHelp } from '../../../src/translating/exchange/types.ts'
import { content, fileOf, korean, pairOf } from './samples.ts'
import { complaints, hasSchemas } from './schemas.ts'

if (!hasSchemas) process.stderr.write('skipped: the schemas of XLIFF are not there; files are not validated.\n')

const help: ExchangeHelp = {
  terms: ({ key }) =>
    key === 'b:p1'
      ? [
          { source: '발표문', target: 'statement', note: 'not "announcement"' },
          { source: '시', target: 'town', forbidden: true },
        ]
      : [],
  matches: ({ key }) =>
    key === 'field:title' ? [{ source: '산책로 <열려>', target: 'Path opens', similarity: 87.25, origin: 'a9' }] : [],
}

describe.skipIf(!hasSchemas).each(['xliff12', 'xliff21'] as const)('a file of %s', (format) => {
  it('is what the official schema asks for, with notes, terms, matches, codes and every state', async () => {
    const remarks = [
      { block: '', words: '전체 메모' },
      { block: 'p1', words: '금액 <확인> & "인용"' },
      { block: 'field:title', words: '짧게' },
    ]
    const target = { rev: 1, remarks, content: { ...korean, kind: 'machine' as const }, follows: korean }
    const followsOther = { ...target, workflow: 'draft' as const, follows: content('ko') }
    const pairs = [
      pairOf(),
      ...(['draft', 'review', 'ready'] as const).map((workflow, n) =>
        pairOf({ article: `a${n}`, target: { ...target, workflow } }),
      ),
      pairOf({ article: 'changed', target: followsOther }),
      pairOf({ article: 'none', target: null }),
    ]
    const file = await fileOf(format, pairs, help)
    expect(await complaints(format, file)).toEqual([])
    expect(file).toMatch(/<note[^>]*>금액 &lt;확인&gt; &amp; "인용"<\/note>/)
    expect(file).toMatch(/<note[^>]*>전체 메모<\/note>/)
    const states =
      format === 'xliff12'
        ? ['needs-translation', 'needs-review-translation', 'translated', 'final']
        : ['initial', 'translated', 'final']
    for (const state of states) expect(file).toContain(`state="${state}"`)
  })

  it('would be refused where it were not (the validator sees faults)', async () => {
    const file = await fileOf(format)
    expect(await complaints(format, file.replace('<source', '<sauce').replace('</source>', '</sauce>'))).not.toEqual([])
  })
})
