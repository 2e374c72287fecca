import { describe, expect, it } from 'vitest'
import { KEYWORDS } from '../../src/importing/repair/words.ts'
import { repairText } from '../../src/importing/repairPage.ts'

const repaired = (text: string): string => repairText(text).text
const found = (text: string) =>
  repairText(text).findings.map(({ rule, confidence, applied }) => `${rule} ${confidence} ${applied}`)
const ENGLISH = 'The boats\\and the ferries of the port were late. '

describe('rule BS', () => {
  it.each(KEYWORDS.filter((word) => word !== 'xp_'))('repairs \\%s', (word) => {
    expect(repaired(`boats\\${word} ferries`)).toBe(`boats ${word} ferries`)
  })

  it.each([
    ['boats\\and ferries', 'boats and ferries'],
    ['boats \\and ferries', 'boats and ferries'],
    ['boats\u00a0\\and ferries', 'boats\u00a0and ferries'],
    ['\\and ferries', 'and ferries'],
    ['boats,\n\\and ferries', 'boats,\nand ferries'],
    ['one,\\and two;\\and three', 'one, and two; and three'],
    ['Weir Co.\\and of the port', 'Weir Co. and of the port'],
    ['said "yes"\\and left', 'said "yes" and left'],
    ['said “yes”\\and left', 'said “yes” and left'],
    ['(the first)\\and last', '(the first) and last'],
    ['boats\\and, later, ferries', 'boats and, later, ferries'],
    ['boats\\and/or ferries', 'boats and/or ferries'],
    ['<b>boats</b>\\and ferries', '<b>boats</b>and ferries'],
    ['BOATS\\AND FERRIES', 'BOATS AND FERRIES'],
    ['red\\and\\by all', 'red and by all'],
    ['black\\or white\\and both', 'black or white and both'],
    ['배\\and 나룻배', '배 and 나룻배'],
    ['ran xp\\xp_cmdshell once', 'ran xp xp_cmdshell once'],
    ['paid $5\\and got $7 back', 'paid $5 and got $7 back'],
    ['for $a million\\and A$ 6 a head', 'for $a million and A$ 6 a head'],
    ['US$5 million\\and A$ 6 million', 'US$5 million and A$ 6 million'],
    ["``quoted''\\and ``once more''", "``quoted'' and ``once more''"],
  ])('makes %j to %j', (text, whole) => {
    expect(repaired(text)).toBe(whole)
  })

  it('says where a capital may be lost, and never sets one', () => {
    const notes = (text: string) => repairText(text).findings.map(({ note }) => note)
    expect(notes('It ended.\\and then')).toEqual(['case'])
    expect(notes('BOATS\\and FERRIES')).toEqual(['case'])
    expect(notes('boats\\and ferries')).toEqual([undefined])
    expect(repaired('It ended.\\and then')).toBe('It ended. and then')
  })

  it('leaves a text that shows both forms, and reports it', () => {
    const text = 'boats\\and ferries and rafts'
    expect(repaired(text)).toBe(text)
    expect(found(text)).toEqual(['BS probable false'])
    expect(repairText(text, { apply: ['certain', 'high', 'probable'] }).text).toBe('boats and ferries and rafts')
  })

  it('is not put off by words that the filter could not meet', () => {
    expect(repaired('rock-and-roll\\and jazz\nand blues "and" more')).toBe(
      'rock-and-roll and jazz\nand blues "and" more',
    )
    expect(repaired('AND\\and OR')).toBe('AND and OR')
  })

  it('reports words of which the filter took only the beginning', () => {
    const text = 'boats\\and ferries of\\andrew\\and others'
    expect(repaired(text)).toBe('boats and ferries of\\andrew and others')
    expect(found(text)).toContain('BS probable false')
  })

  it.each([
    'C:\\and\\or\\x',
    'C:\\and is a folder, boats\\and\\x too',
    '\\\\server\\and\\share',
    'src\\and\\or\\x',
    'docs\\and.txt',
    '$p \\and q$ or $x \\or y$',
    'Kim \\and Lee show that $x$ holds',
    'Kim \\and Lee write \\alpha for it',
    '\\begin{thm} p \\and q \\end{thm}',
    '\\author{Kim \\and Lee}',
    '```\na \\and b\n```',
    'type `a \\and b` there',
    '<code>a\\and b</code>',
    '<pre>\na\\and b\n</pre>',
    '[code]a\\and b[/code]',
    '<a href="x\\and y">z</a>',
    'https://example.org/a\\and',
    '    if (a \\and b) { return }',
    'the filter wrote "\\and" there',
    'boats\\android',
    'a \\alpha b',
  ])('leaves %j', (text) => {
    expect(repaired(text)).toBe(text)
    expect(repairText(text).findings.some(({ applied }) => applied)).toBe(false)
  })

  it('repairs what is read out of a tag, and nothing else of it', () => {
    expect(repaired('<img src="a\\and b" alt="boats\\and ferries">')).toBe(
      '<img src="a\\and b" alt="boats and ferries">',
    )
  })
})

describe('rule FF', () => {
  it.each([
    ['come\from the harbour', 'come from the harbour'],
    ['come \from the harbour', 'come from the harbour'],
    ['\from the harbour', 'from the harbour'],
    ['it ended.\from there', 'it ended. from there'],
    ['come\from, and to', 'come from, and to'],
  ])('makes %j to %j, whatever else the text shows', (text, whole) => {
    expect(repaired(text)).toBe(whole)
    expect(found(text)).toEqual(['FF certain true'])
  })

  it.each(['page one\fPage two', 'page one\fromance', 'page one\f\npage two'])('leaves %j', (text) => {
    expect(repaired(text)).toBe(text)
  })
})

describe('rule CTRL', () => {
  it('repairs what no text has by chance', () => {
    expect(repaired('the\u000balues of it, the\u000biew')).toBe('the values of it, the view')
  })

  it.each([
    ['made\for him', 'CTRL probable false'],
    ['the\file was', 'CTRL probable false'],
    ['an\u001bxecute order', 'CTRL probable false'],
  ])('reports %j', (text, finding) => {
    expect(found(text)).toEqual([finding])
    expect(repaired(text)).toBe(text)
  })

  it('looks for a tab only in a text that shows damage', () => {
    expect(found('a\table')).toEqual([])
    expect(found(`${ENGLISH}the\table`)).toEqual(['BS certain true', 'CTRL probable false'])
  })
})

describe('rule NL', () => {
  it('reports line ends inside words, only in a text that shows damage', () => {
    expect(found(`${ENGLISH}it was\not so. We\neplaced it.`)).toEqual([
      'BS certain true',
      'NL probable false',
      'NL probable false',
    ])
    expect(found('it was\not so')).toEqual([])
  })
})

describe('rule SP', () => {
  it.each([
    ['They come rom the harbour', 'They come from the harbour'],
    ['They come\nrom the harbour', 'They come\nfrom the harbour'],
    ['They come rom, say, the harbour', 'They come from, say, the harbour'],
    ['Where do they come rom?', 'Where do they come from?'],
    ['"Where they come rom," he said', '"Where they come from," he said'],
    ['where it comes rom.', 'where it comes from.'],
  ])('makes %j to %j in a text that shows damage', (text, whole) => {
    expect(repaired(ENGLISH + text)).toBe(ENGLISH.replace('\\', ' ') + whole)
  })

  it('asks for no more words than a line has', () => {
    expect(repaired('boats\\and ferries come rom Seoul, like that rom Busan')).toBe(
      'boats and ferries come from Seoul, like that from Busan',
    )
  })

  it('is believed where form feeds show what the site did', () => {
    expect(repaired('The boats that came\from the port were of the town. They go rom here.')).toBe(
      'The boats that came from the port were of the town. They go rom here.',
    )
  })

  it.each([
    'A CD rom with the chart',
    'the DVD rom is here',
    'a rom-com about it',
    'the rom image of it',
    'A ROM and Rom people',
    'the rom is dumped',
    'et rom for alle og det er ikke',
  ])('leaves %j', (text) => {
    const result = repairText(ENGLISH + text)
    expect(result.text.endsWith(text)).toBe(true)
    expect(result.findings.slice(1).every(({ confidence }) => confidence === 'suspect')).toBe(true)
  })

  it('leaves it where the text has from as well, or shows both forms', () => {
    expect(repaired(`${ENGLISH}They come from here. They go rom there.`)).toContain('go rom there')
    expect(repaired(`${ENGLISH}Rafts and rom there.`)).toContain('rom there')
  })

  it('leaves it in a language in which it is a word', () => {
    expect(repaired('Huset har fire rom\\and det er et stort rom i det.')).toContain('stort rom i')
  })
})

describe('rule MERGE', () => {
  it('reports a word grown onto rom, and never parts it', () => {
    expect(repaired(`${ENGLISH}The boatsrom the port, a pogrom, the prom.`)).toContain('boatsrom')
    expect(found(`${ENGLISH}The boatsrom the port, a pogrom, the prom.`)).toEqual([
      'BS certain true',
      'MERGE suspect false',
    ])
    expect(found('The boats boatsrom')).toEqual([])
  })
})

describe('rules for marks', () => {
  it('takes the backslash from quotation marks where every one has it', () => {
    expect(repaired('the river\\\'s bank, \\"so\\"')).toBe('the river\'s bank, "so"')
    expect(repaired("the river\\'s bank, the sea's")).toBe("the river\\'s bank, the sea's")
  })

  it('joins a torn syllable among Hangul, and only there', () => {
    expect(repaired('옛날 \u008cc방각하')).toBe('옛날 똠방각하')
    expect(repaired('said \u0093Hello\u0094')).toBe('said \u0093Hello\u0094')
  })

  it('names characters that are lost', () => {
    expect(found('한강\ufffd')).toEqual(['LOST suspect false'])
  })
})

it('takes other words and exceptions', () => {
  expect(repairText('boats\\naval ferries', { keywords: ['naval'] }).text).toBe('boats naval ferries')
  expect(repairText(`${ENGLISH}They come rom the port`, { exceptions: ['come'] }).text).toContain('come rom')
})

it('takes a time that grows with the text and not faster', () => {
  const text = `${ENGLISH}They come rom the port. `.repeat(40_000)
  const began = performance.now()
  expect(repairText(text).findings).toHaveLength(80_000)
  expect(performance.now() - began).toBeLessThan(20_000)
})
