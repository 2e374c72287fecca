/**
 * Remembers where the keyboard goes on when an item of a list is gone: to the next item, or the one before, or the panel.
 * @returns what puts the focus there
 */
export function focusBeside(element: Element | null): () => void {
  const item = element?.closest('li')
  const neighbour = item?.nextElementSibling ?? item?.previousElementSibling
  const panel = item?.closest<HTMLElement>('.bilingual-checks, .bilingual-dialog, form')
  return () =>
    requestAnimationFrame(() => {
      const lost = document.activeElement === document.body || document.activeElement === null
      if (!lost && document.contains(item ?? null)) return
      const there = neighbour && document.contains(neighbour) ? neighbour.querySelector('button') : null
      const target = there ?? panel
      target?.focus({ preventScroll: true })
    })
}
