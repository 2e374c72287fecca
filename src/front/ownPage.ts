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
  readOnly: 405,
}
const STYLE =
  'body{font:1.05rem/1.6 system-ui,sans-serif;max-width:34rem;margin:18vh auto;padding:0 1.5rem;' +
  'color:#1a1a1a;background:#fff}h1{font-size:1.5rem}:lang(ko){word-break:keep-all}a{color:inherit}' +
  '@media(prefers-color-scheme:dark){body{color:#eee;background:#161616}}'

/** A short page of the front's own, in the reader's language, with the status it stands for. */
export function ownPage(kind: OwnPageKind, language: LanguageCode, requestId: string) {
  const { title, text } = sentences[language][kind]
  const number = kind === 'failed' ? ` <code>${requestId}</code>` : ''
  const html =
    `<!DOCTYPE html><html lang="${language}" class="${languageOf(language).typography}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title}</title>` +
    `<style>${STYLE}</style></head><body><h1>${title}</h1><p>${text}${number}</p>` +
    `<p><a href="/${language}">${sentences[language].home}</a></p></body></html>`
  const headers: Record<string, string> = {
    'content-type': 'text/html; charset=utf-8',
    'content-language': language,
    'x-robots-tag': 'noindex',
    'cache-control': 'no-store',
    'content-security-policy': policyOf(html),
  }
  if (STATUS[kind] === 503) headers['retry-after'] = '5'
  if (kind === 'readOnly') headers.allow = 'GET, HEAD'
  return { status: STATUS[kind], headers, body: Buffer.from(html) }
}
