'use client'

import { cutAtTerms } from './markTerms.ts'
import { useTerms } from './useTerms.ts'

/** Words of the source with the glossary's terms in them marked. */
export function WithTerms({ text }: { text: string }) {
  const find = useTerms()
  return cutAtTerms(text, find(text)).map(({ text: words, title }, index) => {
    const key = `${index}`
    if (title === null) return <span key={key}>{words}</span>
    return (
      <mark className="bilingual-term" key={key} title={title}>
        {words}
      </mark>
    )
  })
}
