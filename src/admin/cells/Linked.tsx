'use client'

import { Link, useConfig } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'

/** A row of a list, as far as its own cells need it. */
export type CellProps = Pick<DefaultCellComponentProps, 'collectionSlug' | 'link' | 'linkURL' | 'rowData'> & {
  cellData?: unknown
}

/** What a cell shows, leading to the document where Payload has the column do so. */
export function Linked({
  cell: { collectionSlug, link, linkURL, rowData },
  children,
}: {
  cell: CellProps
  children: ReactNode
}) {
  const { config } = useConfig()
  if (!link) return children
  const path = `/collections/${collectionSlug}/${encodeURIComponent(String(rowData.id))}` as const
  return <Link href={linkURL ?? formatAdminURL({ adminRoute: config.routes.admin, path })}>{children}</Link>
}
