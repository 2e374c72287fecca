import { attribute, escaped } from 'payload-bilingual/next'

export interface LinkItem {
  href: string
  text: string
  /** The page it leads to, or a part of it, is the one it stands on. */
  current?: boolean
}

/**
 * Items of a list of links, as HTML. The lists of head and foot are the same on every page and are most of its
 * elements: as elements they would be written twice, by React on the server and by React for the browser.
 */
const linkItems = (items: readonly LinkItem[]): string =>
  items
    .map(({ href, text, current }) => {
      const attributes = `${attribute('href', href)}${current ? ' aria-current="true"' : ''}`
      return `<li><a${attributes}>${escaped(text)}</a></li>`
    })
    .join('')

/** A list of links. */
export function Links({ items }: { items: readonly LinkItem[] }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: linkItems writes its own tags only and escapes all else
  return <ul dangerouslySetInnerHTML={{ __html: linkItems(items) }} />
}
