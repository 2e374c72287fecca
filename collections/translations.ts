import type { CollectionConfig } from 'payload'
import {
  filledOnce,
  inTheirLanguages,
  readableTexts,
  readableVersions,
  those,
  writableTexts,
  writtenByTheMachine,
  writtenByThePlugin,
} from '../src/access/payload.ts'
import { articleEditor } from '../src/admin/lexical/editor.ts'
import { label } from '../src/languages/interface.ts'
import type { SanitizedOptions } from '../src/options.ts'
import { workingCopyHooks } from '../src/working/hooks.ts'
import { language, onKoreasClock, rev, snapshot, uid } from './fields/index.ts'
import { legacy } from './fields/legacy.ts'
import { toRead } from './fields/toRead.ts'
import { groups } from './groups.ts'

/** The story in one language. */
export const translations = ({ slugs, users, versionsPerDocument }: SanitizedOptions): CollectionConfig => ({
  slug: slugs.translations,
  labels: { singular: label('기사문', 'Text'), plural: label('기사문과 번역문', 'Texts and translations') },
  typescript: { interface: 'BilingualTranslation' },
  trash: true,
  disableDuplicate: true,
  versions: { maxPerDoc: versionsPerDocument, drafts: false },
  indexes: [{ fields: ['article', 'language'], unique: true }],
  access: {
    create: those('write translations'),
    read: readableTexts,
    readVersions: ({ req }) => readableVersions({ req }),
    update: writableTexts,
    delete: inTheirLanguages('delete translations'),
  },
  admin: {
    group: groups.stories,
    useAsTitle: 'title',
    defaultColumns: ['title', 'language', 'kind', 'workflow', 'updatedAt'],
    listSearchableFields: ['title', 'slug', 'uid'],
    description: label(
      '한 언어로 쓴 기사문입니다. 저장해도 독자에게 보이지 않으며, 발행해야 나갑니다.',
      'The story in one language. Saving changes nothing for readers; publishing does.',
    ),
    components: {
      edit: {
        SaveButton: 'payload-bilingual/client#TranslationActs',
        beforeDocumentControls: ['payload-bilingual/client#LanguageTabs'],
      },
      beforeListTable: ['payload-bilingual/client#MachineList'],
    },
  },
  hooks: workingCopyHooks('translations'),
  fields: [
    { name: 'title', type: 'text', label: label('제목', 'Title') },
    { name: 'deck', type: 'textarea', label: label('부제', 'Deck') },
    { name: 'dateline', type: 'text', label: label('발신지', 'Dateline') },
    {
      name: 'body',
      type: 'richText',
      label: label('본문', 'Body'),
      editor: articleEditor({ articles: slugs.articles, media: slugs.media }),
    },
    {
      name: 'summary',
      type: 'textarea',
      label: label('요약', 'Summary'),
      admin: { description: label('목록과 피드에 나갑니다.', 'For lists and feeds.') },
    },
    {
      name: 'correctionNote',
      type: 'textarea',
      label: label('정정 안내', 'Correction note'),
      admin: {
        description: label(
          '다음에 정정할 때 독자에게 보일 문장입니다.',
          'The sentence readers will see with the next correction.',
        ),
      },
    },
    {
      name: 'seo',
      type: 'group',
      label: label('검색 엔진', 'Search engines'),
      fields: [
        { name: 'title', type: 'text', label: label('제목', 'Title') },
        { name: 'description', type: 'textarea', label: label('설명', 'Description') },
      ],
    },
    {
      name: 'article',
      type: 'relationship',
      label: label('기사', 'Article'),
      relationTo: slugs.articles,
      hasMany: false,
      index: true,
      access: filledOnce('article'),
      admin: { position: 'sidebar', disableBulkEdit: true },
    },
    { ...language, access: filledOnce('language'), admin: { position: 'sidebar', disableBulkEdit: true } },
    {
      name: 'slug',
      type: 'text',
      label: label('기사 주소', 'Slug'),
      index: true,
      admin: {
        position: 'sidebar',
        description: label('처음 발행하기 전까지 제목에서 만들어집니다.', 'Made from the title until first published.'),
      },
    },
    {
      name: 'kind',
      type: 'select',
      label: label('글의 성격', 'Kind'),
      defaultValue: 'original',
      index: true,
      options: [
        { value: 'original', label: label('원문', 'Original') },
        { value: 'human', label: label('번역', 'Translation') },
        { value: 'machine', label: label('기계 번역', 'Machine translation') },
        { value: 'machine-reviewed', label: label('기계 번역, 사람이 검토', 'Machine translation, reviewed') },
      ],
      admin: { position: 'sidebar' },
    },
    {
      name: 'workflow',
      type: 'select',
      label: label('진행', 'Progress'),
      defaultValue: 'draft',
      index: true,
      options: [
        { value: 'draft', label: label('작성 중', 'Draft') },
        { value: 'review', label: label('검토 중', 'In review') },
        { value: 'ready', label: label('발행 대기', 'Ready') },
      ],
      admin: { position: 'sidebar', components: { Cell: 'payload-bilingual/client#TextState' } },
    },
    {
      name: 'assignee',
      type: 'relationship',
      label: label('담당', 'Assigned to'),
      relationTo: users as 'users',
      hasMany: false,
      admin: { position: 'sidebar' },
    },
    {
      name: 'due',
      type: 'date',
      label: label('마감', 'Due'),
      admin: {
        position: 'sidebar',
        ...onKoreasClock,
      },
    },
    {
      name: 'credit',
      type: 'text',
      label: label('옮긴이', 'Translator'),
      admin: {
        position: 'sidebar',
        description: label('독자에게 보이는 이름입니다.', 'The name readers see.'),
        condition: (data) => data?.kind !== 'original',
      },
    },
    {
      name: 'mustUpdate',
      type: 'checkbox',
      label: label('독자에게 원문이 바뀌었음을 알리기', 'Tell readers that the original was changed'),
      admin: { position: 'sidebar', condition: (data) => data?.kind !== 'original' },
    },
    uid,
    rev,
    snapshot,
    { name: 'followsSource', type: 'json', access: writtenByThePlugin, admin: { hidden: true } },
    { name: 'remarks', type: 'json', access: writtenByThePlugin, admin: { hidden: true } },
    { name: 'remarksRev', type: 'number', access: writtenByThePlugin, admin: { hidden: true } },
    { name: 'waived', type: 'json', access: writtenByThePlugin, admin: { hidden: true } },
    { name: 'waivedRev', type: 'number', access: writtenByThePlugin, admin: { hidden: true } },
    { name: 'machine', type: 'json', access: writtenByTheMachine, admin: { hidden: true } },
    legacy([{ name: 'findings', type: 'json', label: label('복구 내역', 'Repairs'), ...toRead }]),
  ],
})
