import type { SideBlock, SideField, SideText } from '../server/side.ts'

/** One place of the source: a field or a block, in the order in which they stand beside the form. */
export interface SidePlace {
  key: string
  /** It was added, changed, moved or taken out since the text that the translation follows. */
  changed: boolean
  /** null of a field. */
  block: SideBlock | null
}

export const isChanged = ({ state }: SideBlock): boolean => state !== 'same'

/** Fields that stand above the body; the others stand below it. */
export const HEAD: readonly string[] = ['field:title', 'field:deck', 'field:dateline']

const shown = ({ text, change }: SideField): boolean => text !== '' || change !== null

/** The places of a source that side by side shows, from its title to its summary. */
export function placesOf({ fields, blocks }: Pick<SideText, 'fields' | 'blocks'>): SidePlace[] {
  const place = ({ key, change }: SideField): SidePlace => ({ key, changed: change !== null, block: null })
  const seen = fields.filter(shown)
  return [
    ...seen.filter(({ key }) => HEAD.includes(key)).map(place),
    ...blocks.map((block) => ({ key: block.key, changed: isChanged(block), block })),
    ...seen.filter(({ key }) => !HEAD.includes(key)).map(place),
  ]
}

/** All places behind one, round to it; from the first where the caret stands in none. */
export function roundFrom(places: readonly SidePlace[], here: string | null): SidePlace[] {
  const at = places.findIndex(({ key }) => key === here)
  return [...places.slice(at + 1), ...places.slice(0, Math.max(at, 0))]
}
