import type { Editions } from '../../editions/types.ts'
import type { LanguageCode } from '../../languages/types.ts'

/** What the files are made of. */
export interface MapPlace {
  editions: Editions
  /** Without a slash at the end. */
  siteURL: string
  /** Where the site names none. */
  defaultLanguage: LanguageCode
  /** Path under which the API stands. */
  base: string
}
