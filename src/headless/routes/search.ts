import { LENGTH } from '../articles.ts'
import { JSON_TYPE, searchList } from '../schemas/answers.ts'
import { searchAnswer } from '../search/index.ts'
import { type Definition, define, languageIn } from './define.ts'
import { inLanguage, limit, listCursor, searchWords } from './given.ts'

export const searchParameters = { q: searchWords, limit: limit(LENGTH), cursor: listCursor }

const search = define({
  operation: 'searchArticles',
  says: 'searchArticles',
  group: 'articles',
  path: '/{lang}/search',
  places: inLanguage,
  parameters: searchParameters,
  answers: { [JSON_TYPE]: searchList },
  run: (context) => {
    const { q = '', limit: most = LENGTH, cursor } = context.parameters
    return searchAnswer({ ...context, language: languageIn(context) }, { q, limit: most, cursor })
  },
})

export const searchRoutes: readonly Definition[] = [search]
