const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'

const small = new Map<string, number>(ONES.split(' ').map((word, value) => [word, value]))
for (const [index, word] of TENS.split(' ').entries()) small.set(word, (index + 2) * 10)
const ordinals = new Map<string, number>(ORDINALS.split(' ').map((word, value) => [word, value]))
for (const [index, word] of TENS.split(' ').entries()) ordinals.set(word.replace(/y$/, 'ieth'), (index + 2) * 10)
ordinals.set('hundredth', 100)

export const SCALES: Record<string, number> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  quadrillion: 1e15,
  mln: 1e6,
  bn: 1e9,
  tn: 1e12,
}

export const smallNumbers: ReadonlyMap<string, number> = small
export const ordinalNumbers: ReadonlyMap<string, number> = ordinals

const words = [...small.keys()].sort((a, b) => b.length - a.length).join('|')
const joined = `(?:${words}|hundred|thousand|million|billion|trillion)`
/** A number in words: twenty-one, one hundred and twenty million, three and a half is read apart. */
export const SPELLED = new RegExp(
  `\\b(?:${words}|a(?=\\s+(?:hundred|thousand|million|billion|trillion)))\\b(?:(?:-|\\s+)(?:and\\s+)?${joined}\\b)*`,
  'gi',
)
export const ORDINAL = new RegExp(`\\b(?:(${TENS.replaceAll(' ', '|')})-)?(${[...ordinals.keys()].join('|')})\\b`, 'gi')

/** The value of spelled words, or the values where several numbers follow one another (six two). */
export function spelledValue(text: string): { value: number; scale: number } | null {
  let [total, section, last, scale] = [0, 0, Number.POSITIVE_INFINITY, 1]
  for (const word of text.toLowerCase().split(/[\s-]+/)) {
    if (word === 'and') continue
    if (word === 'a') {
      section = 1
      continue
    }
    const value = small.get(word)
    if (value !== undefined) {
      const fits =
        section === 0 ||
        (section % 100 === 0 && section > 0) ||
        (section % 100 >= 20 && section % 10 === 0 && value < 10)
      if (!fits) return null
      section += value
      continue
    }
    const size = SCALES[word] ?? 1
    scale = size
    if (size === 100) section = (section || 1) * 100
    else {
      if (size >= last) return null
      total += (section || 1) * size
      section = 0
      last = size
    }
  }
  return { value: total + section, scale }
}
