import { articleByUid } from '../articles.ts'
import { labelCollections } from '../labels.ts'
import { numberedList, wholeLabels } from '../pathForms.ts'
import { Problem } from '../problems.ts'
import { articleFile, JSON_TYPE, labelFiles } from '../schemas/answers.ts'
import { articleTogether } from '../schemas/article.ts'
import { capital } from '../schemas/schema.ts'
import { type Definition, define, languageIn } from './define.ts'
import { inLanguage, numberPlace, uidPlace } from './given.ts'

const NUMBER = /^[1-9]\d{0,5}$/

/** What a folder of files can hold as well: lists without parameters. */
export const listRoutes: readonly Definition[] = [
  define({
    operation: 'listArticlesFile',
    says: 'listArticlesFile',
    group: 'articles',
    path: '/{lang}/articles.json',
    places: inLanguage,
    parameters: {},
    answers: { [JSON_TYPE]: articleFile },
    run: (context) => numberedList({ ...context, language: languageIn(context) }),
  }),
  define({
    operation: 'listArticlesPage',
    says: 'listArticlesPage',
    group: 'articles',
    path: '/{lang}/articles/pages/{number}.json',
    places: numberPlace,
    parameters: {},
    answers: { [JSON_TYPE]: articleFile },
    run(context) {
      const { number = '' } = context.path
      if (!NUMBER.test(number)) throw new Problem('not_found')
      return numberedList({ ...context, language: languageIn(context) }, Number(number))
    },
  }),
  define({
    operation: 'getArticleInLanguagesFile',
    says: 'getArticleInLanguages',
    group: 'articles',
    path: '/articles/{uid}.json',
    places: uidPlace,
    parameters: {},
    answers: { [JSON_TYPE]: articleTogether },
    problems: ['not_found', 'gone'],
    run: (context) => articleByUid(context, context.path.uid ?? ''),
  }),
  ...labelCollections.map((collection) =>
    define({
      operation: `list${capital(collection)}File`,
      says: 'listLabelsFile',
      group: 'labels',
      path: `/{lang}/${collection}.json`,
      places: inLanguage,
      parameters: {},
      answers: { [JSON_TYPE]: labelFiles[collection] },
      run: (context) => wholeLabels({ ...context, language: languageIn(context) }, collection),
    }),
  ),
]
