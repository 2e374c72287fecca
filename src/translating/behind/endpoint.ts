import { APIError, type Endpoint, type PayloadRequest, type Where } from 'payload'
import { isLanguage } from '../../languages/index.ts'
import { optionsOf } from '../../options.ts'
import { actingPerson, answering, bodyOf, textIn } from '../../publishing/request.ts'
import { gateSentences } from '../../working/refuse.ts'
import { idIn, idOf } from '../../working/relations.ts'
import { type Act, afterAct } from './acts.ts'
import { type Stored, writeFollowed } from './store.ts'
import { type Beside, behindOfText, type Followed } from './text.ts'
import type { Against, BehindAnswer } from './types.ts'

/** Keys of one call. */
const MOST = 2000

const refuse = (req: PayloadRequest, what: string): APIError =>
  new APIError(gateSentences(req).malformed(what), 400, null, true)

/** The text that the request names, as far as the collection's own rules let this person read or write it. */
async function allowed(
  req: PayloadRequest,
  verb: 'read' | 'update',
): Promise<(Stored & { deletedAt?: unknown }) | null> {
  const { slugs } = optionsOf(req.payload.config)
  const id = idIn(req.payload, req.routeParams?.id)
  if (id === null) return null
  const rule = await req.payload.collections[slugs.translations]?.config.access[verb]?.({ req, id })
  if (!rule) return null
  const narrowed: Where[] = rule === true ? [] : [rule]
  return req.payload.db.findOne<Stored>({
    collection: slugs.translations,
    where: { and: [{ id: { equals: id } }, ...narrowed] },
  })
}

function followedIn(row: Stored | null): Followed | null {
  const article = row && idOf(row.article)
  if (!row || article === null || !isLanguage(row.language) || (row.kind ?? 'original') === 'original') return null
  return { article, language: row.language, followsSource: row.followsSource?.hash ? row.followsSource : null }
}

const missing = (req: PayloadRequest): APIError =>
  new APIError(gateSentences(req)['translation-missing'](), 404, null, true)

function againstIn(req: PayloadRequest, value: unknown): Against | undefined {
  if (value === undefined || value === null || value === 'live' || value === 'working') return value ?? undefined
  throw refuse(req, 'against')
}

/** What is told of a translation that stands so beside its source. */
export function behindAnswer(
  { now, live, behind }: Beside,
  { rev, followsSource }: Pick<Stored, 'rev' | 'followsSource'>,
): BehindAnswer {
  const { language, hash, at } = now.frozen
  return {
    source: { language, against: now.against, hash, at, by: now.by, live },
    followedAt: followsSource?.at ?? null,
    behind,
    undo: Boolean(followsSource?.before),
    rev,
  }
}

async function look(req: PayloadRequest): Promise<BehindAnswer> {
  actingPerson(req)
  const row = await allowed(req, 'read')
  const text = followedIn(row)
  const beside = text && (await behindOfText(req.payload, text, againstIn(req, req.query.against)))
  if (!row || !beside) throw missing(req)
  return behindAnswer(beside, row)
}

function actIn(req: PayloadRequest, { act, keys }: Record<string, unknown>): Act {
  if (act === 'follow' || act === 'undo') return { act }
  if (act !== 'done' && act !== 'none' && act !== 'open') throw refuse(req, 'act')
  if (!Array.isArray(keys) || keys.length === 0 || keys.length > MOST || !keys.every((key) => typeof key === 'string'))
    throw refuse(req, 'keys')
  return { act, keys }
}

async function change(req: PayloadRequest): Promise<BehindAnswer> {
  const person = actingPerson(req)
  const body = await bodyOf(req)
  const act = actIn(req, body)
  const against = againstIn(req, body.against)
  const looked = textIn(req, 'hash', body.hash)
  const row = await allowed(req, 'update')
  if (!row) {
    if (await allowed(req, 'read')) throw new APIError(gateSentences(req).languageForbidden(), 403, null, true)
    throw missing(req)
  }
  const at = new Date().toISOString()
  const written = await writeFollowed(req.payload, row.id, async (stands) => {
    const text = followedIn(stands)
    const beside = text && (await behindOfText(req.payload, text, against))
    if (!text || !beside) throw missing(req)
    const { now, since } = beside
    if (looked !== undefined && looked !== now.frozen.hash)
      throw new APIError(gateSentences(req).moved(), 409, null, true)
    const next = afterAct(act, text.followsSource, now, { since, by: person.name, at })
    if (next === 'unknown') throw refuse(req, 'keys')
    return next
  })
  const after = written ?? row
  const text = followedIn(after)
  const beside = text && (await behindOfText(req.payload, text, against))
  if (!beside) throw missing(req)
  return behindAnswer(beside, after)
}

const path = '/bilingual/translations/:id/behind'

/**
 * How far a translation is behind its source, and what people say of it:
 * `GET ?against=live|working` and
 * `POST { act: 'done'|'none'|'open', keys, against?, hash? }`, `{ act: 'follow', against?, hash? }`, `{ act: 'undo' }`.
 */
export const behindEndpoints: Omit<Endpoint, 'root'>[] = [
  { path, method: 'get', handler: answering(look) },
  { path, method: 'post', handler: answering(change) },
]
