import type { CollectionConfig } from 'payload'
import { label } from '../src/languages/interface.ts'
import type { SanitizedOptions } from '../src/options.ts'
import { labelHooks } from '../src/publishing/labelHooks.ts'
import { inBothLanguages, uid } from './fields/index.ts'
import { groups } from './groups.ts'
import { labelAccess } from './labels.ts'

/** A desk or a person who signs a story: 편집국 / Editorial desk. */
export const bylines = ({ slugs, versionsPerDocument }: SanitizedOptions): CollectionConfig => ({
  slug: slugs.bylines,
  labels: { singular: label('기명', 'Byline'), plural: label('기명', 'Bylines') },
  typescript: { interface: 'BilingualByline' },
  versions: { maxPerDoc: versionsPerDocument, drafts: false },
  disableDuplicate: true,
  access: labelAccess,
  admin: { group: groups.reference, useAsTitle: 'title', defaultColumns: ['title', 'kind', 'updatedAt'] },
  hooks: labelHooks('bylines'),
  fields: [
    inBothLanguages('name', label('이름', 'Name')),
    inBothLanguages('slug', label('주소', 'Slug'), {
      description: label('비워 두면 이름에서 만듭니다.', 'Left empty, made from the name.'),
    }),
    {
      name: 'kind',
      type: 'select',
      label: label('종류', 'Kind'),
      defaultValue: 'person',
      options: [
        { value: 'desk', label: label('부서', 'Desk') },
        { value: 'person', label: label('사람', 'Person') },
      ],
    },
    { name: 'title', type: 'text', label: label('이름', 'Name'), admin: { hidden: true } },
    uid,
  ],
})
