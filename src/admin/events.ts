import type { LanguageCode } from '../languages/index.ts'

interface Said {
  /** Something about an article's editions may have changed: a save, an act, a new text. */
  moved: undefined
  /** Open the publishing dialog of the form at this depth: a form in a drawer lies over another. */
  publish: { depth: number; languages: LanguageCode[] }
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
