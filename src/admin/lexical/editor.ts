import {
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  StrikethroughFeature,
  SubscriptFeature,
  SuperscriptFeature,
  UnderlineFeature,
  UnorderedListFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical'
import type { Block, CollectionSlug, UploadCollectionSlug } from 'payload'
import { label } from '../../languages/interface.ts'
import { BlockIdsFeature } from './blockIds.server.ts'
import { LanguageMarkFeature } from './languageMark.server.ts'
import { linkFields } from './linkFields.ts'
import { named } from './named.ts'
import { table } from './table.server.ts'

export interface ArticleEditorSlugs {
  /** Slug of the articles, which links inside the site point to. */
  articles: string
  /** Slug of the pictures. */
  media: string
}

const pullQuote: Block = {
  slug: 'pullQuote',
  labels: { singular: label('발췌문', 'Pull quote'), plural: label('발췌문', 'Pull quotes') },
  fields: [
    { name: 'quote', type: 'textarea', label: label('문장', 'Quote') },
    { name: 'by', type: 'text', label: label('말한 이', 'By') },
  ],
}

/** The editor of an article's body: what a body can hold, and nothing that an edition could not show. */
export const articleEditor = ({ articles, media }: ArticleEditorSlugs): ReturnType<typeof lexicalEditor> =>
  lexicalEditor({
    features: [
      ParagraphFeature(),
      HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
      BoldFeature(),
      ItalicFeature(),
      UnderlineFeature(),
      StrikethroughFeature(),
      SubscriptFeature(),
      SuperscriptFeature(),
      UnorderedListFeature(),
      OrderedListFeature(),
      BlockquoteFeature(),
      LinkFeature({ enabledCollections: [articles as CollectionSlug], maxDepth: 0, fields: linkFields }),
      named(UploadFeature({ enabledCollections: [media as UploadCollectionSlug], maxDepth: 0 }), '사진'),
      table(),
      named(HorizontalRuleFeature(), '가로줄'),
      BlocksFeature({ blocks: [pullQuote] }),
      LanguageMarkFeature(),
      BlockIdsFeature(),
      FixedToolbarFeature(),
      InlineToolbarFeature(),
    ],
  })
