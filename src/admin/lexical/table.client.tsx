'use client'

import { TableFeatureClient as Payloads } from '@payloadcms/richtext-lexical/client'

type Item = { label?: unknown }
type Group = { items?: Item[] }
type Menu = { groups?: Group[] } | undefined

const label = ({ i18n }: { i18n: { t: (key: never) => string } }): string =>
  i18n.t('lexical:experimental_table:label' as never)

const named = <M,>(menu: M): M => {
  const groups = (menu as Menu)?.groups?.map((group) => ({
    ...group,
    items: group.items?.map((item) => ({ ...item, label })),
  }))
  return groups ? { ...menu, groups } : menu
}

/** Payload's tables, with their buttons named in the language of the admin. */
export const TableFeatureClient: typeof Payloads = (props) => {
  const made = Payloads(props)
  const { feature } = made
  if (typeof feature === 'function') return made
  return {
    ...made,
    feature: { ...feature, slashMenu: named(feature.slashMenu), toolbarFixed: named(feature.toolbarFixed) },
  }
}
