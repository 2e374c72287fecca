type Node = { type?: string; text?: string; children?: Node[]; root?: Node; fields?: Record<string, unknown> }

/** A Lexical state with every block, id, image and table in its place, and no words. */
export function emptied(state: unknown): unknown {
  if (typeof state !== 'object' || state === null) return state
  return { ...state, root: bare((state as { root: Node }).root) }
}

const WORDS = new Set(['text', 'linebreak', 'tab', 'link', 'autolink'])

function bare(node: Node): Node {
  if (node.type === 'block') return { ...node, fields: { ...node.fields, quote: '', by: '' } }
  if (!node.children) return node
  return { ...node, children: node.children.filter(({ type }) => !WORDS.has(type ?? '')).map(bare) }
}
