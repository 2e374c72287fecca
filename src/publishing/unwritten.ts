import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { languageCodes } from '../languages/index.ts'
import { gateSentences, refusal } from '../working/refuse.ts'
import { idOf, uidsOf } from '../working/relations.ts'
import { bothOf, labelContent, labelRows } from './labelContent.ts'
import { liveIn, type Use, usedBy } from './usage.ts'

function refuse(req: PayloadRequest, path: string, uses: Use[]): void {
  if (uses.length === 0) return
  const titles = [...new Set(uses.slice(0, 5).map(({ title }) => title))].join(', ')
  throw refusal(gateSentences(req).noticeUnwritten(titles), 422, path)
}

/** A notice that must stand in every article cannot be saved without its text in a language that is live. */
export const refuseUnwrittenNotice: CollectionBeforeChangeHook = async ({ data, req }) => {
  if (data.scope !== 'site' || data.required === false) return data
  const text = bothOf(data.text)
  const missing = languageCodes.filter((code) => text[code] === '')
  if (missing.length > 0) refuse(req, `text.${missing[0]}`, await liveIn(req.payload, missing))
  return data
}

/** Nor can a category or a source take such a notice on while live articles of it lack the language. */
export const refuseUnwrittenAddition =
  (key: 'categories' | 'sources'): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, operation, req }) => {
    const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
    const before = new Set(list(originalDoc?.disclaimers).map((value) => String(idOf(value))))
    const added = list(data.disclaimers).filter((value) => !before.has(String(idOf(value))))
    if (operation === 'create' || added.length === 0) return data
    const uses = await usedBy(req.payload, key, String(originalDoc.uid))
    for (const [, row] of await labelRows(
      req.payload,
      'disclaimers',
      await uidsOf(req.payload, 'disclaimers', added, req),
    )) {
      const { text, required } = await labelContent(req.payload, 'disclaimers', row)
      if (required)
        refuse(
          req,
          'disclaimers',
          uses.filter(({ language }) => language !== '' && text?.[language] === ''),
        )
    }
    return data
  }
