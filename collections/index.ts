import type { CollectionConfig } from 'payload'
import type { CollectionKey, SanitizedOptions } from '../src/options.ts'
import { articles } from './articles.ts'
import { bylines } from './bylines.ts'
import { categories } from './categories.ts'
import { desk } from './deskRows.ts'
import { disclaimers } from './disclaimers.ts'
import { glossary, machineRuns, memory } from './help.ts'
import { addresses, editions, editionTerms, releases, schedules } from './log.ts'
import { media } from './media.ts'
import { comments, imports, pages, redirects } from './plain.ts'
import { sources } from './sources.ts'
import { tags } from './tags.ts'
import { translations } from './translations.ts'
import { webhookDeliveries, webhookPlaces, webhooks } from './webhooks.ts'

/** The content model, in the order in which the admin lists it. */
export const contentModel: { [Key in CollectionKey]: (options: SanitizedOptions) => CollectionConfig } = {
  articles,
  translations,
  categories,
  tags,
  disclaimers,
  sources,
  bylines,
  media,
  pages,
  comments,
  glossary,
  memory,
  redirects,
  imports,
  'machine-runs': machineRuns,
  desk,
  releases,
  editions,
  'edition-terms': editionTerms,
  addresses,
  schedules,
  webhooks,
  'webhook-places': webhookPlaces,
  'webhook-deliveries': webhookDeliveries,
}

export { site } from './site.ts'
