import { permanentRedirect, redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import type { Page } from './_pages/page.ts'

/** A page as Next takes it. */
export function shown(page: Page): ReactNode {
  if ('element' in page) return page.element
  return page.permanent ? permanentRedirect(page.location) : redirect(page.location)
}
