'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'
import { formatAdminURL } from 'payload/shared'
import { useBoardSentences } from './useBoardSentences.ts'

/** In the admin's navigation, above the collections. */
export function DeskNavLink() {
  const say = useBoardSentences()
  const { config } = useConfig()
  const href = formatAdminURL({ adminRoute: config.routes.admin, path: '/desk' })
  const here = usePathname() === href
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
