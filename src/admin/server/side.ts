import { APIError, type PayloadRequest } from 'payload'
import { mayIn, mayRead } from '../../access/rules.ts'
import { BLOCK_ID } from '../../body/blockId.ts'
import { renderBlocks } from '../../body/html.ts'
import { plainText } from '../../body/text.ts'
import type { Block } from '../../body/types.ts'
import { editionsOf } from '../../editions/index.ts'
import { sameWords } from '../../editions/textHash.ts'
import { isLanguage, type LanguageCode, otherLanguage } from '../../languages/index.ts'
import { optionsOf } from '../../options.ts'
import { actingPerson, articleIn } from '../../publishing/request.ts'
import { workingCopies } from '../../publishing/workingCopies.ts'
import { type BlockChange, type Comparable, compareContents, type FieldChange } from '../../translating/diff/index.ts'
import type { FrozenSource } from '../../translating/source.ts'
import { gateSentences } from '../../working/refuse.ts'
import { idOf } from '../../working/relations.ts'

/** Which text of the source a translation is laid beside. */
export type Against = 'working' | 'live'

export interface SideField {
  /** `field:title`, as segments are named. */
  key: string
  text: string
  /** null where it stands as it was followed. */
  change: FieldChange | null
}

export interface SideBlock extends Pick<BlockChange, 'key' | 'id' | 'type' | 'state' | 'parts' | 'picture'> {
  /** Safe HTML of the block; of one that is gone, as it was. */
  html: string
  /** Its words alone. */
  text: string
  /** The block as the editor holds it in the source's working copy; null where it is not there. */
  node: unknown
}

/** The source of a translation, block by block, with what changed since the text that the translation follows. */
export interface SideText {
  language: LanguageCode
  /** uid of the article. */
  article: string
  against: Against
  /** Whether readers have the source. */
  live: boolean
  /** Of the text shown; who follows it names it. */
  hash: string
  /** When the text shown was saved or issued (ISO 8601). */
  at: string
  /** When the followed text was frozen; null where none is followed. */
  followedAt: string | null
  /** Whether the translation follows these words. */
  current: boolean
  fields: SideField[]
  blocks: SideBlock[]
}

interface Row {
  id: string | number
  article: unknown
  language?: unknown
  kind?: unknown
  followsSource?: FrozenSource | null
}
type Shown = Comparable & { hash: string; at: string }

const FIELDS = ['title', 'deck', 'dateline', 'summary'] as const

/** Blocks of a Lexical state by their ids. */
function nodesIn(body: unknown): Map<string, unknown> {
  const children = (body as { root?: { children?: { $?: Record<string, unknown> }[] } } | null)?.root?.children ?? []
  return new Map(children.map((node) => [String(node.$?.[BLOCK_ID] ?? ''), node]))
}

async function sourceIn(req: PayloadRequest, article: string | number, language: LanguageCode, against: Against) {
  const copies = await workingCopies(req.payload, article)
  const text = copies?.texts[language]
  if (!copies || !text) return null
  const row = await req.payload.db.findOne<{ id: string; body?: unknown }>({
    collection: optionsOf(req.payload.config).slugs.translations,
    where: { id: { equals: copies.textIds[language] } },
    select: { body: true },
    req,
  })
  const live = (await editionsOf(req.payload).byUid(copies.article.uid))[language]
  const edition = against === 'live' ? live : undefined
  const shown: Shown = edition
    ? { ...edition, at: edition.updatedAt }
    : { ...text.content, hash: text.hash, at: text.at }
  return {
    shown,
    live: Boolean(live),
    against: edition ? ('live' as const) : ('working' as const),
    kind: text.content.kind,
    uid: copies.article.uid,
    nodes: nodesIn(row?.body),
  }
}

/**
 * `GET /api/bilingual/side/:text?against=working|live`: what stands beside a translation in its form.
 * @throws 404 where there is no translation or no source, 403 in a language that is not theirs
 */
export async function sideText(req: PayloadRequest): Promise<SideText> {
  const person = actingPerson(req)
  const say = gateSentences(req)
  const row = await req.payload.db.findOne<Row>({
    collection: optionsOf(req.payload.config).slugs.translations,
    where: { id: { equals: articleIn(req, req.routeParams?.text) } },
    req,
  })
  const article = row && idOf(row.article)
  if (!row || article === null || !isLanguage(row.language) || (row.kind ?? 'original') === 'original')
    throw new APIError(say['translation-missing'](), 404, null, true)
  if (!mayIn(person, 'see working copies', row.language)) throw new APIError(say.languageForbidden(), 403, null, true)
  const language = otherLanguage(row.language)
  const source = await sourceIn(req, article, language, req.query.against === 'live' ? 'live' : 'working')
  if (!source || !mayRead(person, { language, kind: source.kind }))
    throw new APIError(say['translation-missing'](), 404, null, true)
  const { shown, live, against, nodes, uid } = source
  const followed = row.followsSource ?? null
  return {
    language,
    article: uid,
    against,
    live,
    hash: shown.hash,
    at: shown.at,
    followedAt: followed?.at ?? null,
    current: sameWords(followed?.hash, shown.hash),
    ...besides(followed?.content ?? null, shown, { language, nodes }),
  }
}

/** Fields and blocks as they stand, each with what changed; where no text is followed nothing counts as changed. */
export function besides(
  followed: Comparable | null,
  shown: Comparable,
  { language, nodes }: { language: LanguageCode; nodes: ReadonlyMap<string, unknown> },
): Pick<SideText, 'fields' | 'blocks'> {
  const { fields, blocks } = compareContents(followed ?? shown, shown, language)
  const changed = new Map(fields.map((change) => [change.key, change]))
  const known = new Map([...(followed?.body ?? []), ...shown.body].map((block) => [block.id, block]))
  const html = (block: Block | undefined): string =>
    block ? renderBlocks([block], { language, ids: false, articleHref: (uid) => `/${language}/a/${uid}` }) : ''
  return {
    fields: FIELDS.map((name) => {
      const key = `field:${name}`
      return { key, text: shown[name], change: changed.get(key) ?? null }
    }),
    blocks: blocks.map(({ key, id, type, state, parts, picture }) => ({
      key,
      id,
      type,
      state,
      parts,
      picture,
      html: html(known.get(id)),
      text: plainText(known.has(id) ? [known.get(id) as Block] : []),
      node: nodes.get(id) ?? null,
    })),
  }
}
