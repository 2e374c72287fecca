import type { CollectionConfig } from 'payload'
import { inEveryLanguage, nobody, those } from '../src/access/payload.ts'
import { label } from '../src/languages/interface.ts'
import type { SanitizedOptions } from '../src/options.ts'
import { gateSentences, refusal } from '../src/working/refuse.ts'
import { inBothLanguages, uid } from './fields/index.ts'
import { toRead } from './fields/toRead.ts'
import { groups } from './groups.ts'

const wholeWords = label(
  '쉼표나 줄바꿈으로 나눕니다. 번역문에서 발견되면 검토할 때 알려 줍니다.',
  'Separated by commas or line ends. Review says where a text has one of them.',
)

/** Term pairs: how a word is translated, and how it must not be. */
export const glossary = ({ slugs }: SanitizedOptions): CollectionConfig => ({
  slug: slugs.glossary,
  labels: { singular: label('용어', 'Term'), plural: label('용어집', 'Glossary') },
  typescript: { interface: 'BilingualTerm' },
  access: {
    create: inEveryLanguage('write translations'),
    read: those('see working copies'),
    update: inEveryLanguage('write translations'),
    delete: those('write labels'),
  },
  admin: { group: groups.reference, useAsTitle: 'title', defaultColumns: ['title', 'category', 'updatedAt'] },
  hooks: {
    beforeChange: [
      ({ data, req }) => {
        const title = [data.term?.ko, data.term?.en].filter((word) => word?.trim()).join(' / ')
        if (title === '') throw refusal(gateSentences(req).termMissing(), 422, 'term')
        return { ...data, title }
      },
    ],
  },
  fields: [
    inBothLanguages('term', label('용어', 'Term')),
    inBothLanguages('forbidden', label('쓰지 않는 말', 'Not to be used'), { description: wholeWords, long: true }),
    { name: 'note', type: 'textarea', label: label('비고', 'Note') },
    {
      name: 'category',
      type: 'relationship',
      label: label('분류', 'Category'),
      relationTo: slugs.categories,
      hasMany: false,
      admin: {
        position: 'sidebar',
        description: label(
          '고르면 그 분류의 기사에서 먼저 씁니다.',
          'Where one is chosen, its articles prefer this term.',
        ),
      },
    },
    {
      name: 'caseSensitive',
      type: 'checkbox',
      label: label('대소문자 구별', 'Match case'),
      defaultValue: false,
      admin: { position: 'sidebar' },
    },
    { name: 'title', type: 'text', label: label('용어', 'Term'), admin: { hidden: true } },
  ],
})

/** Pairs of live texts, block by block and sentence by sentence. Written by the follower of the log alone. */
export const memory = ({ slugs }: SanitizedOptions): CollectionConfig => ({
  slug: slugs.memory,
  labels: { singular: label('번역 메모리', 'Memory'), plural: label('번역 메모리', 'Memory') },
  typescript: { interface: 'BilingualMemory' },
  timestamps: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  lockDocuments: false,
  access: { create: nobody, read: those('see working copies'), update: nobody, delete: nobody },
  admin: { hidden: true },
  indexes: [{ fields: ['sourceHash', 'sequence'] }, { fields: ['targetHash', 'sequence'] }],
  fields: [
    /** `{article}:{key}:{n}`; n is 0 for a whole text, else the number of the sentence. */
    { name: 'key', type: 'text', unique: true, index: true },
    { name: 'article', type: 'text', index: true },
    { name: 'block', type: 'text' },
    { name: 'category', type: 'text' },
    { name: 'sourceLanguage', type: 'text' },
    { name: 'targetLanguage', type: 'text' },
    { name: 'sourceHash', type: 'text' },
    { name: 'targetHash', type: 'text' },
    { name: 'source', type: 'textarea' },
    { name: 'target', type: 'textarea' },
    { name: 'sequence', type: 'number' },
  ],
})

/** Runs of the machine and what each said; no text of an article stands in one. */
export const machineRuns = ({ slugs }: SanitizedOptions): CollectionConfig => ({
  slug: slugs['machine-runs'],
  labels: { singular: label('기계 번역 기록', 'Machine run'), plural: label('기계 번역 기록', 'Machine runs') },
  typescript: { interface: 'BilingualMachineRun' },
  disableDuplicate: true,
  disableBulkEdit: true,
  lockDocuments: false,
  access: { create: nobody, read: those('see imports'), update: nobody, delete: those('see imports') },
  admin: { group: groups.records, useAsTitle: 'uid', defaultColumns: ['createdAt', 'language', 'state', 'by'] },
  fields: [
    { name: 'language', type: 'text', label: label('언어', 'Language') },
    { name: 'state', type: 'text', index: true, label: label('상태', 'State') },
    { name: 'machine', type: 'text', label: label('번역기', 'Machine') },
    { name: 'by', type: 'text', label: label('사람', 'Person') },
    { name: 'byId', type: 'text', admin: { hidden: true } },
    { name: 'stop', type: 'checkbox', admin: { hidden: true } },
    { name: 'input', type: 'json', label: label('조건', 'Options'), ...toRead },
    { name: 'report', type: 'json', label: label('보고', 'Report'), ...toRead },
    uid,
  ],
})
