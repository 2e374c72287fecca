import { htmlForm } from './html.ts'
import { newsArticle } from './jsonld.ts'
import { markdownForm } from './markdown.ts'
import { ninjsForm } from './ninjs.ts'
import type { FormSource } from './parts.ts'
import { textForm } from './text.ts'

interface Form {
  /** What stands behind an article's address for it. */
  suffix: string
  mediaType: string
  /** An object goes out as JSON, a text as it is. */
  write: (source: FormSource) => unknown
}

/** Every form of an article. The first is the one that is given where nothing else is asked for. */
export const forms = {
  json: { suffix: '.json', mediaType: 'application/json; charset=utf-8', write: ({ article }) => article },
  ninjs: { suffix: '.ninjs.json', mediaType: 'application/vnd.iptc.ninjs+json; charset=utf-8', write: ninjsForm },
  jsonld: {
    suffix: '.jsonld',
    mediaType: 'application/ld+json; charset=utf-8',
    write: (source) => newsArticle(source, { whole: true }),
  },
  markdown: { suffix: '.md', mediaType: 'text/markdown; charset=utf-8', write: markdownForm },
  text: { suffix: '.txt', mediaType: 'text/plain; charset=utf-8', write: textForm },
  html: { suffix: '.html', mediaType: 'text/html; charset=utf-8', write: htmlForm },
} as const satisfies Record<string, Form>

export type FormName = keyof typeof forms

export const formNames = Object.keys(forms) as FormName[]

export const isForm = (name: string | undefined): name is FormName => name !== undefined && Object.hasOwn(forms, name)
