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
  // Written by themselves, never by a form.
  'remarks',
  'remarksRev',
  'waived',
  'waivedRev',
  'machine',
])

type I18n = Parameters<typeof getTranslation>[1]

/** What encloses a field: its path with a dot, and its label. */
interface Within {
  path: string
  label: string
}

function compared(field: ClientField, i18n: I18n, within: Within): ComparedField[] {
  const inside = (fields: ClientField[], group: Within = within) => fields.flatMap((one) => compared(one, i18n, group))
  if (field.type === 'tabs') return field.tabs.flatMap((tab) => ('name' in tab && tab.name ? [] : inside(tab.fields)))
  if (field.type === 'row' || field.type === 'collapsible') return inside(field.fields)
  if (field.type === 'ui' || field.type === 'join' || !('name' in field) || !field.name) return []
  if (within.path === '' && passedOver.has(field.name)) return []
  const own = 'label' in field && field.label ? String(getTranslation(field.label as never, i18n as never)) : field.name
  const label = within.label === '' ? own : `${within.label} · ${own}`
  const path = `${within.path}${field.name}`
  if (field.type === 'group') return inside(field.fields, { path: `${path}.`, label })
  const options =
    field.type === 'select' || field.type === 'radio'
      ? field.options.map((option) =>
          typeof option === 'string'
            ? { value: option, label: option }
            : { value: option.value, label: String(getTranslation(option.label as never, i18n as never)) },
        )
      : undefined
  return [{ path, type: field.type, label, ...(options && { options }) }]
}

/** The fields of the open document between which a person can choose, as its form names them. */
export function useComparedFields(): ComparedField[] {
  const { docConfig } = useDocumentInfo()
  const { i18n } = useTranslation()
  return useMemo(
    () => (docConfig?.fields ?? []).flatMap((field) => compared(field, i18n as never, { path: '', label: '' })),
    [docConfig, i18n],
  )
}
