'use client'

import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import type { CollectionKey } from '../options.ts'

export interface Places {
  slugOf(key: CollectionKey): string
  /** Address of a document's form, or of a collection's list, in the admin. */
  admin(key: CollectionKey, rest?: string): string
}

/** Where the plugin's collections are in this host's admin. */
export function usePlaces(): Places {
  const { config } = useConfig()
  const slugs = (config.admin.custom?.bilingual as { slugs?: Partial<Record<CollectionKey, string>> } | undefined)
    ?.slugs
  const slugOf = (key: CollectionKey): string => slugs?.[key] ?? key
  return {
    slugOf,
    admin: (key, rest = '') =>
      formatAdminURL({ adminRoute: config.routes.admin, path: `/collections/${slugOf(key)}${rest}` }),
  }
}
