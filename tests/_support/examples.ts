import type { Payload } from 'payload'
import { publish, systemPerson } from 'payload-bilingual'
import { create, story } from './desk.ts'

/** Publishes what the examples of the API's description name, so that each of them has an answer. */
export async function publishExamples(payload: Payload): Promise<void> {
  const section = await create(payload, 'categories', { name: { ko: '국제', en: 'International' } })
  const topic = await create(payload, 'tags', { name: { ko: '강변', en: 'Riverside' } })
  const source = await create(payload, 'sources', { name: { ko: '강나루통신', en: 'HRN' }, code: 'HRN' })
  const byline = await create(payload, 'bylines', { name: { ko: '편집국', en: 'Editorial desk' }, kind: 'desk' })
  await create(payload, 'disclaimers', {
    name: { ko: '알립니다', en: 'Please note' },
    text: { ko: '번역한 글입니다.', en: 'This is a translation.' },
    scope: 'site',
    position: 'before',
  })
  const more = { tags: [topic.id], source: source.id, byline: byline.id, firstPublishedAt: '2026-03-05T23:30:00.000Z' }
  const { article } = await story(payload, { category: section, article: { uid: 'k3v9x2', ...more } })
  const by = systemPerson('test')
  await publish(payload, { article: article.uid, languages: ['ko', 'en'], by })
  for (const number of [1, 2, 3]) {
    const next = await story(payload, { title: `Another ${number}`, category: section, article: more })
    await publish(payload, { article: next.article.uid, languages: ['ko', 'en'], by })
  }
}
