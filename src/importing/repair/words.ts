/** SQL words that such filters looked for, and a few of scripts. */
export const KEYWORDS: readonly string[] = (
  'and or select insert update delete drop create union where limit like having group order set into join as by all ' +
  'char script user xp_ from for file fetch function table truncate then top not null replace rename revoke ' +
  'values view varchar exec execute exists else end'
).split(' ')

/** Before ` rom` these make it a noun. */
export const ROM_BEFORE: readonly string[] = 'cd dvd bd boot flash mask custom stock game a an the'.split(' ')
/** Behind ` rom` these do. */
export const ROM_AFTER: readonly string[] = 'hack com image file chip dump drive'.split(' ')

/** Words that end in rom by themselves. */
export const ENDS_IN_ROM: ReadonlySet<string> = new Set(
  'rom from prom pogrom maelstrom angstrom carom therefrom wherefrom herefrom syndrom fromrom cdrom eprom eeprom'.split(
    ' ',
  ),
)

/** What is left of a word whose first letter a control byte took, and how sure that is. */
export const TORN: {
  byte: string
  letter: string
  rests: string
  confidence: 'high' | 'probable'
  anywhere: boolean
}[] = [
  { byte: '\f', letter: 'f', rests: 'or|iles?|etch(?:e[sd])?|unctions?', confidence: 'probable', anywhere: true },
  { byte: '\v', letter: 'v', rests: 'alues?|iews?|archar', confidence: 'high', anywhere: true },
  { byte: '\u001b', letter: 'e', rests: 'xec(?:ute[sd]?)?|xists?|lse|nd', confidence: 'probable', anywhere: true },
  { byte: '\t', letter: 't', rests: 'ables?|runcate[sd]?|hen|op', confidence: 'probable', anywhere: false },
  { byte: '\r', letter: 'r', rests: 'eplace[sd]?|ename[sd]?|evoke[sd]?', confidence: 'probable', anywhere: false },
]

const count = (text: string, words: string): number =>
  text.match(new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])`, 'giu'))?.length ?? 0
const ENGLISH = 'the|of|to|is|that|was|were|with|this|are|have|has|it|its|will|be|for'
const FOREIGN = 'og|er|det|som|på|ikke|av|til|ei|hver|und|ist|nicht|das|der|ein|eine|och|för|att|che|della|sono|pe|din'

/** Whether a text reads as English by its small words; `rom` is a word of Norwegian, Swedish and German place names. */
export const readsEnglish = (text: string): boolean => count(text, ENGLISH) >= count(text, FOREIGN) * 2
/** Whether a line is rather of another Latin-script language. */
export const readsForeign = (line: string): boolean => count(line, FOREIGN) > count(line, ENGLISH)
