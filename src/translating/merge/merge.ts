import { ensureBlockIds, type SavedNode, type SavedState } from '../../body/ensureBlockIds.ts'
import { idOf, idsIn, isState, signatureOf, withOwnIds } from './nodes.ts'
import { orderOf } from './order.ts'
import { type Choice, type Choices, type Merge, ORDER, type Place } from './types.ts'

const EMPTY: SavedState = { root: { type: 'root', children: [], direction: null, format: '', indent: 0, version: 1 } }

/** A body as a state whose blocks all have ids: what is empty, or no state, has none. */
const stateOf = (value: unknown): SavedState => ensureBlockIds(isState(value) ? value : EMPTY)
const blocksOf = ({ root }: SavedState): Map<string, SavedNode> =>
  new Map((root.children ?? []).map((node) => [idOf(node), node]))

function placeOf(id: string, base: SavedNode | null, yours: SavedNode | null, theirs: SavedNode | null): Place {
  const [was, mine, other] = [signatureOf(base), signatureOf(yours), signatureOf(theirs)]
  const by = mine === other ? 'nobody' : mine === was ? 'theirs' : other === was ? 'yours' : 'both'
  return { id, base, yours, theirs, by, mark: `${mine} ${other}` }
}

/** Two texts that were changed apart, block by block, by their ids. Pure. */
export function mergeOf(base: unknown, yours: unknown, theirs: unknown): Merge {
  const state = stateOf(theirs)
  const [was, mine, other] = [stateOf(base), stateOf(yours), state].map(blocksOf) as [Blocks, Blocks, Blocks]
  const order = orderOf([...was.keys()], [...mine.keys()], [...other.keys()])
  const place = (id: string) => placeOf(id, was.get(id) ?? null, mine.get(id) ?? null, other.get(id) ?? null)
  const ids = order.by === 'theirs' ? order.theirs : order.yours
  return { places: ids.map(place), order, state }
}
type Blocks = Map<string, SavedNode>

/** What becomes of a place: as chosen; else as the one who changed it left it, and where both did, both. */
export const choiceOf = ({ id, by }: Pick<Place, 'id' | 'by'>, choices: Choices): Choice =>
  choices[id] ?? (by === 'both' ? 'both' : by === 'theirs' ? 'theirs' : 'yours')

/** Places that both changed and nobody chose in yet. */
export const openIn = ({ places }: Merge, choices: Choices): Place[] =>
  places.filter(({ id, by }) => by === 'both' && !choices[id])

const orderChosen = ({ order }: Merge, choices: Choices): string[] =>
  order.by === 'theirs' || (order.by === 'both' && choices[ORDER] === 'theirs') ? order.theirs : order.yours

/** The text as it is chosen. Of two versions of a block that are both kept, the second gets ids of its own. */
export function resultOf(merge: Merge, choices: Choices = {}): SavedState {
  const places = new Map(merge.places.map((place) => [place.id, place]))
  const taken = idsIn(merge.places.flatMap(({ yours, theirs }) => [yours, theirs].filter((node) => node !== null)))
  const children = orderChosen(merge, choices).flatMap((id): SavedNode[] => {
    const place = places.get(id)
    if (!place) return []
    const { yours, theirs } = place
    const choice = choiceOf(place, choices)
    if (choice === 'both' && yours && theirs) return [yours, withOwnIds(theirs, taken)]
    const node = choice === 'both' ? (yours ?? theirs) : place[choice]
    return node ? [node] : []
  })
  // A list's item that one of them moved to another block may stand in both.
  return ensureBlockIds({ ...merge.state, root: { ...merge.state.root, children } })
}
