import { APIError, type Payload } from 'payload'
import type { Inline } from '../../body/types.ts'
import { optionsOf } from '../../options.ts'
import { SaveConflict } from '../../working/conflict.ts'
import { emptied } from '../emptied.ts'
import type { LinkTarget } from '../inlineNodes.ts'
import { withPlaces } from '../places.ts'
import { withSegments } from '../segments.ts'
import { type FrozenSource, picturesOf } from '../source.ts'
import { startTranslation } from '../start.ts'
import type { Desk } from './desk.ts'
import type { TextPlan } from './plan.ts'
import type { TextReason } from './refusal.ts'
import type { Stands } from './standing.ts'
import type { Stamp } from './types.ts'

/** uids of the articles that lines link to. */
const linkedIn = (inlines: readonly Inline[]): string[] =>
  inlines.flatMap((inline) =>
    inline.type === 'link' ? [...(inline.article ? [inline.article] : []), ...linkedIn(inline.children)] : [],
  )

async function linkTargets(payload: Payload, plan: TextPlan): Promise<(article: string) => LinkTarget | null> {
  const { slugs } = optionsOf(payload.config)
  const uids = [...new Set(plan.changes.flatMap(({ inlines }) => linkedIn(inlines)))]
  if (uids.length === 0) return () => null
  const { docs } = await payload.db.find<{ id: string | number; uid: string }>({
    collection: slugs.articles,
    where: { uid: { in: uids } },
    limit: uids.length,
    pagination: false,
    select: { uid: true },
  })
  const ids = new Map(docs.map(({ id, uid }) => [uid, id]))
  return (article) => {
    const value = ids.get(article)
    return value === undefined ? null : { relationTo: slugs.articles, value }
  }
}

/** The translation as it is with the plan's words in it; `missing` are keys that have no place. */
export async function writtenBy(payload: Payload, plan: TextPlan, { target, source, sourceBody }: Stands) {
  const words = new Map(plan.changes.map(({ key, inlines }) => [key, inlines]))
  const blocks = new Set(plan.changes.flatMap(({ block }) => (block === null ? [] : [block])))
  const own = target && !plan.replacesBody ? target.body : emptied(sourceBody)
  const { title, deck, summary, dateline, seo } = target ?? {}
  const body = target && !plan.replacesBody ? withPlaces(own, sourceBody, blocks) : own
  const linkTo = await linkTargets(payload, plan)
  const { missing, ...written } = withSegments(body, { title, deck, summary, dateline, seo }, words, { linkTo })
  const fields = Object.fromEntries(Object.entries(written.fields).filter(([, value]) => value !== undefined))
  return { missing, data: { ...fields, body: written.body }, source }
}

/** What a save says of the first field that it refuses. */
function whyOf({ data, message }: APIError): string {
  const { errors } = (data ?? {}) as { errors?: { message?: unknown }[] }
  const [first] = Array.isArray(errors) ? errors : []
  return typeof first?.message === 'string' ? first.message : message
}

/**
 * Saves the plan's words as a person would: a save that names the revision it started from, so that it loses where
 * somebody was quicker; a translation that is not there is started. Nothing is published.
 */
export async function save(
  payload: Payload,
  { by, req }: Desk,
  { to, from }: Stamp,
  stands: Stands,
  data: Record<string, unknown>,
): Promise<{ outcome: 'saved' | 'created' | TextReason; why?: string }> {
  const { target, source, article } = stands
  try {
    if (target) {
      await payload.update({
        collection: optionsOf(payload.config).slugs.translations as 'translations',
        id: target.id,
        data: { ...data, rev: target.rev } as never,
        depth: 0,
        // A command has no request: whoever runs it owns the database.
        overrideAccess: !req,
        ...(req && { req }),
      })
      return { outcome: 'saved' }
    }
    const { hash, rev, at, content } = source
    const { texts: pictures } = await picturesOf(payload, content.body, from)
    const followsSource: FrozenSource = {
      ...{ language: from, hash, rev, at, content },
      ...(Object.keys(pictures).length > 0 && { pictures }),
    }
    await startTranslation(payload, {
      article,
      language: to,
      by,
      data: { ...data, followsSource },
      ...(req && { req }),
    })
    return { outcome: 'created' }
  } catch (error) {
    if (error instanceof SaveConflict) return { outcome: 'conflict' }
    if (!(error instanceof APIError) || error.status >= 500) throw error
    if (error.status === 409) return { outcome: 'conflict' }
    return error.status === 403 ? { outcome: 'languages' } : { outcome: 'not-saved', why: whyOf(error) }
  }
}
