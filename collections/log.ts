import type { CollectionConfig } from 'payload'
import { nobody, those } from '../src/access/payload.ts'
import { interfaceLanguage, label } from '../src/languages/interface.ts'
import type { SanitizedOptions } from '../src/options.ts'
import { saidTo } from '../src/publishing/problem.ts'
import { toRead } from './fields/toRead.ts'
import { groups } from './groups.ts'

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

/** A field that says in words, in its column and in its row's form, what it keeps for programs. */
const cell = (name: string) => ({
  admin: {
    components: {
      Cell: `payload-bilingual/client#${name}`,
      Field: { path: 'payload-bilingual/client#RecordText', clientProps: { as: name } },
    },
  },
})

/** The log: one row for each act, never changed but by a redaction. */
export const releases = ({ slugs }: SanitizedOptions): CollectionConfig => ({
  ...readOnly,
  slug: slugs.releases,
  labels: { singular: label('발행 기록', 'Release'), plural: label('발행 기록', 'Releases') },
  typescript: { interface: 'BilingualRelease' },
  defaultSort: '-sequence',
  indexes: [{ fields: ['subject', 'predecessor'], unique: true }],
  admin: {
    group: groups.records,
    useAsTitle: 'subject',
    defaultColumns: ['sequence', 'kind', 'subject', 'languages', 'at', 'by'],
    listSearchableFields: ['by', 'note', 'subject'],
  },
  fields: [
    { name: 'sequence', type: 'number', unique: true, index: true, label: label('순번', 'Sequence') },
    { name: 'kind', type: 'text', index: true, label: label('종류', 'Kind'), ...cell('ActName') },
    { name: 'subject', type: 'text', index: true, label: label('대상', 'Subject'), ...cell('SubjectName') },
    { name: 'predecessor', type: 'number', label: label('앞 순번', 'Predecessor') },
    { name: 'closes', type: 'text', unique: true, admin: { hidden: true } },
    { name: 'at', type: 'text', index: true, label: label('시각', 'Time'), ...cell('KoreaTime') },
    { name: 'by', type: 'text', label: label('사람', 'Person'), ...cell('PersonName') },
    { name: 'byId', type: 'text', admin: { hidden: true } },
    { name: 'note', type: 'textarea', label: label('설명', 'Note') },
    { name: 'languages', type: 'text', label: label('언어', 'Languages'), ...cell('LanguageNames') },
    { name: 'document', type: 'json', label: label('내용', 'Document'), ...toRead },
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
    { fields: ['language', 'live', 'editionKind', 'sortKey'] },
    { fields: ['language', 'live', 'languages', 'sortKey'] },
    { fields: ['language', 'live', 'sequence'] },
    { fields: ['language', 'slug'] },
  ],
  admin: {
    group: groups.records,
    useAsTitle: 'key',
    defaultColumns: ['subject', 'language', 'live', 'slug', 'sequence'],
  },
  fields: [
    { name: 'key', type: 'text', unique: true, index: true, label: label('고유 이름', 'Key') },
    { name: 'subject', type: 'text', index: true, label: label('대상', 'Subject'), ...cell('SubjectName') },
    { name: 'kind', type: 'text', index: true, label: label('종류', 'Kind') },
    { name: 'uid', type: 'text', index: true, label: label('고유 ID', 'Stable ID') },
    { name: 'language', type: 'text', label: label('언어', 'Language'), ...cell('LanguageNames') },
    { name: 'slug', type: 'text', label: label('기사 주소', 'Slug') },
    { name: 'live', type: 'checkbox', label: label('게재 중', 'Live') },
    { name: 'category', type: 'text', label: label('분류', 'Category') },
    { name: 'editionKind', type: 'text', label: label('원문·번역 구분', 'Original or translation') },
    { name: 'languages', type: 'text', label: label('게재 중인 언어', 'Live languages'), ...cell('LanguageNames') },
    { name: 'sortKey', type: 'text', label: label('정렬 기준', 'Sort key') },
    { name: 'sequence', type: 'number', label: label('순번', 'Sequence') },
    { name: 'seen', type: 'number', label: label('반영한 순번', 'Last sequence seen') },
    {
      name: 'seenAt',
      type: 'text',
      label: label('반영한 시각', 'Time of the last sequence seen'),
      ...cell('KoreaTime'),
    },
    { name: 'alternates', type: 'json', label: label('언어별 발행본', 'Editions in each language'), ...toRead },
    { name: 'document', type: 'json', label: label('내용', 'Document'), ...toRead },
  ],
})

/** The terms by which lists filter: tag, byline, source, media, disclaimer. */
export const editionTerms = ({ slugs }: SanitizedOptions): CollectionConfig => ({
  ...readOnly,
  slug: slugs['edition-terms'],
  labels: { singular: label('목록 색인', 'Edition term'), plural: label('목록 색인', 'Edition terms') },
  typescript: { interface: 'BilingualEditionTerm' },
  indexes: [
    { fields: ['term', 'language', 'sortKey'] },
    { fields: ['term', 'language', 'sequence'] },
    { fields: ['edition', 'term'], unique: true },
  ],
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
  admin: { group: groups.records, useAsTitle: 'slug', defaultColumns: ['slug', 'language', 'uid'] },
  fields: [
    { name: 'language', type: 'text', label: label('언어', 'Language'), ...cell('LanguageNames') },
    { name: 'slug', type: 'text', label: label('기사 주소', 'Slug') },
    { name: 'uid', type: 'text', index: true, label: label('기사의 고유 ID', 'Stable ID of the article') },
  ],
})

/** Acts that are due at a minute. */
export const schedules = ({ slugs }: SanitizedOptions): CollectionConfig => ({
  ...readOnly,
  slug: slugs.schedules,
  labels: { singular: label('예약', 'Schedule'), plural: label('예약', 'Schedules') },
  typescript: { interface: 'BilingualSchedule' },
  indexes: [{ fields: ['state', 'due'] }],
  admin: { group: groups.records, useAsTitle: 'uid', defaultColumns: ['subject', 'languages', 'due', 'state', 'by'] },
  fields: [
    { name: 'uid', type: 'text', unique: true, index: true, label: label('예약 번호', 'Schedule number') },
    { name: 'subject', type: 'text', index: true, label: label('기사', 'Article'), ...cell('SubjectName') },
    { name: 'act', type: 'text', label: label('종류', 'Kind'), ...cell('ActName') },
    { name: 'languages', type: 'text', label: label('언어', 'Languages'), ...cell('LanguageNames') },
    { name: 'due', type: 'text', label: label('발행 시각', 'Due'), ...cell('KoreaTime') },
    { name: 'state', type: 'text', label: label('상태', 'State'), ...cell('ScheduleState') },
    { name: 'by', type: 'json', label: label('예약한 사람', 'Scheduled by'), ...cell('PersonName') },
    { name: 'setAt', type: 'text', label: label('예약한 시각', 'Scheduled at'), ...cell('KoreaTime') },
    { name: 'note', type: 'json', label: label('정정 안내', 'Correction note'), ...toRead },
    { name: 'snapshots', type: 'json', label: label('예약할 때의 글', 'Texts as they were scheduled'), ...toRead },
    { name: 'hashes', type: 'json', label: label('예약할 때의 글 확인값', 'Hashes of the texts'), ...toRead },
    {
      name: 'problems',
      type: 'json',
      label: label('거절된 사유', 'Why it was refused'),
      ...toRead,
      hooks: { afterRead: [({ value, req }) => value && saidTo(value, interfaceLanguage(req.i18n?.language))] },
    },
    { name: 'sequence', type: 'number', label: label('발행 기록 순번', 'Sequence in the log') },
  ],
})
