import type { Payload } from 'payload'
import { append, highestSequence } from '../../src/editions/log.ts'
import { alternatesOf, languagesIn, sortKeyOf, termsOf } from '../../src/editions/project.ts'
import type { ArticleRelease } from '../../src/editions/release.ts'
import { SHAPE } from '../../src/editions/shape.ts'
import type { EditionDocument } from '../../src/editions/types.ts'
import { perLanguage } from '../../src/languages/index.ts'
import type { LanguageCode } from '../../src/languages/types.ts'
import { optionsOf } from '../../src/options.ts'

const SENTENCE = {
  ko: '시는 강변 산책로 정비 사업을 마치고 오늘부터 시민에게 다시 개방한다고 밝혔다. ',
  en: 'The city said that the riverside path is open to the public again from today. ',
}

/** An edition as long as a news article usually is. */
export function benchEdition(number: number, language: LanguageCode, category: string): EditionDocument {
  const uid = `bench${number}`
  const at = new Date(Date.UTC(2020, 0, 1) + number * 600_000).toISOString()
  return {
    format: 1,
    subject: `article:${uid}`,
    uid,
    language,
    slug: `bench-${number}-${language}`,
    title: `${language === 'ko' ? '강변 산책로 다시 열려' : 'Riverside path reopens'} ${number}`,
    deck: SENTENCE[language],
    summary: SENTENCE[language],
    dateline: 'Gimpo',
    credit: '',
    body: Array.from({ length: 12 }, (_, index) => ({
      type: 'paragraph' as const,
      id: `b${index}`,
      children: [{ type: 'text' as const, text: SENTENCE[language].repeat(3) }],
    })),
    seo: { title: '', description: '' },
    kind: language === 'ko' ? 'original' : 'human',
    originalLanguage: 'ko',
    follows: null,
    mustUpdate: false,
    category,
    tags: [],
    source: null,
    byline: null,
    disclaimers: [],
    hero: null,
    commentsOpen: true,
    legacyComments: 0,
    corrections: [],
    publishedAt: at,
    updatedAt: at,
    originallyPublishedAt: at,
    sequence: 0,
    hash: `hash${number}`,
  }
}

/** Fills log and projection with pairs, from one number to another, as the acts would leave them. */
export async function seed(
  payload: Payload,
  from: number,
  to: number,
  editionOf: (number: number, language: LanguageCode) => EditionDocument,
): Promise<void> {
  const { slugs } = optionsOf(payload.config)
  let sequence = await highestSequence(payload)
  for (let number = from; number < to; number++) {
    sequence++
    const issued = perLanguage((language) => ({ ...editionOf(number, language), sequence }))
    const { subject, publishedAt: at } = issued.ko
    const live = perLanguage((language) => {
      const { slug, title, hash, kind, publishedAt, updatedAt, follows } = issued[language]
      return { sequence, slug, title, hash, kind, publishedAt, updatedAt, follows, corrections: [] }
    })
    const document: ArticleRelease = {
      format: 1,
      article: null,
      issued,
      withdrawn: [],
      live,
      first: perLanguage(() => at),
    }
    const release = { kind: 'publish' as const, subject, predecessor: 0, at, by: 'bench', byId: 'bench', note: '' }
    await append(payload, { ...release, languages: 'ko,en', document }, sequence)
    for (const edition of Object.values(issued)) {
      const { uid, language, slug, category } = edition
      const key = `${subject}:${language}`
      const sortKey = sortKeyOf(edition)
      const row = { key, subject, kind: 'article', uid, language, slug, live: true, category, sortKey, sequence }
      const alternates = alternatesOf(live)
      const set = { editionKind: edition.kind, languages: languagesIn(alternates), seenAt: at }
      const rest = { seen: sequence, alternates, document: edition, ...set }
      await payload.db.create({ collection: slugs.editions, data: { ...row, ...rest } })
      for (const term of termsOf(edition))
        await payload.db.create({
          collection: slugs['edition-terms'],
          data: { edition: key, term, language, sortKey, sequence },
        })
      await payload.db.create({
        collection: slugs.addresses,
        data: { language, slug, uid },
      })
    }
  }
  // The projection is complete: followers need not go over it.
  const where = { key: { equals: '~watermark' } }
  const document = { shape: SHAPE }
  const data = { key: '~watermark', kind: 'watermark', live: false, seen: sequence, sequence, document }
  const moved = await payload.db.updateOne({ collection: slugs.editions, where, data, options: { atomic: true } })
  if (!moved) await payload.db.create({ collection: slugs.editions, data })
}
