'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { Counts } from './Counts.tsx'
import { useBoardSentences } from './useBoardSentences.ts'

/** The dashboard's first card: how many articles stand where, each number leading to them. */
export function DeskCard() {
  const say = useBoardSentences()
  const { config } = useConfig()
  const href = formatAdminURL({ adminRoute: config.routes.admin, path: '/desk' })
  return (
    <section className="bilingual-board__card">
      <header>
        <h4>
          <Link href={href}>{say.title}</Link>
        </h4>
        <Link href={`${href}?view=mine`}>{say.mine}</Link>
      </header>
      <Counts />
    </section>
  )
}
