/** Short hands for the editor's nodes. */
const withId = (bid: string) => (bid ? { $: { bid } } : {})

export const state = (...children: object[]) => ({ root: { type: 'root', children } })
export const text = (words: string, more: object = {}) => ({ type: 'text', text: words, format: 0, ...more })
export const paragraph = (bid: string, ...children: object[]) => ({ type: 'paragraph', ...withId(bid), children })
export const heading = (tag: string, ...children: object[]) => ({ type: 'heading', tag, children })
export const list = (bid: string, ...children: object[]) => ({
  type: 'list',
  listType: 'bullet',
  start: 1,
  ...withId(bid),
  children,
})
export const item = (bid: string, ...children: object[]) => ({ type: 'listitem', ...withId(bid), children })
export const cell = (bid: string, more: object, ...children: object[]) => ({
  type: 'tablecell',
  ...withId(bid),
  ...more,
  children,
})
export const link = (fields: object, ...children: object[]) => ({ type: 'link', fields, children })
