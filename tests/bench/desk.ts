import type { Block } from '../../src/body/types.ts'
import type { LanguageCode } from '../../src/languages/index.ts'
import { type Comparable, compareContents } from '../../src/translating/diff/index.ts'
import type { Settings } from './api.ts'
import { deskChecksFigures } from './deskChecks.ts'
import type { Line } from './table.ts'

const WORDS = 2000
const PARAGRAPH = 50
const ROUNDS = 41

const middle = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN

const SYLLABLES = [...'가나다라마바사아자차카타파하고노도로모보소']
const PARTICLES = ['은', '는', '이', '가', '을', '를', '에서', '으로']
const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T

/** The n-th word of a language: a few hundred of them, as an article has. */
const word = (language: LanguageCode, n: number): string =>
  language === 'ko'
    ? `${at(SYLLABLES, n * 7)}${at(SYLLABLES, n * 13 + 1)}${at(PARTICLES, n)}`
    : `word${(n * 131) % 700}${n % 9 === 8 ? ',' : ''}`

/** An article; every so many words is another one where `changed` is given. */
function article(language: LanguageCode, changed?: number): Comparable {
  const all = Array.from({ length: WORDS }, (_, n) =>
    word(language, changed && n % changed === 0 ? n + 5003 : n * n + 3 * n),
  )
  const body = Array.from({ length: WORDS / PARAGRAPH }, (_, n): Block => {
    const text = `${all.slice(n * PARAGRAPH, (n + 1) * PARAGRAPH).join(' ')}.`
    return { type: 'paragraph', id: `p${n}`, children: [{ type: 'text', text }] }
  })
  return { language, title: 'Title', deck: '', summary: '', dateline: '', seo: { title: '', description: '' }, body }
}

/** The same article as one block: what an old board left without paragraphs. */
const asOne = (content: Comparable): Comparable => {
  const text = content.body.flatMap((block) => (block.type === 'paragraph' ? block.children : []))
  return { ...content, body: [{ type: 'paragraph', id: 'p', children: text }] }
}

function time(then: Comparable, now: Comparable): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    compareContents(then, now)
    return performance.now() - start
  })
  return middle(times)
}

/** What the desk asks while somebody waits: what changed in an article of 2,000 words. */
export async function deskFigures({ say }: Settings): Promise<Line[]> {
  say('The desk: what changed in an article of 2,000 words …')
  const line = (name: string, value: number): Line => ({ name, value, unit: 'ms', wanted: 'under 50 ms' })
  const lines: Line[] = []
  for (const [language, name] of [
    ['ko', 'Korean'],
    ['en', 'English'],
  ] as const) {
    const then = article(language)
    lines.push(line(`diff, every 40th word changed, ${name}`, time(then, article(language, 40))))
    lines.push(line(`diff, every 4th word changed, ${name}`, time(then, article(language, 4))))
    lines.push(line(`diff, every word changed, ${name}`, time(then, article(language, 1))))
    lines.push(line(`diff, one block of it all, ${name}`, time(asOne(then), asOne(article(language, 40)))))
  }
  say('The desk: checks of such a text against its source …')
  return [...lines, ...deskChecksFigures()]
}
