import { absolute, uidURL } from '../addresses/paths.ts'
import type { Block, FrozenImage, Inline, ListBlock } from '../body/types.ts'
import type { Taxonomy } from '../editions/types.ts'
import type { LanguageCode } from '../languages/types.ts'
import { inLanguage } from './names.ts'
import type { ImageView } from './types.ts'

interface Place {
  taxonomy: Taxonomy
  language: LanguageCode
  siteURL: string
}

/** A picture with the texts that stand for it now, and absolute addresses. */
export function pictureNow(image: FrozenImage, { taxonomy, language, siteURL }: Place): FrozenImage {
  const now = taxonomy.get('media', image.media)
  return {
    ...image,
    url: absolute(siteURL, image.url),
    sizes: image.sizes.map((size) => ({ ...size, url: absolute(siteURL, size.url) })),
    // A picture is never without the alternative text it went out with.
    alt: inLanguage(now?.alt, language) || image.alt,
    caption: now?.caption ? inLanguage(now.caption, language) : image.caption,
    credit: now?.credit ? inLanguage(now.credit, language) : image.credit,
  }
}

export function imageView({ media, ...image }: FrozenImage, role: ImageView['role']): ImageView {
  return { uid: media, role, ...image }
}

/** The body with its pictures as they are now, and with an address on every link to an article. */
export function bodyNow(blocks: readonly Block[], place: Place): Block[] {
  return blocks.map((block): Block => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
      case 'quote':
        return { ...block, children: linksNow(block.children, place) }
      case 'list':
        return listNow(block, place)
      case 'table':
        return {
          ...block,
          rows: block.rows.map((row) =>
            row.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map((one) => linksNow(one, place)) })),
          ),
        }
      case 'image':
        return 'url' in block.image ? { ...block, image: pictureNow(block.image, place) } : block
      default:
        return block
    }
  })
}

const listNow = (list: ListBlock, place: Place): ListBlock => ({
  ...list,
  items: list.items.map((item) => ({
    ...item,
    children: linksNow(item.children, place),
    ...(item.list && { list: listNow(item.list, place) }),
  })),
})

const linksNow = (inlines: Inline[], place: Place): Inline[] =>
  inlines.map((inline) => {
    if (inline.type !== 'link' || !inline.article) return inline
    return { ...inline, href: uidURL(place.siteURL, place.language, inline.article) }
  })
