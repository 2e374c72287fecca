import type { CollectionConfig } from 'payload'
import { label } from '../src/languages/interface.ts'
import type { SanitizedOptions } from '../src/options.ts'
import { labelHooks } from '../src/publishing/labelHooks.ts'
import { inBothLanguages, position, uid } from './fields/index.ts'
import { groups } from './groups.ts'
import { labelAccess } from './labels.ts'

/** A legal notice that no output may leave out. */
export const disclaimers = ({ slugs, versionsPerDocument }: SanitizedOptions): CollectionConfig => ({
  slug: slugs.disclaimers,
  labels: { singular: label('고지문', 'Disclaimer'), plural: label('고지문', 'Disclaimers') },
  typescript: { interface: 'BilingualDisclaimer' },
  versions: { maxPerDoc: versionsPerDocument, drafts: false },
  disableDuplicate: true,
  access: labelAccess,
  admin: {
    group: groups.reference,
    useAsTitle: 'title',
    defaultColumns: ['title', 'scope', 'position', 'required', 'updatedAt'],
    description: label(
      '저장하면 이 고지문이 붙은 모든 기사에 바로 반영됩니다.',
      'A save shows at once in every article that carries the notice.',
    ),
  },
  hooks: labelHooks('disclaimers'),
  fields: [
    inBothLanguages('name', label('이름', 'Name')),
    inBothLanguages('text', label('고지 내용', 'Text'), { long: true }),
    {
      name: 'scope',
      type: 'select',
      label: label('적용 범위', 'Scope'),
      defaultValue: 'article',
      options: [
        { value: 'site', label: label('사이트 전체', 'The whole site') },
        { value: 'category', label: label('분류', 'Categories that name it') },
        { value: 'source', label: label('출처', 'Sources that name it') },
        { value: 'article', label: label('기사', 'Articles that name it') },
      ],
      admin: { position: 'sidebar' },
    },
    { ...position, admin: { position: 'sidebar' } },
    {
      name: 'required',
      type: 'checkbox',
      label: label('반드시 있어야 발행', 'Nothing goes out without it'),
      defaultValue: true,
      admin: { position: 'sidebar' },
    },
    { name: 'title', type: 'text', label: label('고지문', 'Disclaimer'), admin: { hidden: true } },
    uid,
  ],
})
