import type { LanguageCode } from '../languages/index.ts'

/** An act of the desk that was done, in words, and what takes it back. */
export interface Deed {
  said: string
  /** The text it was done to. */
  translation: string
  undo: object | null
  /** Where the undo is asked for. @default '/bilingual/work' */
  to?: '/bilingual/acts'
}

interface Said {
  /** Something about an article's editions may have changed: a save, an act, a new text. */
  moved: undefined
  /** The last act, for the line that takes it back; null clears it. */
  did: Deed | null
  /** Open the publishing dialog of the form at this depth: a form in a drawer lies over another. */
  publish: {
    depth: number
    languages: LanguageCode[]
    /** A schedule whose place the act is to take: its time and its languages are proposed. */
    replaces?: string
  }
}

/** The desk's parts on one page speak to each other through the window. */
export const announce = <K extends keyof Said>(name: K, detail: Said[K]): void => {
  window.dispatchEvent(new CustomEvent(`bilingual:${name}`, { detail }))
}

/** @returns what ends it */
export function hear<K extends keyof Said>(name: K, listener: (detail: Said[K]) => void): () => void {
  const heard = (event: Event): void => listener((event as CustomEvent<Said[K]>).detail)
  window.addEventListener(`bilingual:${name}`, heard)
  return () => window.removeEventListener(`bilingual:${name}`, heard)
}
