/** Milliseconds after which an item that still stands is taken to stay. */
const PATIENCE = 2000

/**
 * Remembers where the keyboard goes on when an item of a list is gone: to the next item, or the one before, or the panel.
 * Who went on by themselves meanwhile is left where they are.
 * @returns what puts the focus there once the page shows the list without it, however long that takes to be drawn
 */
export function focusBeside(element: Element | null): () => void {
  const item = element?.closest('li') ?? null
  const neighbour = item?.nextElementSibling ?? item?.previousElementSibling
  const panel = item?.closest<HTMLElement>('.bilingual-checks, .bilingual-dialog, form')
  const isLost = (): boolean => document.activeElement === document.body || document.activeElement === null
  const goOn = (): void => {
    if (!isLost()) return
    const there = neighbour && document.contains(neighbour) ? neighbour.querySelector('button') : null
    const target = there ?? panel
    target?.focus({ preventScroll: true })
  }
  return () => {
    if (!item || !document.contains(item)) return goOn()
    const settle = (): void => {
      clearTimeout(patience)
      seen.disconnect()
      goOn()
    }
    const seen = new MutationObserver(() => {
      if (!document.contains(item)) settle()
    })
    const patience = setTimeout(settle, PATIENCE)
    seen.observe(document.body, { childList: true, subtree: true })
  }
}
