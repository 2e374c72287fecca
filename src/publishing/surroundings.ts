import type { Payload } from 'payload'
import type { FrozenImage } from '../body/types.ts'
import type { TaxonomyContent } from '../editions/types.ts'
import type { LanguageCode } from '../languages/index.ts'
import { optionsOf } from '../options.ts'
import type { ArticleContent, TranslationContent } from '../working/types.ts'
import { type LabelKey, type LabelRow, labelContent, labelRows } from './labelContent.ts'

export interface Picture {
  content: TaxonomyContent
  filename: string
  /** The picture with the texts of one language. */
  in(language: LanguageCode): FrozenImage
}

/** The labels, notices and pictures that an article's editions stand on, as they are now. */
export interface Surroundings {
  category: { uid: string; content: TaxonomyContent } | null
  source: { uid: string; content: TaxonomyContent } | null
  byline: { uid: string; content: TaxonomyContent } | null
  /** Every notice that applies: of the site, the category, the source and the article. */
  disclaimers: { uid: string; content: TaxonomyContent }[]
  /** uids of notices that apply and are there no more. */
  goneNotices: string[]
  pictures: Map<string, Picture>
}

interface Size {
  url?: string | null
  width?: number | null
  height?: number | null
}

function picture(row: LabelRow, content: TaxonomyContent): Picture {
  const sizes = Object.values((row.sizes ?? {}) as Record<string, Size>).filter(({ url }) => Boolean(url))
  return {
    content,
    filename: String(row.filename ?? row.uid),
    in: (language) => ({
      media: String(row.uid),
      url: String(row.url ?? ''),
      mimeType: String(row.mimeType ?? ''),
      width: Number(row.width ?? 0),
      height: Number(row.height ?? 0),
      alt: content.alt?.[language] ?? '',
      caption: content.caption?.[language] ?? '',
      credit: content.credit?.[language] ?? '',
      sizes: sizes.map(({ url, width, height }) => ({
        url: String(url),
        width: Number(width ?? 0),
        height: Number(height ?? 0),
      })),
    }),
  }
}

/** uids of the pictures in a text. */
export const picturesIn = ({ body }: Pick<TranslationContent, 'body'>): string[] =>
  body.flatMap((block) => (block.type === 'image' ? [block.image.media] : []))

async function one(payload: Payload, key: LabelKey, uid: string | null) {
  if (!uid) return null
  const row = (await labelRows(payload, key, [uid])).get(uid)
  return row ? { uid, content: await labelContent(payload, key, row) } : null
}

async function noticesOfTheSite(payload: Payload): Promise<string[]> {
  const { docs } = await payload.db.find<LabelRow>({
    collection: optionsOf(payload.config).slugs.disclaimers,
    where: { scope: { equals: 'site' } },
    limit: 100,
    pagination: false,
    select: { uid: true },
  })
  return docs.map(({ uid }) => String(uid))
}

export async function surroundings(
  payload: Payload,
  article: ArticleContent,
  texts: Pick<TranslationContent, 'body'>[],
): Promise<Surroundings> {
  const [category, source, byline, site] = await Promise.all([
    one(payload, 'categories', article.category),
    one(payload, 'sources', article.source),
    one(payload, 'bylines', article.byline),
    noticesOfTheSite(payload),
  ])
  const notices = [
    ...new Set([
      ...site,
      ...(category?.content.disclaimers ?? []),
      ...(source?.content.disclaimers ?? []),
      ...article.disclaimers,
    ]),
  ]
  const rows = await labelRows(payload, 'disclaimers', notices)
  const images = [...new Set([...(article.heroImage ? [article.heroImage] : []), ...texts.flatMap(picturesIn)])]
  const pictures = new Map<string, Picture>()
  for (const [uid, row] of await labelRows(payload, 'media', images))
    pictures.set(uid, picture(row, await labelContent(payload, 'media', row)))
  const disclaimers: Surroundings['disclaimers'] = []
  for (const uid of notices) {
    const row = rows.get(uid)
    if (row) disclaimers.push({ uid, content: await labelContent(payload, 'disclaimers', row) })
  }
  const goneNotices = notices.filter((uid) => !rows.has(uid))
  return { category, source, byline, disclaimers, goneNotices, pictures }
}
