import { type LexicalNode, objectIn } from './nodes.ts'

/** Ids for the blocks of one body: each its own, and each once. */
export class BlockIds {
  #taken = new Set<string>()
  #made = 0

  /** The node's own id; one made from its place where it has none, or where an earlier node has the same. */
  of(node: LexicalNode): string {
    const own = [objectIn(node.$).bid, objectIn(node.fields).id, node.id].find(
      (id) => (typeof id === 'string' && id !== '') || typeof id === 'number',
    )
    return this.#take(own === undefined ? this.#next() : String(own))
  }

  #next(): string {
    this.#made += 1
    return `b${this.#made}`
  }

  #take(id: string): string {
    let free = id
    while (this.#taken.has(free)) free = this.#next()
    this.#taken.add(free)
    return free
  }
}
