/** What reader pages in Next are made from. Server only. */

export { hrefLangs } from '../addresses/alternates.ts'
export { LANGUAGE_COOKIE, negotiate } from '../addresses/negotiate.ts'
export {
  absolute,
  apiArticlePath,
  archivePath,
  articlePath,
  categoryPath,
  disclaimersPath,
  frontPath,
  localPath,
  pagePath,
  parallelPath,
  searchPath,
  tagPath,
  uidPath,
} from '../addresses/paths.ts'
export { parseReaderPath, type ReaderAddress, type ReaderPageKind } from '../addresses/readers.ts'
export { previewArticle } from '../admin/server/previewArticle.ts'
export { attribute, escaped } from '../body/escape.ts'
export { type RenderOptions, renderBlocks } from '../body/html.ts'
export { srcsetOf } from '../body/htmlImage.ts'
export { plainText } from '../body/text.ts'
export { noteStatus } from '../editions/noting.ts'
export { clientAddress } from '../front/client.ts'
export { linkedData } from '../headless/forms/jsonld.ts'
export { correctionsOf, honestyOf, isRevised, noticeParagraphs, sourceOf } from '../headless/forms/parts.ts'
export { apiHandler } from '../headless/handler.ts'
export { feedHandler } from '../headless/mounted.ts'
export { answerNotedStatus } from '../headless/notedStatus.ts'
export { articleAtOldAddress } from '../headless/oldAddress.ts'
export {
  type ArticleFound,
  type FrontView,
  type LabelListView,
  type PermalinkFound,
  type Place,
  type Reader,
  reader,
  readerOf,
} from '../headless/reader.ts'
export type { SectionView, SiteView } from '../headless/site.ts'
export type * from '../headless/types.ts'
export {
  isLanguage,
  koreaISO,
  type LanguageCode,
  type LanguageDefinition,
  languageCodes,
  languageOf,
  languages,
  otherLanguage,
} from '../languages/index.ts'
export { type SiteSentences, siteSentences } from '../languages/site.ts'
