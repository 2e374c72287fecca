import type { PayloadRequest } from 'payload'
import { everPublished, ownerOfAddress } from '../editions/live.ts'
import { isLanguage, type LanguageCode, languageOf, numberedSlug } from '../languages/index.ts'
import { optionsOf } from '../options.ts'
import { uidIn } from './relations.ts'

type Data = Record<string, unknown>
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

async function isTaken(req: PayloadRequest, language: LanguageCode, slug: string, article: string, own: unknown) {
  const owner = await ownerOfAddress(req.payload, language, slug)
  if (owner && owner !== article) return true
  const { docs } = await req.payload.db.find<{ id: string | number }>({
    collection: optionsOf(req.payload.config).slugs.translations,
    where: { and: [{ slug: { equals: slug } }, { language: { equals: language } }] },
    limit: 2,
    pagination: false,
    select: { slug: true },
    req,
  })
  return docs.some(({ id }) => String(id) !== String(own))
}

/**
 * The slug a save leaves: made from the title until the text was first published, then only what a person writes.
 * A made slug that another article has gets a number; one that a person wrote is left for the gate to refuse.
 */
export async function settledSlug(req: PayloadRequest, data: Data, original: Data | undefined): Promise<string> {
  if (!isLanguage(data.language)) return text(data.slug)
  const { slugify } = languageOf(data.language)
  const written = slugify(text(data.slug))
  const article = (await uidIn(req.payload, 'articles', data.article, req)) ?? ''
  const before = text(original?.slug)
  const made = before !== '' && new RegExp(`^${escaped(slugify(text(original?.title)))}(-\\d+)?$`, 'u').test(before)
  const byHand = written !== '' && written !== before
  const fromTitle = slugify(text(data.title))
  if (byHand || fromTitle === '' || (before !== '' && !made)) return written
  if (written !== '' && fromTitle === slugify(text(original?.title))) return written
  if (written !== '' && (await everPublished(req.payload, `article:${article}`, data.language))) return written
  for (let number = 1; number < 50; number += 1) {
    const candidate = number === 1 ? fromTitle : numberedSlug(fromTitle, number)
    if (!(await isTaken(req, data.language, candidate, article, original?.id))) return candidate
  }
  return slugify(`${fromTitle.slice(0, 120)}-${article}`)
}

const escaped = (literal: string): string => literal.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
