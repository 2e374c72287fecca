import type { FrontSentences } from '../languages/en/front.ts'
import { front as en } from '../languages/en/front.ts'
import { languageOf } from '../languages/index.ts'
import { front as ko } from '../languages/ko/front.ts'
import type { LanguageCode, PerLanguage } from '../languages/types.ts'
import { policyOf } from './policy.ts'

export type OwnPageKind = Exclude<keyof FrontSentences, 'home'>

const sentences: PerLanguage<FrontSentences> = { ko, en }
const STATUS: Record<OwnPageKind, number> = {
  unavailable: 503,
  busy: 503,
  failed: 500,
  malformed: 400,
  missing: 404,
  tooLong: 414,
  tooLarge: 413,
  late: 503,
  readOnly: 405,
}
const STYLE =
  'body{font:1.05rem/1.6 system-ui,sans-serif;max-width:34rem;margin:18vh auto;padding:0 1.5rem;' +
  'color:#1a1a1a;background:#fff}h1{font-size:1.5rem}:lang(ko){word-break:keep-all}a{color:inherit}' +
  '@media(prefers-color-scheme:dark){body{color:#eee;background:#161616}}'

const inWords = (bytes: number): string =>
  bytes >= 1_048_576 ? `${Math.floor(bytes / 1_048_576)} MiB` : `${Math.floor(bytes / 1024)} KiB`

/** What a page says; `most` is the number of bytes that it names. */
function saying(kind: OwnPageKind, language: LanguageCode, most = 0) {
  const { title, text } = sentences[language][kind]
  return { title, text: text.replace('{most}', inWords(most)) }
}

function headersOf(kind: OwnPageKind, language: LanguageCode): Record<string, string> {
  const headers: Record<string, string> = { 'content-language': language, 'cache-control': 'no-store' }
  if (STATUS[kind] === 503) headers['retry-after'] = '5'
  if (kind === 'readOnly') headers.allow = 'GET, HEAD'
  return headers
}

/** The same sentence for a program, in the form of Payload's REST errors. */
export function jsonPage(kind: OwnPageKind, language: LanguageCode, requestId: string, most?: number) {
  const { text } = saying(kind, language, most)
  const body = Buffer.from(`${JSON.stringify({ errors: [{ message: text }], status: STATUS[kind], requestId })}\n`)
  return {
    status: STATUS[kind],
    headers: { ...headersOf(kind, language), 'content-type': 'application/json; charset=utf-8' },
    body,
  }
}

/** A short page of the front's own, in the reader's language, with the status it stands for. */
export function ownPage(kind: OwnPageKind, language: LanguageCode, requestId: string, most?: number) {
  const { title, text } = saying(kind, language, most)
  const number = kind === 'failed' ? ` <code>${requestId}</code>` : ''
  const html =
    `<!DOCTYPE html><html lang="${language}" class="${languageOf(language).typography}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title}</title>` +
    `<style>${STYLE}</style></head><body><h1>${title}</h1><p>${text}${number}</p>` +
    `<p><a href="/${language}">${sentences[language].home}</a></p></body></html>`
  const headers = {
    ...headersOf(kind, language),
    'content-type': 'text/html; charset=utf-8',
    'x-robots-tag': 'noindex',
    'content-security-policy': policyOf(html),
  }
  return { status: STATUS[kind], headers, body: Buffer.from(html) }
}
