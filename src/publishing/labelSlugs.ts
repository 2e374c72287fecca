import type { PayloadRequest, Where } from 'payload'
import {
  type LanguageCode,
  languageCodes,
  languageOf,
  numberedSlug,
  type PerLanguage,
  perLanguage,
} from '../languages/index.ts'
import { optionsOf } from '../options.ts'
import { gateSentences, refusal } from '../working/refuse.ts'
import { bothOf, type LabelKey, type LabelRow } from './labelContent.ts'

/** Labels of one name that each get an address of their own. */
const MOST = 50

interface Label {
  /** undefined of a new one. */
  id: string | number | undefined
  name: PerLanguage<string>
  /** As somebody wrote it; '' where it is to be made from the name. */
  wanted: PerLanguage<string>
}

/**
 * The slugs of a label, each its own among those of its kind: one that somebody wrote is refused where another has it,
 * one that is made from the name gets a number behind it. What a label has already stays.
 * @throws 422
 */
export async function labelSlugs(req: PayloadRequest, key: LabelKey, label: Label): Promise<PerLanguage<string>> {
  const { payload } = req
  const collection = optionsOf(payload.config).slugs[key]
  const { id, name, wanted } = label
  const own =
    id === undefined ? null : await payload.db.findOne<LabelRow>({ collection, where: { id: { equals: id } } })
  const has = bothOf(own?.slug)
  const slugs = perLanguage((code) => languageOf(code).slugify(wanted[code] || name[code]))
  const free = async (code: LanguageCode): Promise<string> => {
    const slug = slugs[code]
    if (slug === '' || slug === has[code]) return slug
    const tries = [slug, ...Array.from({ length: MOST }, (_, n) => numberedSlug(slug, n + 2))]
    const others: Where[] = [
      { [`slug.${code}`]: { in: tries } },
      ...(id === undefined ? [] : [{ id: { not_equals: id } }]),
    ]
    const { docs } = await payload.db.find<LabelRow>({
      collection,
      where: { and: others },
      limit: MOST + 1,
      pagination: false,
      select: { slug: true, title: true },
      req,
    })
    const taken = new Map(docs.map((row) => [bothOf(row.slug)[code], String(row.title ?? '')]))
    if (!taken.has(slug)) return slug
    const next = tries.find((one) => !taken.has(one))
    if (wanted[code] !== '' || next === undefined)
      throw refusal(gateSentences(req).labelSlugTaken(slug, taken.get(slug) ?? ''), 422, `slug.${code}`)
    return next
  }
  // One after the other: a transaction of MongoDB takes no two questions at once.
  const given = { ...slugs }
  for (const code of languageCodes) given[code] = await free(code)
  return given
}
