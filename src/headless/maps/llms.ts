import { feedPath } from '../../addresses/feeds.ts'
import { mapPath } from '../../addresses/maps.ts'
import { absolute, apiArticlePath } from '../../addresses/paths.ts'
import { languageCodes, languageOf } from '../../languages/index.ts'
import { siteSentences } from '../../languages/site.ts'
import type { LanguageCode } from '../../languages/types.ts'
import { articlesIn } from '../articles.ts'
import { forms } from '../forms/index.ts'
import { markdownForm } from '../forms/markdown.ts'
import { siteView } from '../site.ts'
import type { ArticleView } from '../types.ts'
import type { MapPlace } from './place.ts'

/** Articles of each language. */
const LENGTH = 20

/** Words as the text of a Markdown link: nothing in them can end it. */
const linkText = (words: string): string => words.replace(/[\\[\]<>`*_]/g, '\\$&').replace(/\s+/g, ' ')

const newest = async (place: MapPlace, language: LanguageCode): Promise<ArticleView[]> =>
  (await articlesIn(place, { language, limit: LENGTH })).articles

/** What a language model reads first (llmstxt.org): what this site is, its newest articles as Markdown, its ways for programs. */
export async function llms(place: MapPlace): Promise<string> {
  const { editions, siteURL, defaultLanguage, base } = place
  const taxonomy = await editions.taxonomy()
  const link = (text: string, path: string, note = ''): string =>
    `- [${linkText(text)}](${absolute(siteURL, path)})${note ? `: ${linkText(note)}` : ''}`
  const english = siteView(taxonomy, 'en', { siteURL, defaultLanguage })
  const about = languageCodes.map((language) => `> ${siteSentences(language).forModels}`)
  const sections = await Promise.all(
    languageCodes.map(async (language) => {
      const say = siteSentences(language)
      const articles = await newest(place, language)
      return [
        `## ${languageOf(language).name} · ${say.latest}`,
        '',
        ...articles.map(({ title, slug, summary }) =>
          link(title, `${apiArticlePath(language, slug)}${forms.markdown.suffix}`, summary),
        ),
        '',
      ]
    }),
  )
  const say = siteSentences('en')
  return [
    `# ${linkText(english.name.text)}`,
    '',
    about.join('\n>\n'),
    '',
    ...sections.flat(),
    `## ${say.forPrograms}`,
    '',
    link(say.wholeTexts, mapPath('llmsFull')),
    ...languageCodes.map((language) =>
      link(`${languageOf(language).name}: ${say.everyArticle}`, `${base}/${language}/articles`),
    ),
    link(say.everyChange, `${base}/changes`),
    ...languageCodes.map((language) => link(`${languageOf(language).name}: Atom`, feedPath('atom', language))),
    link('OPML', mapPath('opml')),
    '',
  ].join('\n')
}

/** The newest articles of every language whole, one behind the other, each with its front matter. */
export async function llmsFull(place: MapPlace): Promise<string> {
  const { editions, siteURL, defaultLanguage } = place
  const taxonomy = await editions.taxonomy()
  const texts = await Promise.all(
    languageCodes.map(async (language) => {
      const site = siteView(taxonomy, language, { siteURL, defaultLanguage })
      return (await newest(place, language)).map((article) => markdownForm({ article, site }))
    }),
  )
  return texts.flat().join('\n')
}
