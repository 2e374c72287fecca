import type { Range } from '../lines.ts'

const MARKED: RegExp[] = [
  /```[\s\S]*?(?:```|$)/g,
  /(?<!`)`(?![\s`])[^`\n]{1,200}(?<![\s`])`(?![`\w])/g,
  /<(code|pre|script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi,
  /\[code\][\s\S]*?(?:\[\/code\]|$)/gi,
  /\bhttps?:\/\/\S+/gi,
]
const INDENTED = /^(?: {4}|\t).*$/gm
const CODE = /[{}=<>$|]|;[ \t]*$/
const TAG = /<\/?[a-z][^<>]{0,2000}>/gi
const SPOKEN = /\b(?:alt|title)\s*=\s*(?:"[^"]*"|'[^']*')/gi
const DRIVE = /(?<![\p{L}\d])[A-Za-z]:\\[^\s"'<>|]*/gu
const SHARE = /(?<!\S)["'(]?\\\\[^\s"'<>|]+/g
const SEGMENTS = /(?<!\S)[^\s\\]*(?:\\[^\s\\'"][^\s\\]*){2,}/g
const MATH = /(?<![\p{L}\d$\\])\$(?=[^\s$])[^$\n]{1,120}(?<=[^\s$])\$(?![\d$])/gu
const PROSE = /[A-Za-z]{4,}/

/** Commands with an argument or an environment: a text that is written in LaTeX throughout. */
const LATEX =
  /\\(?:begin|end|documentclass|usepackage|section|subsection|textbf|textit|emph|cite|ref|label|frac|sqrt|author|title|item|footnote)\s*[{[]|\\[[(].{1,200}?\\[\])]/

const SYMBOL =
  /\\(?:alpha|beta|gamma|delta|epsilon|theta|lambda|mu|pi|sigma|phi|omega|infty|forall|neg|land|lor|wedge|vee|leq|geq|neq|times|cdot|[lc]?dots|(?:[lL]eft|[rR]ight)arrow|math[a-z]{2,4}|maketitle|noindent|quad|hline|LaTeX|TeX)(?![A-Za-z])/
/** `$x$`, `$p + q$`, `$a_1$`; never a price. */
const FORMULA = /(?<![\p{L}\d$\\])\$[A-Za-z](?:\s*[_^=+<>\\/*-][^$\n]{0,80}(?<=\S))?\$(?![\p{L}\d$])/u

export const isLatex = (text: string): boolean => LATEX.test(text) || SYMBOL.test(text) || FORMULA.test(text)

const isMath = (match: string): boolean => {
  const outside = match.replace(/\\[A-Za-z]+(?:\{[^{}]*\})?/g, ' ')
  return /\\[A-Za-z]/.test(match) && !PROSE.test(outside)
}

/** `a\b\c` is a path unless each part behind a backslash is a word that the filter took: `red\and\by`. */
const isPath = (token: string, keyword: RegExp): boolean => {
  const parts = token.split('\\').slice(1)
  return parts.some((part) => !keyword.test(part))
}

const matches = (text: string, pattern: RegExp, keep: (match: string) => boolean = () => true): Range[] =>
  [...text.matchAll(pattern)]
    .filter(([match]) => keep(match))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))

/** Everything in a tag but what is read out: alternative text and titles. */
function tagZones(text: string): Range[] {
  return matches(text, TAG).flatMap((tag) => {
    const zones: Range[] = []
    let start = tag.start
    for (const spoken of matches(text.slice(tag.start, tag.end), SPOKEN)) {
      zones.push({ start, end: tag.start + spoken.start })
      start = tag.start + spoken.end
    }
    return [...zones, { start, end: tag.end }]
  })
}

/**
 * Places where a backslash or a lone word is meant: code, paths, addresses, markup, mathematics.
 * `text` is one field; `keyword` matches what the filter took, from the start of a part of a path.
 */
export function zonesOf(text: string, keyword: RegExp): (at: number) => boolean {
  const zones = [
    ...MARKED.flatMap((pattern) => matches(text, pattern)),
    ...matches(text, INDENTED, (line) => CODE.test(line)),
    ...tagZones(text),
    ...matches(text, DRIVE),
    ...matches(text, SHARE),
    ...matches(text, SEGMENTS, (token) => isPath(token, keyword)),
    ...matches(text, MATH, isMath),
  ].sort((one, two) => one.start - two.start)
  const merged: Range[] = []
  for (const zone of zones) {
    const last = merged.at(-1)
    if (last && zone.start <= last.end) last.end = Math.max(last.end, zone.end)
    else merged.push({ ...zone })
  }
  return (at) => {
    let low = 0
    let high = merged.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const zone = merged[middle] as Range
      if (at < zone.start) high = middle - 1
      else if (at >= zone.end) low = middle + 1
      else return true
    }
    return false
  }
}
