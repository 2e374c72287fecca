'use client'

import { getTranslation } from '@payloadcms/translations'
import { useDocumentInfo, useTranslation } from '@payloadcms/ui'
import type { ClientField } from 'payload'
import { useMemo } from 'react'
import type { ComparedField } from './compare.ts'

/** Counted by the machine, or written by it: nothing that a person would choose between. */
const passedOver = new Set([
  'id',
  'rev',
  'uid',
  'snapshot',
  'followsSource',
  'createdAt',
  'updatedAt',
  'deletedAt',
  'legacy',
])

type I18n = Parameters<typeof getTranslation>[1]

function compared(field: ClientField, i18n: I18n): ComparedField[] {
  if (field.type === 'tabs')
    return field.tabs.flatMap((tab) =>
      'name' in tab && tab.name ? [] : tab.fields.flatMap((one) => compared(one, i18n)),
    )
  if (field.type === 'row' || field.type === 'collapsible') return field.fields.flatMap((one) => compared(one, i18n))
  if (field.type === 'ui' || field.type === 'join' || !('name' in field) || !field.name || passedOver.has(field.name))
    return []
  const label = 'label' in field && field.label ? getTranslation(field.label as never, i18n as never) : field.name
  const options =
    field.type === 'select' || field.type === 'radio'
      ? field.options.map((option) =>
          typeof option === 'string'
            ? { value: option, label: option }
            : { value: option.value, label: String(getTranslation(option.label as never, i18n as never)) },
        )
      : undefined
  return [{ name: field.name, type: field.type, label: String(label), ...(options && { options }) }]
}

/** The fields of the open document between which a person can choose, as its form names them. */
export function useComparedFields(): ComparedField[] {
  const { docConfig } = useDocumentInfo()
  const { i18n } = useTranslation()
  return useMemo(() => (docConfig?.fields ?? []).flatMap((field) => compared(field, i18n as never)), [docConfig, i18n])
}
