import { feedPath } from '../../addresses/feeds.ts'
import { absolute, frontPath } from '../../addresses/paths.ts'
import { attribute } from '../../body/escape.ts'
import { languageCodes, languageOf } from '../../languages/index.ts'
import type { LanguageCode } from '../../languages/types.ts'
import { labelsOf, siteView } from '../site.ts'
import { element, empty, XML_HEAD } from '../xml.ts'
import type { MapPlace } from './place.ts'

interface Outline {
  text: string
  xmlUrl: string
  htmlUrl: string
  /** null of a feed of every language. */
  language: LanguageCode | null
}

const outline = ({ text, language, ...place }: Outline): string =>
  empty('outline', { text, title: text, type: 'rss', ...place, ...(language && { language }) })

/** All feeds as a list of subscriptions (OPML 2.0): that of every language, then each with its sections and topics. */
export async function opml({ editions, siteURL, defaultLanguage }: MapPlace): Promise<string> {
  const taxonomy = await editions.taxonomy()
  const site = siteView(taxonomy, 'ko', { siteURL, defaultLanguage })
  const labelled = (language: LanguageCode, collection: 'categories' | 'tags'): string[] =>
    labelsOf(collection, taxonomy)
      .flatMap((places) => places.filter((place) => place.language === language))
      .map(({ name, slug, path }) =>
        outline({
          text: name,
          xmlUrl: absolute(siteURL, feedPath('rss', language, { collection, slug })),
          htmlUrl: absolute(siteURL, path),
          language,
        }),
      )
  const groups = languageCodes.map((language) => {
    const { name } = siteView(taxonomy, language, { siteURL, defaultLanguage })
    const whole = {
      text: name.text,
      xmlUrl: absolute(siteURL, feedPath('rss', language)),
      htmlUrl: absolute(siteURL, frontPath(language)),
      language,
    }
    return [
      `<outline${attribute('text', languageOf(language).name)}>`,
      outline(whole),
      ...labelled(language, 'categories'),
      ...labelled(language, 'tags'),
      '</outline>',
    ]
  })
  return [
    XML_HEAD,
    '<opml version="2.0">',
    `<head>${element('title', site.name.text)}</head>`,
    '<body>',
    outline({
      text: site.name.text,
      xmlUrl: absolute(siteURL, feedPath('rss')),
      htmlUrl: absolute(siteURL, '/'),
      language: null,
    }),
    ...groups.flat(),
    '</body>',
    '</opml>\n',
  ].join('\n')
}
