import type { ReactNode } from 'react'

/** What stands at an address: something to show, or the way to where it is. */
export type Page = { element: ReactNode } | { location: string; permanent: boolean }

/** Parts of an address as they are written in it, still encoded. */
export interface Address {
  lang: string
  slug: string
  cursor?: string | undefined
}
