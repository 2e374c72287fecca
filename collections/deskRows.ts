import type { CollectionConfig, Field } from 'payload'
import { nobody } from '../src/access/payload.ts'
import { languageCodes } from '../src/languages/index.ts'
import { label } from '../src/languages/interface.ts'
import type { SanitizedOptions } from '../src/options.ts'

const ORDERS = ['byAge', 'byDue', 'byWeight', 'byChanged']
const text = (name: string, more: object = {}): Field => ({ name, type: 'text', ...more })

/**
 * The desk's matrix as an index: one row for each article, scalars alone. Written by translating/desk, and asked by it
 * alone, which knows what each person may see of a row.
 */
export const desk = ({ slugs }: SanitizedOptions): CollectionConfig => ({
  slug: slugs.desk,
  labels: { singular: label('데스크 색인', 'Desk row'), plural: label('데스크 색인', 'Desk rows') },
  typescript: { interface: 'BilingualDeskRow' },
  timestamps: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  lockDocuments: false,
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  indexes: [
    ...languageCodes.flatMap((code) => [
      ...ORDERS.map((order) => ({ fields: [`${code}State`, order] })),
      ...['Asked', 'Needed', 'Due'].map((part) => ({ fields: [`${code}${part}`] })),
      { fields: [`${code}Public`, 'byChanged'] },
      { fields: [`${code}Assignee`, 'byAge'] },
      { fields: [`${code}Kind`, 'byAge'] },
    ]),
    { fields: ['category', 'byChanged'] },
    { fields: ['byline', 'byChanged'] },
  ],
  fields: [
    text('uid', { unique: true, index: true }),
    text('article', { index: true }),
    text('workingTitle'),
    text('originalLanguage'),
    text('category'),
    text('byline'),
    text('changed'),
    { name: 'weight', type: 'number' },
    text('stamp'),
    { name: 'pictures', type: 'textarea' },
    /** Counts the writes: one that started from an older row goes through no more. */
    { name: 'turn', type: 'number' },
    ...ORDERS.map((name) => text(name, { index: true })),
    ...languageCodes.flatMap((code) =>
      [
        'State',
        'Base',
        'Public',
        'Title',
        'LiveTitle',
        'Kind',
        'Who',
        'Since',
        'Places',
        'Assignee',
        'Due',
        'Out',
        'Schedule',
        'SavedSince',
        'Remarks',
        'Asked',
        'Needed',
        'Correction',
        'Note',
        'Document',
      ].map((part) => text(`${code}${part}`)),
    ),
  ],
})
