'use client'

import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { DateFieldClientComponent } from 'payload'
import { useState } from 'react'
import { instantOf, koreaClock } from '../acts/korea.ts'
import { useDeskSentences } from '../useDeskSentences.ts'

const clockOf = (value: unknown): string => {
  const at = new Date(String(value ?? ''))
  return Number.isNaN(at.getTime()) ? '' : koreaClock(at)
}

/** A time to the minute on Korea's clock, wherever the browser stands. */
export const KoreaTimeField: DateFieldClientComponent = ({ field, path: given, readOnly }) => {
  const { disabled, path, setValue, showError, value } = useField<string | null>({ potentiallyStalePath: given })
  const { say } = useDeskSentences()
  const id = `field-${path.replace(/\./g, '__')}`
  // What is half written is no time yet, and stays in its place until it is.
  const [written, write] = useState<string | null>(null)
  const change = (clock: string): void => {
    const at = instantOf(clock)
    write(at || clock === '' ? null : clock)
    if (at || clock === '') setValue(at?.toISOString() ?? null)
  }
  return (
    <div className={`field-type bilingual-time${showError ? ' error' : ''}`}>
      <FieldLabel label={field.label} path={path} required={field.required} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <input
          disabled={disabled || readOnly}
          id={id}
          onChange={({ target }) => change(target.value)}
          type="datetime-local"
          value={written ?? clockOf(value)}
        />{' '}
        <small>{say.koreaTime}</small>
      </div>
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  )
}
