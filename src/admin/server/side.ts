import { APIError, type PayloadRequest } from 'payload'
import { mayRead } from '../../access/rules.ts'
import { BLOCK_ID } from '../../body/blockId.ts'
import { renderBlocks } from '../../body/html.ts'
import { plainText } from '../../body/text.ts'
import type { Block } from '../../body/types.ts'
import type { LanguageCode } from '../../languages/index.ts'
import { optionsOf } from '../../options.ts'
import { type BehindAnswer, behindAnswer, behindOfText } from '../../translating/behind/index.ts'
import type { Against } from '../../translating/behind/types.ts'
import {
  type BlockChange,
  type Comparable,
  compareContents,
  type FieldChange,
  type SourceChange,
} from '../../translating/diff/index.ts'
import { categoryOfArticle, type GlossaryTerm, loadGlossary, termsIn } from '../../translating/glossary/index.ts'
import { gateSentences } from '../../working/refuse.ts'
import { translationNamed } from './translationNamed.ts'

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
  /** When the text shown was saved or issued (ISO 8601). */
  at: string
  /** How far the translation is behind it. */
  told: BehindAnswer
  fields: SideField[]
  blocks: SideBlock[]
  /** The glossary's terms that stand in it. */
  terms: GlossaryTerm[]
}

const FIELDS = ['title', 'deck', 'dateline', 'summary'] as const

/** Blocks of a Lexical state by their ids. */
function nodesIn(body: unknown): Map<string, unknown> {
  const children = (body as { root?: { children?: { $?: Record<string, unknown> }[] } } | null)?.root?.children ?? []
  return new Map(children.map((node) => [String(node.$?.[BLOCK_ID] ?? ''), node]))
}

/** The blocks of a text of an article as the editor holds them. */
async function editorBlocks(req: PayloadRequest, article: string | number, language: LanguageCode) {
  const row = await req.payload.db.findOne<{ id: string; body?: unknown }>({
    collection: optionsOf(req.payload.config).slugs.translations,
    where: { and: [{ article: { equals: article } }, { language: { equals: language } }] },
    select: { body: true },
    req,
  })
  return nodesIn(row?.body)
}

/**
 * `GET /api/bilingual/side/:text?against=working|live`: what stands beside a translation in its form.
 * @throws 404 where there is no translation or no source, 403 in a language that is not theirs
 */
export async function sideText(req: PayloadRequest): Promise<SideText> {
  const { row, person, article, language: own } = await translationNamed(req, 'see working copies')
  const followed = row.followsSource?.hash ? row.followsSource : null
  const against = req.query.against === 'live' ? 'live' : 'working'
  const beside = await behindOfText(req.payload, { article, language: own, followsSource: followed }, against)
  const frozen = beside?.now.frozen
  if (!beside || !frozen || !mayRead(person, { language: frozen.language, kind: frozen.content.kind }))
    throw new APIError(gateSentences(req)['translation-missing'](), 404, null, true)
  const { language, content, at } = frozen
  const nodes = await editorBlocks(req, article, language)
  const shown = besides(content, {
    before: followed?.content ?? null,
    change: beside.behind?.change ?? null,
    language,
    nodes,
  })
  const texts = [...shown.fields, ...shown.blocks].map(({ text }) => text)
  return {
    terms: await termsOf(req, texts, { article, language }),
    language,
    article: content.article ?? '',
    against: beside.now.against,
    live: beside.live,
    at,
    told: behindAnswer(beside, { rev: row.rev ?? 0, followsSource: followed }),
    ...shown,
  }
}

/** The glossary's terms that stand in texts of an article. */
async function termsOf(
  { payload }: PayloadRequest,
  texts: readonly string[],
  { article, language }: { article: string | number; language: LanguageCode },
): Promise<GlossaryTerm[]> {
  const [glossary, category] = await Promise.all([loadGlossary(payload), categoryOfArticle(payload, article)])
  return [...new Set(texts.flatMap((text) => termsIn(text, language, glossary, category).map(({ term }) => term)))]
}

interface Besides {
  /** The text that blocks which are gone stood in. */
  before: Comparable | null
  /** null where nothing changed. */
  change: SourceChange | null
  language: LanguageCode
  /** Blocks as the editor holds them, where it does. */
  nodes?: ReadonlyMap<string, unknown>
}

/** Fields and blocks of a text as they stand, each with what changed in it. */
export function besides(
  shown: Comparable,
  { before, change, language, nodes }: Besides,
): Pick<SideText, 'fields' | 'blocks'> {
  const { fields, blocks } = change ?? compareContents(shown, shown, language)
  const changed = new Map(fields.map((change) => [change.key, change]))
  const known = new Map([...(before?.body ?? []), ...shown.body].map((block) => [block.id, block]))
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
      node: nodes?.get(id) ?? null,
    })),
  }
}
