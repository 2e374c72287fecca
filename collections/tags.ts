import type { CollectionConfig } from 'payload'
import { label } from '../src/languages/interface.ts'
import type { SanitizedOptions } from '../src/options.ts'
import { labelHooks } from '../src/publishing/labelHooks.ts'
import { inBothLanguages, uid } from './fields/index.ts'
import { groups } from './groups.ts'
import { labelAccess } from './labels.ts'

/** A topic. */
export const tags = ({ slugs, versionsPerDocument }: SanitizedOptions): CollectionConfig => ({
  slug: slugs.tags,
  labels: { singular: label('주제어', 'Tag'), plural: label('주제어', 'Tags') },
  typescript: { interface: 'BilingualTag' },
  versions: { maxPerDoc: versionsPerDocument, drafts: false },
  disableDuplicate: true,
  access: labelAccess,
  admin: { group: groups.reference, useAsTitle: 'title', defaultColumns: ['title', 'updatedAt'] },
  hooks: labelHooks('tags'),
  fields: [
    inBothLanguages('name', label('이름', 'Name')),
    inBothLanguages('slug', label('주소', 'Slug'), {
      description: label('비워 두면 이름에서 만듭니다.', 'Left empty, made from the name.'),
    }),
    inBothLanguages('description', label('설명', 'Description'), { long: true }),
    { name: 'title', type: 'text', label: label('이름', 'Name'), admin: { hidden: true } },
    uid,
  ],
})
