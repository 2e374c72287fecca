import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  GlobalBeforeChangeHook,
  PayloadRequest,
} from 'payload'
import { personOf } from '../access/payload.ts'
import { mayIn } from '../access/rules.ts'
import type { TaxonomyContent } from '../editions/types.ts'
import { desk as en } from '../languages/en/desk.ts'
import { type LanguageCode, languageCodes } from '../languages/index.ts'
import { interfaceLanguage } from '../languages/interface.ts'
import { desk as ko } from '../languages/ko/desk.ts'
import { optionsOf } from '../options.ts'
import { contentHash } from '../working/canonical.ts'
import { gateSentences, refusal } from '../working/refuse.ts'
import { type LabelKey, type LabelRow, labelContent, siteContent } from './labelContent.ts'
import { seenIn } from './usage.ts'

type Content = Record<string, unknown>

/** What a content's parts are called where they are edited. */
const FIELDS: Record<string, string> = { title: 'name' }
const inLanguage = (value: unknown, code: LanguageCode): { value: unknown; own: boolean } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { value: (value as Content)[code], own: true }
    : { value, own: false }

/** The first field that readers of a language would find changed, as the admin names it; null where none. */
function changedFor(before: Content, after: Content, code: LanguageCode): string | null {
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [then, now] = [inLanguage(before[name], code), inLanguage(after[name], code)]
    if (contentHash({ value: then.value }) === contentHash({ value: now.value })) continue
    const field = FIELDS[name] ?? name
    if (field === 'lead') return code === 'ko' ? 'leadKo' : 'leadEn'
    return then.own || now.own ? `${field}.${code}` : field
  }
  return null
}

function refuse(req: PayloadRequest, field: string, code: LanguageCode): never {
  const { languages } = { ko, en }[interfaceLanguage(req.i18n?.language)]
  throw refusal(gateSentences(req).labelForbidden(field, languages[code]), 403, field)
}

/** Languages in which whoever asks may not publish; none for code without a person. */
function foreignTo(req: PayloadRequest): LanguageCode[] {
  const person = personOf(req)
  return person ? languageCodes.filter((code) => !mayIn(person, 'publish', code)) : []
}

/**
 * A label has no unpublished state: who changes what readers of a language see must be allowed to publish in it.
 * What no live edition of the language stands on is free to be prepared.
 */
export const refuseForeignLabel =
  (key: LabelKey): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, operation, req }) => {
    const foreign = foreignTo(req)
    if (foreign.length === 0) return data
    const old: LabelRow | null = operation === 'update' ? originalDoc : null
    const row = { ...old, ...data } as LabelRow
    const before: TaxonomyContent = old ? await labelContent(req.payload, key, old) : {}
    const after = await labelContent(req.payload, key, row)
    for (const code of foreign) {
      const field = changedFor({ ...before }, { ...after }, code)
      if (!field) continue
      const uses = [
        ...(old ? await seenIn(req.payload, key, old, [code]) : []),
        ...(await seenIn(req.payload, key, row, [code])),
      ]
      if (uses.length > 0) refuse(req, field, code)
    }
    return data
  }

/** The same for a notice of the whole site, which live pages carry without having been issued with it. */
export const refuseForeignDeletion =
  (key: LabelKey): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    const row = await req.payload.db.findOne<LabelRow>({
      collection: optionsOf(req.payload.config).slugs[key],
      where: { id: { equals: id } },
      req,
    })
    for (const code of row ? foreignTo(req) : [])
      if ((await seenIn(req.payload, key, row ?? {}, [code])).length > 0) refuse(req, 'scope', code)
  }

/** The publication's own names and leads are in front of readers always. */
export const refuseForeignSite: GlobalBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const before = await siteContent(req.payload, originalDoc ?? {})
  const after = await siteContent(req.payload, { ...originalDoc, ...data })
  for (const code of foreignTo(req)) {
    const field = changedFor({ ...before }, { ...after }, code)
    if (field) refuse(req, field, code)
  }
  return data
}

/** What Payload measures of a file. */
const MEASURED = [
  'filename',
  'mimeType',
  'filesize',
  'width',
  'height',
  'focalX',
  'focalY',
  'url',
  'thumbnailURL',
  'sizes',
]

/** What was measured of a file stands until another file comes. */
export const keepMeasured: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req }) => {
  if (operation === 'create' || req.file || req.query?.uploadEdits || !personOf(req)) return data
  return {
    ...data,
    ...Object.fromEntries(MEASURED.filter((name) => name in data).map((name) => [name, originalDoc[name]])),
  }
}
