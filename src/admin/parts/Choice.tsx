'use client'

import { type ReactNode, useId } from 'react'

/** A checkbox with its sentence. */
export function Choice({
  checked,
  disabled = false,
  name,
  type = 'checkbox',
  children,
  onChange,
}: {
  checked: boolean
  disabled?: boolean
  name?: string
  type?: 'checkbox' | 'radio'
  children: ReactNode
  onChange: (checked: boolean) => void
}) {
  const id = useId()
  return (
    <div className="bilingual-choice">
      <input
        checked={checked}
        disabled={disabled}
        id={id}
        name={name}
        onChange={(event) => onChange(event.currentTarget.checked)}
        type={type}
      />
      <label htmlFor={id}>{children}</label>
    </div>
  )
}
