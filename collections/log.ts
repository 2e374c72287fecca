import type { CollectionConfig } from 'payload'
import { nobody, those } from '../src/access/payload.ts'
import { interfaceLanguage, label } from '../src/languages/interface.ts'
import type { SanitizedOptions } from '../src/options.ts'
import { saidTo } from '../src/publishing/problem.ts'

/** Written by publishing and editions alone, through the database adapter; to be looked at in the admin. */
const readOnly = {
  timestamps: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  lockDocuments: false as const,
  access: {
    create: nobody,
    read: those('redact'),
    update: nobody,
    delete: nobody,
  },
} satisfies Partial<CollectionConfig>

/** The log: one row for each act, never changed but by a redaction. */
export const releases = ({ slugs }: SanitizedOptions): CollectionConfig => ({
  ...readOnly,
  slug: slugs.releases,
  labels: { singular: label('발행 기록', 'Release'), plural: label('발행 기록', 'Releases') },
  typescript: { interface: 'BilingualRelease' },
  defaultSort: '-sequence',
  indexes: [{ fields: ['subject', 'predecessor'], unique: true }],
  admin: { useAsTitle: 'subject', defaultColumns: ['sequence', 'kind', 'subject', 'at', 'by'] },
  fields: [
    { name: 'sequence', type: 'number', unique: true, index: true, label: label('순번', 'Sequence') },
    { name: 'kind', type: 'text', label: label('종류', 'Kind') },
    { name: 'subject', type: 'text', index: true, label: label('대상', 'Subject') },
    { name: 'predecessor', type: 'number', label: label('앞 순번', 'Predecessor') },
    { name: 'closes', type: 'text', unique: true, admin: { hidden: true } },
    { name: 'at', type: 'text', label: label('발행 시각', 'Time') },
    { name: 'by', type: 'text', label: label('사람', 'Person') },
    { name: 'byId', type: 'text', admin: { hidden: true } },
    { name: 'note', type: 'textarea', label: label('설명', 'Note') },
    { name: 'languages', type: 'text', label: label('언어', 'Languages') },
    { name: 'document', type: 'json', label: label('내용', 'Document') },
  ],
})

/** The log's projection: what readers get of one subject in one language. */
export const editions = ({ slugs }: SanitizedOptions): CollectionConfig => ({
  ...readOnly,
  slug: slugs.editions,
  labels: { singular: label('발행본', 'Edition'), plural: label('발행본', 'Editions') },
  typescript: { interface: 'BilingualEdition' },
  indexes: [
    { fields: ['language', 'live', 'sortKey'] },
    { fields: ['language', 'category', 'live', 'sortKey'] },
    { fields: ['language', 'slug'] },
  ],
  admin: { useAsTitle: 'key', defaultColumns: ['key', 'live', 'sequence'] },
  fields: [
    { name: 'key', type: 'text', unique: true, index: true },
    { name: 'subject', type: 'text', index: true },
    { name: 'kind', type: 'text', index: true },
    { name: 'uid', type: 'text', index: true },
    { name: 'language', type: 'text' },
    { name: 'slug', type: 'text' },
    { name: 'live', type: 'checkbox' },
    { name: 'category', type: 'text' },
    { name: 'sortKey', type: 'text' },
    { name: 'sequence', type: 'number' },
    { name: 'seen', type: 'number' },
    { name: 'alternates', type: 'json' },
    { name: 'document', type: 'json' },
  ],
})

/** The terms by which lists filter: tag, byline, source, media, disclaimer. */
export const editionTerms = ({ slugs }: SanitizedOptions): CollectionConfig => ({
  ...readOnly,
  slug: slugs['edition-terms'],
  labels: { singular: label('목록 색인', 'Edition term'), plural: label('목록 색인', 'Edition terms') },
  typescript: { interface: 'BilingualEditionTerm' },
  indexes: [{ fields: ['term', 'language', 'sortKey'] }, { fields: ['edition', 'term'], unique: true }],
  admin: { hidden: true },
  fields: [
    { name: 'edition', type: 'text', index: true },
    { name: 'term', type: 'text' },
    { name: 'language', type: 'text' },
    { name: 'sortKey', type: 'text' },
    { name: 'sequence', type: 'number' },
  ],
})

/** Every address ever published, with its article. */
export const addresses = ({ slugs }: SanitizedOptions): CollectionConfig => ({
  ...readOnly,
  slug: slugs.addresses,
  labels: { singular: label('주소', 'Address'), plural: label('주소', 'Addresses') },
  typescript: { interface: 'BilingualAddress' },
  indexes: [{ fields: ['language', 'slug'], unique: true }],
  admin: { useAsTitle: 'slug', defaultColumns: ['language', 'slug', 'uid'] },
  fields: [
    { name: 'language', type: 'text' },
    { name: 'slug', type: 'text' },
    { name: 'uid', type: 'text', index: true },
  ],
})

/** Acts that are due at a minute. */
export const schedules = ({ slugs }: SanitizedOptions): CollectionConfig => ({
  ...readOnly,
  slug: slugs.schedules,
  labels: { singular: label('예약', 'Schedule'), plural: label('예약', 'Schedules') },
  typescript: { interface: 'BilingualSchedule' },
  indexes: [{ fields: ['state', 'due'] }],
  admin: { useAsTitle: 'uid', defaultColumns: ['due', 'state', 'subject', 'languages', 'by'] },
  fields: [
    { name: 'uid', type: 'text', unique: true, index: true },
    { name: 'subject', type: 'text', index: true },
    { name: 'act', type: 'text' },
    { name: 'languages', type: 'text', label: label('언어', 'Languages') },
    { name: 'due', type: 'text', label: label('발행 시각', 'Due') },
    { name: 'state', type: 'text', label: label('상태', 'State') },
    { name: 'by', type: 'json' },
    { name: 'note', type: 'json' },
    { name: 'snapshots', type: 'json' },
    { name: 'hashes', type: 'json' },
    {
      name: 'problems',
      type: 'json',
      label: label('거절된 까닭', 'Why it was refused'),
      hooks: { afterRead: [({ value, req }) => value && saidTo(value, interfaceLanguage(req.i18n?.language))] },
    },
    { name: 'sequence', type: 'number' },
  ],
})
