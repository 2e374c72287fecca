import { type Merge, wordsOfNode } from '../../translating/merge/index.ts'

const MOST = 40

/** The first words of each block, in an order of blocks. */
export function wordsInOrder({ places }: Merge, ids: readonly string[]): { id: string; words: string }[] {
  const known = new Map(places.map((place) => [place.id, wordsOfNode(place.yours ?? place.theirs)]))
  return ids.map((id) => {
    const words = (known.get(id) ?? '').replace(/\s+/g, ' ').trim()
    return { id, words: words.length > MOST ? `${words.slice(0, MOST)} …` : words }
  })
}
