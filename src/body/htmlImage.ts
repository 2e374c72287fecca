import { attribute, escaped } from './escape.ts'
import { safeFile } from './href.ts'
import type { RenderOptions } from './html.ts'
import type { FrozenImage } from './types.ts'

type Files = Pick<RenderOptions, 'fileHref'>

const fileOf = (url: string, { fileHref = (same) => same }: Files): string | null => safeFile(fileHref(url))

/** The smaller files and the picture itself by width, for `srcset`; undefined where there is only one. */
export function srcsetOf(image: FrozenImage, options: Files = {}): string | undefined {
  const files = new Map<number, string>()
  for (const { url, width } of [...image.sizes, image]) {
    const file = fileOf(url, options)
    if (file && width > 0 && !files.has(width)) files.set(width, file.replace(/[\s,]/g, encodeURIComponent))
  }
  if (files.size < 2) return undefined
  return [...files]
    .sort(([a], [b]) => a - b)
    .map(([width, file]) => `${file} ${width}w`)
    .join(', ')
}

/** A picture of the body. One that is not frozen into the edition, or has no safe address, is left out. */
export function imageHTML(image: FrozenImage | { media: string }, id: string, options: RenderOptions): string {
  if (!('url' in image)) return ''
  const src = fileOf(image.url, options)
  if (!src) return ''
  const srcset = srcsetOf(image, options)
  const size = image.width > 0 ? attribute('width', image.width) + attribute('height', image.height) : ''
  const sizes = srcset ? attribute('srcset', srcset) + attribute('sizes', '(min-width: 46rem) 42rem, 100vw') : ''
  const picture = `<img${attribute('src', src)}${sizes}${size}${attribute('alt', image.alt)} loading="lazy" decoding="async">`
  return `<figure${id}>${picture}${captionHTML(image)}</figure>`
}

function captionHTML({ caption, credit }: FrozenImage): string {
  const parts = [caption && escaped(caption), credit && `<small>${escaped(credit)}</small>`].filter(Boolean)
  return parts.length > 0 ? `<figcaption>${parts.join(' ')}</figcaption>` : ''
}
