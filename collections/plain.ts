import type { CollectionConfig } from 'payload'
import { nobody, staffOr, those, writtenByThePlugin } from '../src/access/payload.ts'
import { asItStands } from '../src/importing/alive.ts'
import { label } from '../src/languages/interface.ts'
import type { SanitizedOptions } from '../src/options.ts'
import { commentHooks } from '../src/publishing/commentTotals.ts'
import { inBothLanguages, language, uid } from './fields/index.ts'
import { toRead } from './fields/toRead.ts'
import { groups } from './groups.ts'

/** Pages such as "about". */
export const pages = ({ slugs, versionsPerDocument }: SanitizedOptions): CollectionConfig => ({
  slug: slugs.pages,
  labels: { singular: label('안내 페이지', 'Page'), plural: label('안내 페이지', 'Pages') },
  typescript: { interface: 'BilingualPage' },
  trash: true,
  versions: { maxPerDoc: versionsPerDocument, drafts: false },
  access: {
    create: those('write labels'),
    read: those('see working copies'),
    readVersions: those('see working copies'),
    update: those('write labels'),
    delete: those('write labels'),
  },
  admin: { group: groups.site, useAsTitle: 'key' },
  fields: [
    { name: 'key', type: 'text', label: label('이름', 'Key'), index: true },
    inBothLanguages('title', label('제목', 'Title')),
    inBothLanguages('text', label('내용', 'Text'), { long: true }),
  ],
})

/** Comments of readers. Only approved ones are public, and never an address. */
export const comments = ({ slugs }: SanitizedOptions): CollectionConfig => ({
  slug: slugs.comments,
  labels: { singular: label('댓글', 'Comment'), plural: label('댓글', 'Comments') },
  typescript: { interface: 'BilingualComment' },
  disableDuplicate: true,
  access: {
    create: those('moderate comments'),
    read: staffOr({ and: [{ state: { equals: 'approved' } }, { live: { equals: true } }] }),
    update: those('moderate comments'),
    delete: those('moderate comments'),
  },
  admin: {
    group: groups.stories,
    useAsTitle: 'name',
    defaultColumns: ['name', 'article', 'language', 'state', 'createdAt'],
  },
  hooks: commentHooks,
  fields: [
    {
      name: 'article',
      type: 'relationship',
      label: label('기사', 'Article'),
      relationTo: slugs.articles,
      hasMany: false,
    },
    language,
    { name: 'name', type: 'text', label: label('이름', 'Name') },
    { name: 'text', type: 'textarea', label: label('내용', 'Text') },
    {
      name: 'state',
      type: 'select',
      label: label('상태', 'State'),
      defaultValue: 'waiting',
      index: true,
      options: [
        { value: 'waiting', label: label('승인 대기', 'Waiting') },
        { value: 'approved', label: label('승인', 'Approved') },
        { value: 'rejected', label: label('거절', 'Rejected') },
      ],
    },
    {
      name: 'live',
      type: 'checkbox',
      label: label('기사가 게재 중', 'The article is live'),
      defaultValue: false,
      index: true,
      access: writtenByThePlugin,
      admin: { readOnly: true, position: 'sidebar' },
    },
  ],
})

/** Old addresses, by hand. */
export const redirects = ({ slugs }: SanitizedOptions): CollectionConfig => ({
  slug: slugs.redirects,
  labels: { singular: label('옛 주소', 'Redirect'), plural: label('옛 주소', 'Redirects') },
  typescript: { interface: 'BilingualRedirect' },
  access: {
    create: those('write labels'),
    read: those('see working copies'),
    update: those('write labels'),
    delete: those('write labels'),
  },
  admin: { group: groups.site, useAsTitle: 'from' },
  fields: [
    {
      name: 'from',
      type: 'text',
      label: label('옛 주소', 'From'),
      index: true,
      admin: {
        description: label(
          '사이트 이름 없이 적습니다. 예: /view?no=7. 기사가 나가 있는 동안 그 기사로 이어집니다.',
          'Without the site’s name, such as /view?no=7. It leads to the article while that is live.',
        ),
      },
    },
    {
      name: 'article',
      type: 'relationship',
      label: label('기사', 'Article'),
      relationTo: slugs.articles,
      hasMany: false,
    },
  ],
})

/** Runs of the importer and what each said. */
export const imports = ({ slugs }: SanitizedOptions): CollectionConfig => ({
  slug: slugs.imports,
  labels: { singular: label('가져오기', 'Import'), plural: label('가져오기', 'Imports') },
  typescript: { interface: 'BilingualImport' },
  disableDuplicate: true,
  access: { create: nobody, read: those('see imports'), update: nobody, delete: those('see imports') },
  admin: { group: groups.records, useAsTitle: 'site', defaultColumns: ['site', 'state', 'createdAt'] },
  hooks: { afterRead: [({ doc }) => asItStands(doc)] },
  fields: [
    { name: 'site', type: 'text', label: label('사이트', 'Site') },
    {
      name: 'state',
      type: 'select',
      label: label('상태', 'State'),
      options: [
        { value: 'running', label: label('진행 중', 'Running') },
        { value: 'done', label: label('끝남', 'Done') },
        { value: 'failed', label: label('문제 있음', 'With failures') },
        { value: 'stopped', label: label('멈춤', 'Stopped') },
        { value: 'interrupted', label: label('중단됨', 'Interrupted') },
      ],
    },
    { name: 'options', type: 'json', label: label('조건', 'Options'), ...toRead },
    { name: 'report', type: 'json', label: label('보고', 'Report'), ...toRead },
    uid,
  ],
})
