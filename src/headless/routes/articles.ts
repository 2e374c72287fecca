import { articleByUid, LENGTH, listArticles } from '../articles.ts'
import { articleBySlug } from '../bySlug.ts'
import { bodyForms, memberNames } from '../chosen.ts'
import type { FormName } from '../forms/index.ts'
import { formNames, forms } from '../forms/index.ts'
import { articleList, document, JSON_TYPE, words } from '../schemas/answers.ts'
import { article, articleTogether, editionKinds } from '../schemas/article.ts'
import { capital, type Schema } from '../schemas/schema.ts'
import { type Definition, define, languageIn } from './define.ts'
import {
  articlePlace,
  choice,
  choices,
  cursor,
  day,
  format,
  inLanguage,
  label,
  limit,
  moment,
  spoken,
  uidPlace,
} from './given.ts'

export const listParameters = {
  category: label({ ko: '국제', en: 'international' }, 'section'),
  tag: label({ ko: '강변', en: 'riverside' }, 'topic'),
  source: label('HRN', 'source'),
  byline: label({ ko: '편집국', en: 'editorial-desk' }, 'byline'),
  kind: choice('original', ...editionKinds),
  has: { ...spoken, example: { ko: 'en', en: 'ko' } },
  changed: moment,
  from: day('2026-03-01'),
  to: day('2026-03-31', 1),
  sort: choice('updated', 'published', 'updated'),
  fields: choices('uid,title,url', memberNames, 1),
  include: choices('html', bodyForms, 0),
  limit: limit(LENGTH),
  cursor,
}

const list = define({
  operation: 'listArticles',
  says: 'listArticles',
  group: 'articles',
  path: '/{lang}/articles',
  places: inLanguage,
  parameters: listParameters,
  answers: { [JSON_TYPE]: articleList },
  run: (context) => listArticles({ ...context, language: languageIn(context) }, context.parameters),
})

const typeOf = (form: FormName): string => forms[form].mediaType.split(';')[0] ?? ''
const schemaOf = (form: FormName): Schema<unknown> =>
  form === 'json' ? article : form === 'ninjs' || form === 'jsonld' ? document : words

/** An article's form is named by `format`, or by what the client accepts. */
const bySlug = define({
  operation: 'getArticle',
  says: 'getArticle',
  group: 'articles',
  path: '/{lang}/articles/{slug}',
  places: articlePlace,
  parameters: { format },
  answers: Object.fromEntries(formNames.map((form) => [typeOf(form), schemaOf(form)])),
  problems: ['not_found', 'gone'],
  moves: 308,
  run: (context) =>
    articleBySlug({ ...context, language: languageIn(context) }, context.path.slug ?? '', context.parameters),
})

/** The same where the end of the address names the form. */
const byFile = (form: FormName) =>
  define({
    operation: `getArticleAs${capital(form)}`,
    says: 'getArticleFile',
    group: 'articles',
    path: `/{lang}/articles/{slug}${forms[form].suffix}`,
    places: articlePlace,
    parameters: {},
    answers: { [typeOf(form)]: schemaOf(form) },
    problems: ['not_found', 'gone'],
    moves: 308,
    run: (context) =>
      articleBySlug({ ...context, language: languageIn(context) }, context.path.slug ?? '', { ending: form }),
  })

const byUid = define({
  operation: 'getArticleInLanguages',
  says: 'getArticleInLanguages',
  group: 'articles',
  path: '/articles/{uid}',
  places: uidPlace,
  parameters: {},
  answers: { [JSON_TYPE]: articleTogether },
  problems: ['not_found', 'gone'],
  run: (context) => articleByUid(context, context.path.uid ?? ''),
})

export const articleRoutes: readonly Definition[] = [list, bySlug, ...formNames.map(byFile), byUid]
