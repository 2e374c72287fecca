import type { CollectionConfig } from 'payload'
import { those } from '../src/access/payload.ts'
import { languages } from '../src/languages/index.ts'
import { label } from '../src/languages/interface.ts'
import type { SanitizedOptions } from '../src/options.ts'
import { workingCopyHooks } from '../src/working/hooks.ts'
import { languageLabel, onKoreasClock, rev, snapshot, uid } from './fields/index.ts'
import { legacy } from './fields/legacy.ts'
import { groups } from './groups.ts'

/** What is true of a story in every language. */
export const articles = ({ slugs, versionsPerDocument }: SanitizedOptions): CollectionConfig => ({
  slug: slugs.articles,
  labels: { singular: label('기사', 'Article'), plural: label('기사', 'Articles') },
  typescript: { interface: 'BilingualArticle' },
  trash: true,
  versions: { maxPerDoc: versionsPerDocument, drafts: false },
  disableDuplicate: false,
  access: {
    create: those('write articles'),
    read: those('see working copies'),
    readVersions: those('see working copies'),
    update: those('write articles'),
    delete: those('delete articles'),
  },
  admin: {
    group: groups.stories,
    useAsTitle: 'workingTitle',
    defaultColumns: ['workingTitle', 'editionCards', 'category', 'byline', 'updatedAt'],
    listSearchableFields: ['workingTitle', 'uid'],
    description: label(
      '모든 언어에 공통인 내용입니다. 저장해도 독자에게 보이지 않으며, 발행해야 나갑니다.',
      'What is true of the story in every language. Saving changes nothing for readers; publishing does.',
    ),
    components: {
      edit: { SaveButton: 'payload-bilingual/client#ArticleActs' },
      beforeListTable: ['payload-bilingual/client#ListActs', 'payload-bilingual/client#MachineList'],
    },
  },
  hooks: workingCopyHooks('articles'),
  fields: [
    {
      name: 'workingTitle',
      type: 'text',
      label: label('작업 제목', 'Working title'),
      admin: {
        description: label('데스크에서만 보는 제목입니다.', 'Seen at the desk only.'),
      },
    },
    {
      name: 'editionCards',
      type: 'ui',
      label: label('언어별 발행 상태', 'Editions'),
      admin: {
        components: {
          Field: 'payload-bilingual/client#EditionCards',
          Cell: 'payload-bilingual/client#StoryStates',
        },
      },
    },
    {
      name: 'translations',
      type: 'join',
      label: label('기사문과 번역문', 'Texts'),
      collection: slugs.translations,
      on: 'article',
      defaultLimit: 10,
      admin: { allowCreate: false, defaultColumns: ['title', 'language', 'workflow', 'updatedAt'] },
    },
    {
      name: 'joinArticles',
      type: 'ui',
      label: label('다른 기사와 잇기', 'Join with another article'),
      admin: { components: { Field: 'payload-bilingual/client#JoinArticles' } },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'category',
          type: 'relationship',
          label: label('분류', 'Category'),
          relationTo: slugs.categories,
          hasMany: false,
          admin: { width: '50%' },
        },
        {
          name: 'byline',
          type: 'relationship',
          label: label('기명', 'Byline'),
          relationTo: slugs.bylines,
          hasMany: false,
          admin: { width: '50%' },
        },
      ],
    },
    {
      name: 'tags',
      type: 'relationship',
      label: label('주제어', 'Tags'),
      relationTo: slugs.tags,
      hasMany: true,
    },
    {
      type: 'row',
      fields: [
        {
          name: 'source',
          type: 'relationship',
          label: label('출처', 'Source'),
          relationTo: slugs.sources,
          hasMany: false,
          admin: { width: '50%' },
        },
        {
          name: 'heroImage',
          type: 'upload',
          label: label('대표 사진', 'Lead picture'),
          relationTo: slugs.media,
          hasMany: false,
          admin: { width: '50%' },
        },
      ],
    },
    {
      name: 'disclaimers',
      type: 'relationship',
      label: label('고지문', 'Disclaimers'),
      relationTo: slugs.disclaimers,
      hasMany: true,
      admin: {
        description: label(
          '이 기사에만 붙이는 고지문입니다. 사이트, 분류, 출처의 고지문은 저절로 붙습니다.',
          'For this article alone. Those of the site, the category and the source are added by themselves.',
        ),
      },
    },
    {
      name: 'originalLanguage',
      type: 'select',
      label: label('원문 언어', 'Original language'),
      defaultValue: 'ko',
      options: languages.map(({ code }) => ({ value: code, label: languageLabel(code) })),
      admin: { position: 'sidebar' },
    },
    {
      name: 'firstPublishedAt',
      type: 'date',
      label: label('최초 발행 시각', 'First published'),
      admin: {
        position: 'sidebar',
        ...onKoreasClock,
        description: label(
          '비워 두면 처음 발행한 시각이 됩니다. 옛 기사는 이 시각으로 정렬됩니다.',
          'Left empty, the time of the first publication. Older stories are sorted by it.',
        ),
      },
    },
    {
      name: 'commentsOpen',
      type: 'checkbox',
      label: label('댓글 받기', 'Comments open'),
      defaultValue: true,
      admin: { position: 'sidebar' },
    },
    uid,
    rev,
    snapshot,
    legacy([
      { name: 'key', type: 'text', index: true, label: label('옛 글 번호', 'Key') },
      { name: 'site', type: 'text', label: label('사이트', 'Site') },
      { name: 'url', type: 'text', label: label('옛 주소', 'Address') },
      { name: 'views', type: 'number', label: label('조회', 'Views') },
      { name: 'commentCount', type: 'number', label: label('댓글', 'Comments') },
    ]),
  ],
})
