import type { Payload } from 'payload'
import { systemPerson } from '../access/person.ts'
import { ownerOfAddress } from '../editions/live.ts'
import type { TaxonomyContent } from '../editions/types.ts'
import { languageCodes } from '../languages/index.ts'
import type { LanguageCode, PerLanguage } from '../languages/types.ts'
import { optionsOf } from '../options.ts'
import { buildEdition, editionBytes } from '../publishing/build.ts'
import type { Problem } from '../publishing/problem.ts'
import { readiness } from '../publishing/readiness.ts'
import type { Surroundings } from '../publishing/surroundings.ts'
import { articleContentOf, hashOfArticle, hashOfTranslation, translationContentOf } from './content.ts'
import type { Label } from './labels.ts'
import { toBlocks } from './toBlocks.ts'
import type { Draft } from './write.ts'

const both = (value: unknown): PerLanguage<string> => {
  const group = (typeof value === 'object' && value !== null ? value : {}) as Partial<Record<LanguageCode, unknown>>
  const texts = languageCodes.map((code) => [code, typeof group[code] === 'string' ? group[code] : ''])
  return Object.fromEntries(texts) as PerLanguage<string>
}

const contentOf = ({ row }: Label): TaxonomyContent => ({
  name: both(row.name),
  title: both(row.name),
  text: both(row.text),
  position: row.position === 'before' ? 'before' : 'after',
  required: row.required !== false,
})
const placed = (label: Label | null) => label && { uid: label.uid, content: contentOf(label) }

async function siteNotices(payload: Payload): Promise<Label[]> {
  const { docs } = await payload.db.find<Record<string, unknown> & { id: string | number }>({
    collection: optionsOf(payload.config).slugs.disclaimers,
    where: { scope: { equals: 'site' } },
    limit: 100,
    pagination: false,
  })
  return docs.map((row) => ({ id: row.id, uid: String(row.uid), row }))
}

/** What the gate would say of a page that is not written: the gate itself, asked with what would be there. */
export async function foresee(payload: Payload, draft: Draft): Promise<Problem[]> {
  const { story, labels, uid, slug } = draft
  const { language } = story
  const content = articleContentOf(story, labels)
  const text = translationContentOf(story, uid, slug, toBlocks(story.body))
  const stamp = { format: 1 as const, rev: 1, at: new Date().toISOString(), by: null, trashed: false }
  const article = { ...stamp, uid, hash: hashOfArticle(content), content }
  const copy = { ...stamp, uid, hash: hashOfTranslation(text), content: text, workflow: 'draft' as const }
  const notices = await siteNotices(payload)
  if (labels.notice && !notices.some((notice) => notice.uid === labels.notice?.uid)) notices.push(labels.notice)
  const surroundings: Surroundings = {
    category: placed(labels.category),
    source: placed(labels.source),
    byline: placed(labels.byline),
    disclaimers: notices.map((notice) => ({ uid: notice.uid, content: contentOf(notice) })),
    goneNotices: [],
    pictures: new Map(),
  }
  const edition = buildEdition({
    subject: `article:${uid}`,
    uid,
    language,
    article: content,
    text: copy,
    surroundings,
    noticeSequence: () => 0,
    corrections: [],
    publishedAt: stamp.at,
    firstAnywhere: stamp.at,
    at: stamp.at,
    sequence: 0,
  })
  return readiness({
    article,
    texts: { [language]: copy },
    renewed: [],
    surroundings,
    slugOwners: { [language]: await ownerOfAddress(payload, language, slug) },
    person: systemPerson('importer'),
    at: stamp.at,
    bytes: { [language]: editionBytes(edition) },
    maxBytes: optionsOf(payload.config).maxEditionBytes,
    sourceHash: copy.hash,
  })
}
