import type { Payload } from 'payload'
import { editionsOf } from '../../src/editions/index.ts'
import { append, highestSequence } from '../../src/editions/log.ts'
import type { ArticleRelease } from '../../src/editions/release.ts'
import type { EditionDocument } from '../../src/editions/types.ts'
import { perLanguage } from '../../src/languages/index.ts'
import type { LanguageCode } from '../../src/languages/types.ts'

type Both = (language: LanguageCode) => EditionDocument

/** Appends an act to the log as the acts do, without a desk before it, and follows it. */
async function act(payload: Payload, kind: 'publish' | 'withdraw', editionOf: Both): Promise<void> {
  const sequence = (await highestSequence(payload)) + 1
  const at = new Date(Date.UTC(2026, 0, 1) + sequence * 1000).toISOString()
  const editions = perLanguage((language) => ({ ...editionOf(language), sequence, updatedAt: at }))
  const { subject } = editions.ko
  const live = perLanguage((language) => {
    const { slug, title, hash, kind, publishedAt, updatedAt, follows } = editions[language]
    return { sequence, slug, title, hash, kind, publishedAt, updatedAt, follows, corrections: [] }
  })
  const document: ArticleRelease = {
    format: 1,
    article: null,
    issued: kind === 'publish' ? editions : {},
    withdrawn: kind === 'publish' ? [] : ['ko', 'en'],
    live: kind === 'publish' ? live : {},
    first: perLanguage(() => at),
  }
  const release = {
    kind,
    subject,
    predecessor: sequence - 1,
    at,
    by: 'test',
    byId: 'test',
    note: '',
    languages: 'ko,en',
  }
  await append(payload, { ...release, document }, sequence)
  await editionsOf(payload).refresh()
}

export const issue = (payload: Payload, editionOf: Both): Promise<void> => act(payload, 'publish', editionOf)
export const withdrawn = (payload: Payload, editionOf: Both): Promise<void> => act(payload, 'withdraw', editionOf)
