import type { CollectionConfig } from 'payload'
import { label } from '../src/languages/interface.ts'
import type { SanitizedOptions } from '../src/options.ts'
import { labelHooks } from '../src/publishing/labelHooks.ts'
import { inBothLanguages, uid } from './fields/index.ts'
import { groups } from './groups.ts'
import { labelAccess } from './labels.ts'

/** A section of the publication, such as 국제 / International. */
export const categories = ({ slugs, versionsPerDocument }: SanitizedOptions): CollectionConfig => ({
  slug: slugs.categories,
  labels: { singular: label('분류', 'Category'), plural: label('분류', 'Categories') },
  typescript: { interface: 'BilingualCategory' },
  versions: { maxPerDoc: versionsPerDocument, drafts: false },
  disableDuplicate: true,
  access: labelAccess,
  admin: { group: groups.reference, useAsTitle: 'title', defaultColumns: ['title', 'order', 'updatedAt'] },
  hooks: labelHooks('categories'),
  fields: [
    inBothLanguages('name', label('이름', 'Name')),
    inBothLanguages('slug', label('주소', 'Slug'), {
      description: label('비워 두면 이름에서 만듭니다.', 'Left empty, made from the name.'),
    }),
    inBothLanguages('description', label('설명', 'Description'), { long: true }),
    {
      name: 'parent',
      type: 'relationship',
      label: label('상위 분류', 'Parent'),
      relationTo: slugs.categories,
      hasMany: false,
      admin: { position: 'sidebar' },
    },
    { name: 'order', type: 'number', label: label('순서', 'Order'), defaultValue: 0, admin: { position: 'sidebar' } },
    {
      name: 'disclaimers',
      type: 'relationship',
      label: label('이 분류의 고지문', 'Disclaimers of this category'),
      relationTo: slugs.disclaimers,
      hasMany: true,
    },
    { name: 'title', type: 'text', label: label('이름', 'Name'), admin: { hidden: true } },
    uid,
  ],
})
