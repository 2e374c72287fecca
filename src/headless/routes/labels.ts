import { type LabelCollection, labelCollections, labelPage } from '../labels.ts'
import { JSON_TYPE, labelLists } from '../schemas/answers.ts'
import { type Definition, define, languageIn } from './define.ts'
import { inLanguage, labelCursor, limit } from './given.ts'

const MANY = 100
const operations = {
  categories: 'listCategories',
  tags: 'listTags',
  disclaimers: 'listDisclaimers',
  sources: 'listSources',
  bylines: 'listBylines',
} as const satisfies Record<LabelCollection, string>

const labels = (collection: LabelCollection) =>
  define({
    operation: operations[collection],
    says: operations[collection],
    group: 'labels',
    path: `/{lang}/${collection}`,
    places: inLanguage,
    parameters: { limit: limit(MANY), cursor: labelCursor },
    answers: { [JSON_TYPE]: labelLists[collection] },
    async run(context) {
      const { editions, siteURL, parameters } = context
      const language = languageIn(context)
      const taxonomy = await editions.taxonomy()
      const page = { limit: parameters.limit ?? MANY, cursor: parameters.cursor }
      const body = labelPage(taxonomy, collection, { language, siteURL }, page)
      return { status: 200, body, headers: { 'content-language': language } }
    },
  })

export const labelRoutes: readonly Definition[] = labelCollections.map(labels)
