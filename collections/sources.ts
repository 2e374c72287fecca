import type { CollectionConfig } from 'payload'
import { label } from '../src/languages/interface.ts'
import type { SanitizedOptions } from '../src/options.ts'
import { labelHooks } from '../src/publishing/labelHooks.ts'
import { inBothLanguages, uid } from './fields/index.ts'
import { groups } from './groups.ts'
import { labelAccess } from './labels.ts'

/** An agency or another publication that a story comes from. */
export const sources = ({ slugs, versionsPerDocument }: SanitizedOptions): CollectionConfig => ({
  slug: slugs.sources,
  labels: { singular: label('출처', 'Source'), plural: label('출처', 'Sources') },
  typescript: { interface: 'BilingualSource' },
  versions: { maxPerDoc: versionsPerDocument, drafts: false },
  disableDuplicate: true,
  access: labelAccess,
  admin: { group: groups.reference, useAsTitle: 'title', defaultColumns: ['title', 'code', 'updatedAt'] },
  hooks: labelHooks('sources'),
  fields: [
    inBothLanguages('name', label('이름', 'Name')),
    {
      type: 'row',
      fields: [
        { name: 'code', type: 'text', label: label('약호', 'Code'), index: true, admin: { width: '50%' } },
        { name: 'address', type: 'text', label: label('주소', 'Address'), admin: { width: '50%' } },
      ],
    },
    inBothLanguages('rights', label('저작권 표시', 'Rights'), { long: true }),
    {
      name: 'disclaimers',
      type: 'relationship',
      label: label('이 출처의 고지문', 'Disclaimers of this source'),
      relationTo: slugs.disclaimers,
      hasMany: true,
    },
    { name: 'title', type: 'text', label: label('이름', 'Name'), admin: { hidden: true } },
    uid,
  ],
})
