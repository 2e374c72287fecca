import { bylines, categories, disclaimers, pictures, sources, tags } from '../content/index.ts'
import type { BylineKey, CategoryKey, DisclaimerKey, ImageKey, SourceKey, TagKey } from '../content/types.ts'
import { drawPicture } from '../images.ts'
import { ensure, ensureAll, type Id, type PictureFile, type Seeding } from './context.ts'

/** The database's ids of everything that stories refer to. */
export interface Labels {
  disclaimers: Record<DisclaimerKey, Id>
  sources: Record<SourceKey, Id>
  bylines: Record<BylineKey, Id>
  categories: Record<CategoryKey, Id>
  tags: Record<TagKey, Id>
  pictures: Record<ImageKey, Id>
}

async function pictureFile(key: ImageKey): Promise<PictureFile> {
  const data = await drawPicture(key)
  return { data, mimetype: 'image/jpeg', name: `${key}.jpg`, size: data.length }
}

/** Notices, sources, bylines, sections, tags and pictures. */
export async function seedLabels(seeding: Seeding): Promise<Labels> {
  const notices = await ensureAll(disclaimers, ({ key, ...data }) => ensure(seeding, 'disclaimers', key, () => data))
  const labels: Omit<Labels, 'pictures'> = {
    disclaimers: notices,
    sources: await ensureAll(sources, ({ key, disclaimers: its, ...data }) =>
      ensure(seeding, 'sources', key, () => ({ ...data, disclaimers: its.map((notice) => notices[notice]) })),
    ),
    bylines: await ensureAll(bylines, ({ key, ...data }) => ensure(seeding, 'bylines', key, () => data)),
    categories: await ensureAll(categories, ({ key, ...data }, order) =>
      ensure(seeding, 'categories', key, () => ({ ...data, order })),
    ),
    tags: await ensureAll(tags, ({ key, ...data }) => ensure(seeding, 'tags', key, () => data)),
  }
  seeding.log(
    `${categories.length} categories, ${tags.length} tags, ${sources.length} sources, ${bylines.length} bylines, ${disclaimers.length} notices`,
  )
  const drawn = await ensureAll(pictures, ({ key, ...data }) =>
    ensure(
      seeding,
      'media',
      key,
      () => data,
      () => pictureFile(key),
    ),
  )
  seeding.log(`${pictures.length} pictures drawn`)
  return { ...labels, pictures: drawn }
}
