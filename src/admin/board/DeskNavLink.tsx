'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'
import { formatAdminURL } from 'payload/shared'
import { useEffect } from 'react'
import { focusField } from '../acts/focusField.ts'
import { useBoardSentences } from './useBoardSentences.ts'

/** In the admin's navigation, above the collections. */
export function DeskNavLink() {
  const say = useBoardSentences()
  const { config } = useConfig()
  const href = formatAdminURL({ adminRoute: config.routes.admin, path: '/desk' })
  const path = usePathname()
  const here = path === href
  // On every page of the admin: an address may name a field of the form that it opens, of any collection.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at once for each page
  useEffect(() => {
    const [, field] = /^#field-(.+)$/.exec(window.location.hash) ?? []
    if (field) focusField(decodeURIComponent(field))
  }, [path])
  return (
    <Link
      aria-current={here ? 'page' : undefined}
      className="nav__link bilingual-nav"
      href={href}
      id="nav-bilingual-desk"
    >
      {here && <span className="nav__link-indicator" />}
      <span className="nav__link-label">{say.nav}</span>
    </Link>
  )
}
