import { describe, expect, it } from 'vitest'
import { content, fileOf, korean, pairOf, planOf } from './samples.ts'

const untranslated = pairOf({ target: null })
const blank = () => fileOf('xliff12', [untranslated])
/** The file with words in one unit's target. */
const into = (file: string, key: string, target: string): string =>
  file.replace(
    new RegExp(`(resname="${key}"[\\s\\S]*?</source>\\s*)<target[^>]*>[\\s\\S]*?</target>`),
    `$1<target>${target}</target>`,
  )
const p1 = 'It cost <g id="1">120 million</g>. <g id="2">Statement</g><x id="3"/>Under the Riverside Act.'

const reasonFor = async (target: string, key = 'b:p1') => {
  const { changes, refused } = await planOf(into(await blank(), key, target), untranslated)
  return refused[0]?.reason ?? changes[0]?.inlines
}

describe('codes', () => {
  it('may move, and words of the translation’s own language lose their mark', async () => {
    expect(
      await reasonFor('<g id="2">Statement</g>: <g id="4">Riverside Act</g>,<x id="3"/> <g id="1">120 million</g>.'),
    ).toEqual([
      {
        type: 'link',
        href: 'https://city.example/?a=1&b=2',
        newTab: true,
        children: [{ type: 'text', text: 'Statement' }],
      },
      { type: 'text', text: ': Riverside Act,' },
      { type: 'break' },
      { type: 'text', text: ' ' },
      { type: 'text', text: '120 million', marks: ['bold'] },
      { type: 'text', text: '.' },
    ])
  })

  it.each([
    ['codes-lost', 'It cost 120 million. <g id="2">Statement</g><x id="3"/>Act.'],
    ['codes-lost', 'It cost <g id="1">120 million</g>. <g id="2">Statement</g>Act.'],
    ['codes-added', `${p1}<x id="9"/>`],
    ['codes-added', `${p1}<g id="1">again</g>`],
    ['codes-added', p1.replace('id="2"', 'id="77"')],
    ['codes-crossed', '<bx id="1"/>It <bx id="2"/>cost<ex id="1"/> x<ex id="2"/><x id="3"/>'],
    ['codes-crossed', '<g id="1">a</g><x id="2"/><g id="3">b</g>'],
    ['codes-crossed', '<bx id="1"/>never ends <g id="2">x</g><x id="3"/>'],
  ])('%s: the unit is refused', async (reason, target) => {
    expect(await reasonFor(target)).toBe(reason)
  })

  it('are no reason to refuse the units beside', async () => {
    let file = into(await blank(), 'b:p1', 'no codes at all')
    file = into(file, 'field:title', 'A title')
    const plan = await planOf(file, untranslated)
    expect(plan.refused).toEqual([{ key: 'b:p1', reason: 'codes-lost' }])
    expect(plan.changes.map(({ after }) => after)).toEqual(['A title'])
  })

  it.each([
    [
      'begin and end alone',
      '<bx id="1"/>120<ex id="9" rid="1"/>: <bx id="2" rid="r"/>Statement<ex id="3" rid="r"/><x id="3"/>',
    ],
    [
      'native codes',
      '<bpt id="1">&lt;b&gt;</bpt>120<ept id="1">&lt;/b&gt;</ept>: <bpt id="2" rid="2">[</bpt>Statement<ept id="4" rid="2">]</ept><ph id="3">\\n</ph>',
    ],
    [
      'marked segments',
      '<mrk mtype="seg" mid="1"><g id="1">120</g>: </mrk><mrk mtype="seg" mid="2"><g id="2">Statement</g><x id="3"/></mrk>',
    ],
    [
      'marked up by others',
      '<g id="1"><q:b xmlns:q="urn:q">120</q:b></g>: <g id="2">State<mrk mtype="term">ment</mrk></g><x id="3"/>',
    ],
  ])('written by other tools as %s are the same', async (_, target) => {
    expect(await reasonFor(target)).toEqual([
      { type: 'text', text: '120', marks: ['bold'] },
      { type: 'text', text: ': ' },
      expect.objectContaining({ type: 'link', children: [{ type: 'text', text: 'Statement' }] }),
      { type: 'break' },
    ])
  })

  it('that a translation left out at the desk need not come back', async () => {
    const english = content('en', {
      body: [{ type: 'paragraph', id: 'p1', children: [{ type: 'text', text: 'Plain.' }] }],
    })
    const pair = pairOf({ target: { rev: 4, workflow: 'draft', content: english, follows: korean } })
    const file = into(await fileOf('xliff12', [pair]), 'b:p1', 'Plainer.')
    expect(await planOf(file, pair)).toMatchObject({ refused: [], changes: [{ before: 'Plain.', after: 'Plainer.' }] })
  })
})

describe('units', () => {
  it('of version 2 with codes that begin and end alone, and characters by number, are the same', async () => {
    const file = (await fileOf('xliff21', [untranslated])).replace(
      /(<source[^>]*>끝[\s\S]*?<\/source>)/,
      '$1<target><sc id="1"/><sc id="2"/>Bold<ec startRef="2"/> st<cp hex="006F"/>ry<ec startRef="1"/></target>',
    )
    expect((await planOf(file, untranslated)).changes).toMatchObject([
      {
        inlines: [
          {
            type: 'link',
            article: 'zzz',
            children: [{ text: 'Bold', marks: ['bold', 'italic'] }, { text: ' story' }],
          },
        ],
      },
    ])
  })

  it('twice with the same words are one, with different words are refused', async () => {
    const file = into(await blank(), 'field:title', 'A title')
    const unit = /<trans-unit id="field:title"[\s\S]*?<\/trans-unit>/.exec(file)?.[0] ?? ''
    expect(await planOf(file.replace(unit, unit + unit), untranslated)).toMatchObject({ refused: [], changes: [{}] })
    const other = unit.replace('A title', 'Another title')
    expect(await planOf(file.replace(unit, unit + other), untranslated)).toMatchObject({
      refused: [{ key: 'field:title', reason: 'doubled' }],
      changes: [],
    })
  })

  it('that are missing are told, and no loss', async () => {
    const file = (await fileOf('xliff12')).replace(/<trans-unit id="b:p1"[\s\S]*?<\/trans-unit>/, '')
    expect(await planOf(file)).toMatchObject({ missing: ['b:p1'], refused: [], changes: [], same: 3 })
  })

  it('with another source than went out are refused, with words of nothing here as well', async () => {
    const file = (await fileOf('xliff12'))
      .replace('무엇이 달라졌나', '무엇이 남았나')
      .replace('</body>', '<trans-unit id="b:zz"><source>뭔가</source><target>x</target></trans-unit></body>')
    expect((await planOf(file)).refused).toEqual([
      { key: 'b:h', reason: 'source-altered' },
      { key: 'b:zz', reason: 'unknown' },
    ])
  })

  it('that only repeat their source, and say that nobody translated them, are left', async () => {
    const file = (await fileOf('xliff21', [untranslated])).replace(
      /(<source[^>]*>)(끝[\s\S]*?)<\/source>/,
      '$&<target>$2</target>',
    )
    expect(await planOf(file, untranslated)).toMatchObject({ changes: [], untranslated: 16 })
  })

  it('of codes without a word are not translated, and blank nothing', async () => {
    const file = into(await fileOf('xliff12'), 'b:p1', '<g id="1"/><g id="2"> </g><x id="3"/>')
    expect(await planOf(file)).toMatchObject({ changes: [], refused: [], untranslated: 13 })
  })

  it('of a segmented file are whole again, and refused where half is translated', async () => {
    const one = (await fileOf('xliff21', [untranslated])).replace(
      /<segment id="s1" state="initial">\s*<source[^>]*>끝 문장\. {2}두 칸\.([\s\S]*?)<\/source>\s*<\/segment>/,
      (_, rest) =>
        `<segment><source>끝 문장.</source><target order="3">Last words.</target></segment><ignorable><source>  </source></ignorable><segment state="translated"><source>두 칸.${rest}</source><target order="1">Two <pc id="1"><pc id="2">bold</pc> story</pc></target></segment>`,
    )
    expect(await planOf(one, untranslated)).toMatchObject({
      refused: [],
      changes: [{ key: 'b:p3', after: 'Two bold story  Last words.' }],
    })
    const half = one.replace('<target order="3">Last words.</target>', '')
    expect((await planOf(half, untranslated)).refused).toEqual([{ key: 'b:p3', reason: 'partial' }])
  })
})

describe('revisions', () => {
  const other = (title: string) =>
    pairOf({ source: { ...pairOf().source, hash: 'other', content: { ...korean, title } } })

  it('differ only where words do: an image or a credit is no reason to refuse', async () => {
    const file = (await fileOf('xliff12')).replace('reopens', 'opens')
    const pair = other(korean.title)
    expect(await planOf(file, pair)).toMatchObject({
      otherRevision: false,
      differs: [],
      changes: [{ after: 'Riverside path opens' }],
    })
  })

  it('of other words refuse all, unless what did not change is to be merged', async () => {
    const file = into(await fileOf('xliff12'), 'b:h', 'What changed')
    const pair = other('새 제목')
    const whole = await planOf(file, pair)
    expect(whole).toMatchObject({ otherRevision: true, changes: [], differs: [{ key: 'field:title', is: '새 제목' }] })
    const merged = await planOf(file, pair, { merge: true })
    expect(merged).toMatchObject({
      otherRevision: false,
      refused: [{ key: 'field:title', reason: 'source-changed' }],
      changes: [{ key: 'b:h' }],
    })
  })

  it('of the translation: what nobody touched since is taken though others did the rest', async () => {
    const file = into(into(await fileOf('xliff12'), 'field:title', 'New title'), 'field:dateline', 'BUSAN')
    const now = pairOf().target
    if (!now) throw new Error('no target')
    const pair = pairOf({ target: { ...now, rev: 9, content: { ...now.content, title: 'By a person' } } })
    expect(await planOf(file, pair)).toMatchObject({
      refused: [{ key: 'field:title', reason: 'newer' }],
      changes: [{ after: 'BUSAN' }],
    })
    // Where a tool dropped what a unit was, words that may be newer are not touched.
    const bare = file.replace(/<prop-group[\s\S]*?<\/prop-group>/g, '')
    expect((await planOf(bare, pair)).refused).toEqual([
      { key: 'field:title', reason: 'newer' },
      { key: 'field:dateline', reason: 'newer' },
    ])
  })
})
