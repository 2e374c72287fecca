import type { Story } from './story.ts'

/** Key of a page with a number on its board. */
export const boardKey = (site: string, { board, id }: { board: string; id: string }): string => `${site}/${board}/${id}`

/** What a page is known by in every run: its place on the board, else its words. */
export const keyOf = (site: string, { address, digest }: Pick<Story, 'address' | 'digest'>): string =>
  address ? boardKey(site, address) : `${site}/sha256:${digest}`
