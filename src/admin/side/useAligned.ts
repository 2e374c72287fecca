'use client'

import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { type RefObject, useEffect } from 'react'
import { placeBeside } from './align.ts'
import { blockElements } from './blocks.ts'

const GAP = 8
const WIDE = '(min-width: 1024px)'

/** Fields of the form and blocks of the body that stand beside the items, by the items' keys. */
function counterparts(form: Element | null, editor: LexicalEditor | null): Map<string, HTMLElement> {
  const found = new Map<string, HTMLElement>()
  for (const name of ['title', 'deck', 'dateline', 'summary']) {
    const field = form?.querySelector<HTMLElement>(`#field-${name}`)?.closest<HTMLElement>('.field-type')
    if (field) found.set(`field:${name}`, field)
  }
  if (editor) for (const [id, element] of blockElements(editor)) found.set(`b:${id}`, element)
  return found
}

/** Lays the column's items beside the form's, after every change of either, while the screen is wide enough. */
export function useAligned(
  column: RefObject<HTMLElement | null>,
  editor: LexicalEditor | null,
  content: unknown,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other content has other items to be laid
  useEffect(() => {
    const container = column.current
    if (!container) return
    const wide = window.matchMedia(WIDE)
    const roomy = new Set<HTMLElement>()
    const watched = new WeakSet<HTMLElement>()
    let asked = 0
    const clear = (): void => {
      for (const element of roomy) element.style.marginBottom = ''
      roomy.clear()
    }
    const lay = (): void => {
      const items = [...container.querySelectorAll<HTMLElement>('[data-side]')]
      clear()
      // What opens under an item makes it higher.
      for (const item of items) {
        if (!watched.has(item)) sizes.observe(item)
        watched.add(item)
      }
      if (!wide.matches) {
        for (const item of items) item.style.top = ''
        return
      }
      const there = counterparts(container.closest('form'), editor)
      const origin = container.getBoundingClientRect().top
      const beside = items.map((item) => there.get(item.dataset.side ?? ''))
      const sides = items.map((item, index) => ({
        height: item.offsetHeight,
        top: beside[index] ? beside[index].getBoundingClientRect().top - origin : null,
      }))
      const { tops, room } = placeBeside(sides, GAP)
      items.forEach((item, index) => {
        item.style.top = `${tops[index]}px`
        item.classList.toggle('bilingual-side__item--alone', !beside[index])
        const element = beside[index]
        if (element && (room[index] ?? 0) > 0) {
          const own = Number.parseFloat(window.getComputedStyle(element).marginBottom) || 0
          element.style.marginBottom = `${own + (room[index] ?? 0)}px`
          roomy.add(element)
        }
      })
    }
    const ask = (): void => {
      cancelAnimationFrame(asked)
      asked = requestAnimationFrame(lay)
    }
    const sizes = new ResizeObserver(ask)
    sizes.observe(container)
    const form = container.closest('form')
    if (form) sizes.observe(form)
    const stopped = editor?.registerUpdateListener(ask)
    wide.addEventListener('change', ask)
    ask()
    return () => {
      cancelAnimationFrame(asked)
      sizes.disconnect()
      stopped?.()
      wide.removeEventListener('change', ask)
      clear()
    }
  }, [column, editor, content])
}
