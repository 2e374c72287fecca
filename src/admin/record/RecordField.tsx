'use client'

import { FieldLabel, useField } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import { recordSentences } from '../../languages/records.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import { RecordValue } from './RecordValue.tsx'
import { isEmpty } from './values.ts'

/**
 * A JSON field that nobody writes by hand, to be read. Payload's own field for it loads an editor from another host,
 * which a desk may not be able to reach and would tell where it works.
 */
export const RecordField: JSONFieldClientComponent = ({ field, path }) => {
  const { value } = useField<unknown>({ path })
  const { code } = useDeskSentences()
  const say = recordSentences(code)
  return (
    <section className="field-type bilingual-record">
      <FieldLabel as="h3" label={field.label} path={path} />
      {isEmpty(value) ? <p>{say.nothing}</p> : <RecordValue value={value} code={code} />}
      {!isEmpty(value) && (
        <details className="bilingual-record__raw">
          <summary>{say.asJSON}</summary>
          <pre>{JSON.stringify(value, null, 2)}</pre>
        </details>
      )}
    </section>
  )
}
