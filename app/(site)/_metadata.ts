import type { Metadata } from 'next'
import { absolute, hrefLangs, type LanguageCode, type SiteView } from 'payload-bilingual/next'

interface Page {
  site: SiteView
  /** Without the publication's name; '' of its front page. */
  title: string
  description?: string
  /** Path of the page. */
  path: string
  /** Its versions in every language, this one included, by absolute address. */
  alternates: { language: LanguageCode; url: string }[]
}

/** Title, canonical address and the set of alternates of a page. */
export function metadataOf({ site, title, description, path, alternates }: Page): Metadata {
  const languages = hrefLangs(alternates, site.defaultLanguage)
  return {
    title: { absolute: title ? `${title} - ${site.name.text}` : site.name.text },
    ...(description && { description }),
    alternates: {
      canonical: absolute(site.siteURL, path),
      ...(languages.length > 0 && {
        languages: Object.fromEntries(languages.map(({ hreflang, href }) => [hreflang, href])),
      }),
    },
  }
}

/** Of a page that says that something is not here. */
export const absent = (title: string, site: SiteView): Metadata => ({
  title: { absolute: `${title} - ${site.name.text}` },
  robots: { index: false },
})
