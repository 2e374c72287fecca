import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { personOf } from '../access/payload.ts'
import { may, mayIn } from '../access/rules.ts'
import { ensureBlockIds } from '../body/ensureBlockIds.ts'
import { isLanguage } from '../languages/index.ts'
import { optionsOf } from '../options.ts'
import { keptPlan } from './keptPlan.ts'
import { gateSentences, refusal } from './refuse.ts'
import { idOf } from './relations.ts'
import { settledSlug } from './slugs.ts'
import { translationSnapshot } from './snapshot.ts'

type Data = Record<string, unknown>
/** Set in the context of the one save that may give a text to another article: a join of two articles. */
export const JOINING = 'bilingualJoin'

const TEXTS = ['title', 'deck', 'summary', 'dateline', 'credit', 'correctionNote'] as const

/** A text without a kind is an original. */
const kindOf = ({ kind }: Data): string => (typeof kind === 'string' && kind !== '' ? kind : 'original')

/**
 * Rights that depend on the document: its language, and that translators write translations only. The text as it
 * stands counts as well as what the save makes of it: a new name for its kind opens nothing.
 */
function refuseForeign(req: PayloadRequest, data: Data, original: Data | undefined): void {
  const person = personOf(req)
  if (!person) return
  for (const language of [original?.language, data.language])
    if (isLanguage(language) && !mayIn(person, 'write translations', language))
      throw refusal(gateSentences(req).languageForbidden(), 403, 'language')
  const isOriginal = (original && kindOf(original) === 'original') || kindOf({ ...original, ...data }) === 'original'
  if (isOriginal && !may(person, 'write originals')) throw refusal(gateSentences(req).originalForbidden(), 403, 'kind')
  if (!original && !isLanguage(data.language)) throw refusal(gateSentences(req).languageMissing(), 422, 'language')
}

/** A text is called ready by who may publish it; a version that was ready is restored by others with the step that stands. */
function keptStep(req: PayloadRequest, data: Data, original: Data | undefined, restored: boolean): Data {
  const person = personOf(req)
  const language = original?.language ?? data.language
  if (!person || data.workflow !== 'ready' || original?.workflow === 'ready' || !isLanguage(language)) return {}
  if (mayIn(person, 'publish', language)) return {}
  if (restored) return { workflow: original?.workflow ?? 'draft' }
  throw refusal(gateSentences(req).readyByEditors(), 403, 'workflow')
}

/** Ready are the words that an editor called so: another hand's change waits for review again. */
async function reviewedAgain(req: PayloadRequest, data: Data, original: Data | undefined): Promise<Data> {
  const person = personOf(req)
  if (!person || original?.workflow !== 'ready' || (data.workflow ?? 'ready') !== 'ready') return {}
  if (!isLanguage(original.language) || mayIn(person, 'publish', original.language)) return {}
  const [before, after] = await Promise.all(
    [original, { ...original, ...data }].map((text) => translationSnapshot(req.payload, text, req)),
  )
  return before?.hash === after?.hash ? {} : { workflow: 'review' }
}

/** The kind is chosen, never emptied; a version from before it was written is restored with the one that stands. */
function keptKind(req: PayloadRequest, data: Data, original: Data | undefined, restored: boolean): string {
  if (original && 'kind' in data && !data.kind && !restored)
    throw refusal(gateSentences(req).kindMissing(), 422, 'kind')
  return restored && !data.kind ? kindOf(original ?? {}) : kindOf({ ...original, ...data })
}

/** One text for each article and language, said before the database's index says it less well. */
async function refuseSecond(req: PayloadRequest, data: Data, id: unknown): Promise<void> {
  const article = idOf(data.article)
  if (article === null || !isLanguage(data.language)) return
  const other = await req.payload.db.findOne<{ id: string | number }>({
    collection: optionsOf(req.payload.config).slugs.translations,
    where: { and: [{ article: { equals: article } }, { language: { equals: data.language } }] },
    req,
  })
  if (other && String(other.id) !== String(id)) throw refusal(gateSentences(req).twiceInLanguage(), 409, 'language')
}

/**
 * A text keeps its article and its language: readers, schedules and translations know it by both.
 * A version that is restored is asked for its words, so where it names others they are left.
 */
function settled(req: PayloadRequest, data: Data, original: Data, restored: boolean): Data {
  const article = idOf(original.article)
  if (!restored && article !== null && 'article' in data && String(idOf(data.article)) !== String(article))
    throw refusal(gateSentences(req).articleFixed(), 422, 'article')
  if (!restored && original.language && 'language' in data && data.language !== original.language)
    throw refusal(gateSentences(req).languageFixed(), 422, 'language')
  return { article: original.article ?? data.article, language: original.language ?? data.language }
}

const normalised = (data: Data): Data =>
  Object.fromEntries(
    TEXTS.filter((name) => typeof data[name] === 'string').map((name) => [name, String(data[name]).normalize('NFC')]),
  )

/** A translation's own save: rights, one for each language, its slug, and an id for every block. */
export const guardTranslation: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req, context }) => {
  const before = operation === 'update' ? (originalDoc as Data) : undefined
  const restored = context.isRestoringVersion === true
  refuseForeign(req, data, before)
  const fixed = before && context[JOINING] !== true ? settled(req, data, before, restored) : {}
  const kind = keptKind(req, data, before, restored)
  const step = keptStep(req, data, before, restored)
  const plan = keptPlan(req, data, before, restored)
  const merged: Data = { ...data, ...fixed, kind, ...step, ...plan, ...normalised(data) }
  await refuseSecond(req, merged, originalDoc?.id)
  const saved = {
    ...merged,
    slug: await settledSlug(req, merged, originalDoc),
    body: merged.body ? ensureBlockIds(merged.body) : merged.body,
  }
  return { ...saved, ...(await reviewedAgain(req, saved, before)) }
}
