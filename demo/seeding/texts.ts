import { sourceSnapshotOf, startTranslation } from 'payload-bilingual'
import type { LanguageCode } from 'payload-bilingual/types'
import type { DemoArticle } from '../content/types.ts'
import { datesIn } from '../dates.ts'
import { demoUid } from '../ids.ts'
import { lexicalBody } from '../lexical.ts'
import { type Data, ensure, find, type Id, operator, type Seeding } from './context.ts'
import type { Labels } from './labels.ts'
import { dayOf, inOrder } from './stories.ts'

export interface Story {
  story: DemoArticle
  /** Ids of all demo articles and pictures, for links and images in bodies. */
  articles: Record<string, Id>
  labels: Labels
}

const TRANSLATORS = { ko: '국제부', en: 'Sim Ye-on' } as const
const keyOf = ({ key }: DemoArticle, language: LanguageCode): string => `${key}/${language}`

export const languagesOf = (story: DemoArticle): LanguageCode[] => {
  const other = story.original === 'ko' ? 'en' : 'ko'
  return [story.original, ...(story[other] ? [other] : [])] as LanguageCode[]
}

/** The fields of one language, as it first went out or after its revision. */
function textData(
  { story, articles, labels }: Story,
  language: LanguageCode,
  stage: 'first' | 'later',
  now: Date,
): Data {
  const text = story[language]
  if (!text) throw new Error(`The demo story ${story.key} has no text in ${language}`)
  const day = dayOf(story, now)
  const { later, kind, workflow, credit, slug, ...words } = text
  const translated = language !== story.original
  return {
    ...words,
    ...(stage === 'later' && later),
    dateline: datesIn(text.dateline ?? '', language, day),
    ...(slug && { slug }),
    kind: kind ?? (translated ? 'human' : 'original'),
    credit: credit ?? (translated ? TRANSLATORS[language] : ''),
    workflow: workflow ?? 'ready',
    body: lexicalBody({
      key: story.key,
      language,
      rows: story.body,
      stage,
      published: day,
      article: (key) => articles[key] ?? '',
      image: (key) => labels.pictures[key],
    }),
  }
}

async function seedText(seeding: Seeding, one: Story, language: LanguageCode): Promise<void> {
  const { payload, now, by } = seeding
  const { story, articles } = one
  const key = keyOf(story, language)
  const article = articles[story.key] ?? ''
  const data = () => textData(one, language, 'first', now)
  if (language === story.original) {
    await ensure(seeding, 'translations', key, () => ({ ...data(), article, language }))
    return
  }
  if (await find(payload, 'translations', key)) return
  const { kind, ...fields } = data()
  await startTranslation(payload, {
    article,
    language,
    by,
    kind: kind as 'human' | 'machine' | 'machine-reviewed',
    data: { ...fields, uid: demoUid(`translations/${key}`) },
  })
}

/** Every text as it first went out; a translation follows the original as it stands then. */
export async function seedTexts(seeding: Seeding, articles: Record<string, Id>, labels: Labels): Promise<void> {
  let count = 0
  for (const story of inOrder)
    for (const language of languagesOf(story)) {
      await seedText(seeding, { story, articles, labels }, language)
      count += 1
      if (count % 20 === 0) seeding.log(`${count} texts`)
    }
  seeding.log(`${count} texts`)
}

/** Saves a text as it reads after its revision. A translation that is revised with its original follows the new one. */
export async function revise(
  { payload, now }: Seeding,
  one: Story,
  language: LanguageCode,
  withOriginal: boolean,
): Promise<void> {
  const text = await find(payload, 'translations', keyOf(one.story, language))
  if (!text) return
  const { original } = one.story
  const source =
    language !== original && withOriginal
      ? await sourceSnapshotOf(payload, one.articles[one.story.key] ?? '', original)
      : null
  await payload.update({
    collection: 'translations',
    id: text.id,
    data: { ...textData(one, language, 'later', now), ...(source && { followsSource: source }) },
    ...operator,
  })
}
