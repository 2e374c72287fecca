import { plainText } from '../body/text.ts'
import type { EditionDocument } from '../editions/types.ts'
import type { LanguageCode } from '../languages/index.ts'

/** What an act would change for readers of one language. */
export interface Change {
  language: LanguageCode
  /** False where nothing of this language is live yet. */
  wasLive: boolean
  /** Fields that differ, as the desk names them, with their text before and after. */
  fields: { field: string; before: string; after: string }[]
}

const fieldsOf = ({
  title,
  deck,
  summary,
  dateline,
  credit,
  slug,
  body,
  category,
  byline,
  source,
  hero,
}: EditionDocument) => ({
  title,
  deck,
  dateline,
  body: plainText(body),
  summary,
  credit,
  slug,
  category: category ?? '',
  byline: byline ?? '',
  source: source ?? '',
  hero: hero ? `${hero.media} ${hero.alt}` : '',
})

type Editions = Partial<Record<LanguageCode, EditionDocument>>

/** Field by field, what is live against what would go out. */
export function changesOf(before: Editions, after: Editions): Change[] {
  return Object.values(after).map((edition) => {
    const old = before[edition.language]
    const [was, now] = [old && fieldsOf(old), fieldsOf(edition)]
    const fields = (Object.keys(now) as (keyof typeof now)[])
      .map((field) => ({ field, before: was?.[field] ?? '', after: now[field] }))
      .filter((one) => one.before !== one.after)
    return { language: edition.language, wasLive: Boolean(old), fields }
  })
}
