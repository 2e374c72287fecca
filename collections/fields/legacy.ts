import type { Field, GroupField } from 'payload'
import { writtenByThePlugin } from '../../src/access/payload.ts'
import { label } from '../../src/languages/interface.ts'

/** Where an imported document came from. Written by the importer; the original text stays whole in `raw`. */
export const legacy = (more: Field[]): GroupField => ({
  name: 'legacy',
  type: 'group',
  label: label('옛 게시판 정보', 'From the old board'),
  access: writtenByThePlugin,
  // A copy does not come from the old board.
  hooks: { beforeDuplicate: [() => ({})] },
  admin: { readOnly: true, condition: (data) => Boolean(data?.legacy?.key || data?.legacy?.raw) },
  fields: [
    ...more,
    { name: 'importedHash', type: 'text', admin: { hidden: true } },
    {
      name: 'raw',
      type: 'textarea',
      label: label('원본 그대로', 'Original text'),
      admin: { description: label('가져온 글의 손대지 않은 원본입니다.', 'The page as it was before any repair.') },
    },
  ],
})
