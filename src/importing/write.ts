import type { Payload } from 'payload'
import { optionsOf } from '../options.ts'
import { Refusal } from '../working/refuse.ts'
import { uidOf } from '../working/uid.ts'
import { articleContentOf, hashOfArticle, hashOfTranslation, translationContentOf } from './content.ts'
import type { ArticleRow, TextRow } from './existing.ts'
import { settleImportedHash } from './importedHash.ts'
import { insertAll } from './insert.ts'
import { patiently } from './retry.ts'
import type { Story } from './story.ts'
import type { StoryLabels } from './surroundings.ts'
import { toBlocks } from './toBlocks.ts'
import { toLexical } from './toLexical.ts'

type Id = string | number
type Data = Record<string, unknown>

/** A page with everything that its working copies are made of. */
export interface Draft {
  story: Story
  labels: StoryLabels
  site: string
  key: string
  /** uid of the article. */
  uid: string
  slug: string
}

/** A new row of a page, beside the draft it was made of. */
export interface Item {
  draft: Draft
  data: Data
}

/** A page with more places than this was no story; the report has them all. */
const MOST_FINDINGS = 5000

const textUid = ({ uid, story }: Draft): string => uidOf(`${uid}/${story.language}`)

function articleData({ story, labels, site, key }: Draft): Data {
  return {
    workingTitle: story.title,
    originalLanguage: story.language,
    category: labels.category?.id ?? null,
    byline: labels.byline?.id ?? null,
    source: labels.source?.id ?? null,
    disclaimers: labels.notice ? [labels.notice.id] : [],
    firstPublishedAt: story.firstPublishedAt,
    legacy: {
      key,
      site,
      url: story.address?.url ?? '',
      views: story.views,
      commentCount: story.comments ?? 0,
      importedHash: hashOfArticle(articleContentOf(story, labels)),
    },
  }
}

function textData(draft: Draft): Data {
  const { story, uid, slug } = draft
  const body = toBlocks(story.body)
  const importedHash = hashOfTranslation(translationContentOf(story, uid, slug, body))
  return {
    title: story.title,
    dateline: story.dateline,
    body: toLexical(body),
    slug,
    legacy: { findings: story.findings.slice(0, MOST_FINDINGS), importedHash, raw: story.raw },
  }
}

const newArticle = (draft: Draft): Data => ({ uid: draft.uid, commentsOpen: true, tags: [], ...articleData(draft) })

const newText = (draft: Draft, article: Id): Data => ({
  uid: textUid(draft),
  article,
  language: draft.story.language,
  deck: '',
  summary: '',
  seo: {},
  kind: 'original',
  workflow: 'draft',
  mustUpdate: false,
  ...textData(draft),
})

/** Takes a new article back whose text could not be written, unless another run wrote it: what failed leaves nothing. */
async function takeBack(payload: Payload, id: Id): Promise<void> {
  try {
    await patiently(() =>
      payload.delete({
        collection: optionsOf(payload.config).slugs.articles as 'users',
        id: id as string,
        depth: 0,
        // A command of whoever runs the server.
        overrideAccess: true,
      }),
    )
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

/**
 * Writes the working copies of new pages. All articles first, then their texts, then the first version of each: a run
 * that dies in between is made whole by the next. `row` names an article that lacks only its text.
 * @returns what could not be written, and why
 */
export async function createCopies(
  payload: Payload,
  drafts: { draft: Draft; row?: ArticleRow | undefined }[],
): Promise<Map<Draft, unknown>> {
  const { slugs } = optionsOf(payload.config)
  const failures = new Map<Draft, unknown>()
  const fresh = drafts.filter(({ row }) => !row).map(({ draft }) => ({ draft, data: newArticle(draft) }))
  const articles = await insertAll(payload, slugs.articles, fresh, failures)
  for (const { draft, row } of drafts) if (row) articles.set(draft, row.id)
  const texts = [...articles].map(([draft, id]) => ({ draft, data: newText(draft, id) }))
  await insertAll(payload, slugs.translations, texts, failures)
  for (const { draft } of fresh) {
    const id = articles.get(draft)
    if (id !== undefined && failures.has(draft)) await takeBack(payload, id)
  }
  return failures
}

/** Through Payload's own save, which refuses where someone saved since the row was read. */
async function save(payload: Payload, collection: string, row: { id: Id; rev: number }, data: Data): Promise<void> {
  const { id, rev } = row
  await patiently(() =>
    payload.update({
      collection: collection as 'users',
      id,
      data: { ...data, rev } as never,
      depth: 0,
      // A command of whoever runs the server; `legacy` is a group that only it writes.
      overrideAccess: true,
    }),
  )
  await settleImportedHash(payload, collection, id)
}

export const updateArticle = (payload: Payload, draft: Draft, row: ArticleRow): Promise<void> =>
  save(payload, optionsOf(payload.config).slugs.articles, row, articleData(draft))

export const updateText = (payload: Payload, draft: Draft, row: TextRow): Promise<void> =>
  save(payload, optionsOf(payload.config).slugs.translations, row, textData(draft))
