type Scope = 'article' | 'category' | 'all'
const SCOPES: Record<Scope, string> = { article: 'this article', category: 'same category', all: 'all articles' }

/** What the desk says of the translation memory. */
export const memory = {
  match: (similarity: number, scope: Scope): string =>
    similarity === 100 ? `Same words · ${SCOPES[scope]}` : `${similarity}% alike · ${SCOPES[scope]}`,
  building: 'The memory is being read in; only texts with the same words are found for now.',
  nothingToUndo: 'What the memory filled in was changed since. Nothing was taken back.',
}
export type MemorySentences = typeof memory
