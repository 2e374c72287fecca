'use client'

import { type ReactNode, useId } from 'react'

/** A field with its label. */
export function Labelled({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div className="bilingual-board__filter">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}

/** One of several, or none. */
export function Picker({
  label,
  none,
  options,
  value,
  choose,
}: {
  label: string
  /** What stands for none; null where one is always chosen. */
  none: string | null
  options: (readonly [string, string])[]
  value: string
  choose: (value: string) => void
}) {
  return (
    <Labelled label={label}>
      {(id) => (
        <select id={id} onChange={({ target }) => choose(target.value)} value={value}>
          {none !== null && <option value="">{none}</option>}
          {options.map(([one, text]) => (
            <option key={one} value={one}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}
