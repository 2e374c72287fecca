import { type ImageView, localPath, srcsetOf } from 'payload-bilingual/next'

interface Props {
  image: ImageView
  siteURL: string
  /** The `sizes` of the img. */
  sizes: string
  /** The picture that a page opens with is loaded first, all others when they come near. */
  first?: boolean
  /** A teaser's picture says nothing that its headline does not: it is empty for those who hear the page. */
  decorative?: boolean
}

/** A picture in the size the screen needs. */
export function Picture({ image, siteURL, sizes, first = false, decorative = false }: Props) {
  const fileHref = (url: string) => localPath(siteURL, url)
  const srcSet = srcsetOf({ ...image, media: image.uid }, { fileHref })
  const largest = image.sizes.at(-1) ?? image
  return (
    // biome-ignore lint/performance/noImgElement: the sizes were made at upload, and pages carry no component of the client
    <img
      src={fileHref(largest.url)}
      srcSet={srcSet}
      sizes={srcSet && sizes}
      width={image.width || undefined}
      height={image.height || undefined}
      alt={decorative ? '' : image.alt}
      loading={first ? undefined : 'lazy'}
      fetchPriority={first ? 'high' : undefined}
      decoding="async"
    />
  )
}
