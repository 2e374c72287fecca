'use client'

import { FieldLabel, useField, useForm } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { ActName, KoreaTime, LanguageNames, PersonName, ScheduleState, SubjectName } from '../cells/LogCells.tsx'

const cells = { ActName, KoreaTime, LanguageNames, PersonName, ScheduleState, SubjectName }

/** A field of a row that only the plugin writes, said as its column says it. */
export function RecordText({ field, path, as }: TextFieldClientProps & { as: keyof typeof cells }) {
  const { value } = useField<unknown>({ path })
  const { getData } = useForm()
  const Cell = cells[as]
  return (
    <div className="field-type bilingual-record">
      <FieldLabel as="h3" label={field.label} path={path} />
      <p>
        <Cell cellData={value} collectionSlug="" link={false} rowData={{ id: '', ...getData() }} />
      </p>
    </div>
  )
}
