import { EditionCards as EditionCards_49af76bcf2f9731796211bee29b43ffd } from 'payload-bilingual/client'
import { StoryStates as StoryStates_49af76bcf2f9731796211bee29b43ffd } from 'payload-bilingual/client'
import { JoinArticles as JoinArticles_49af76bcf2f9731796211bee29b43ffd } from 'payload-bilingual/client'
import { KoreaTime as KoreaTime_49af76bcf2f9731796211bee29b43ffd } from 'payload-bilingual/client'
import { KoreaTimeField as KoreaTimeField_49af76bcf2f9731796211bee29b43ffd } from 'payload-bilingual/client'
import { ListActs as ListActs_49af76bcf2f9731796211bee29b43ffd } from 'payload-bilingual/client'
import { MachineList as MachineList_49af76bcf2f9731796211bee29b43ffd } from 'payload-bilingual/client'
import { WithdrawAndTrash as WithdrawAndTrash_49af76bcf2f9731796211bee29b43ffd } from 'payload-bilingual/client'
import { TrashOriginal as TrashOriginal_49af76bcf2f9731796211bee29b43ffd } from 'payload-bilingual/client'
import { ArticleActs as ArticleActs_49af76bcf2f9731796211bee29b43ffd } from 'payload-bilingual/client'
import { ScheduledPanel as ScheduledPanel_49af76bcf2f9731796211bee29b43ffd } from 'payload-bilingual/client'
import { SourcePanel as SourcePanel_49af76bcf2f9731796211bee29b43ffd } from 'payload-bilingual/client'
import { MachinePanel as MachinePanel_49af76bcf2f9731796211bee29b43ffd } from 'payload-bilingual/client'
import { RemarksPanel as RemarksPanel_49af76bcf2f9731796211bee29b43ffd } from 'payload-bilingual/client'
import { ChecksPanel as ChecksPanel_49af76bcf2f9731796211bee29b43ffd } from 'payload-bilingual/client'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockIdsFeatureClient as BlockIdsFeatureClient_49af76bcf2f9731796211bee29b43ffd } from 'payload-bilingual/client'
import { LanguageMarkFeatureClient as LanguageMarkFeatureClient_49af76bcf2f9731796211bee29b43ffd } from 'payload-bilingual/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_49af76bcf2f9731796211bee29b43ffd } from 'payload-bilingual/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TextState as TextState_49af76bcf2f9731796211bee29b43ffd } from 'payload-bilingual/client'
import { RecordField as RecordField_49af76bcf2f9731796211bee29b43ffd } from 'payload-bilingual/client'
import { LanguageTabs as LanguageTabs_49af76bcf2f9731796211bee29b43ffd } from 'payload-bilingual/client'
import { TranslationActs as TranslationActs_49af76bcf2f9731796211bee29b43ffd } from 'payload-bilingual/client'
import { ActName as ActName_49af76bcf2f9731796211bee29b43ffd } from 'payload-bilingual/client'
import { RecordText as RecordText_49af76bcf2f9731796211bee29b43ffd } from 'payload-bilingual/client'
import { SubjectName as SubjectName_49af76bcf2f9731796211bee29b43ffd } from 'payload-bilingual/client'
import { PersonName as PersonName_49af76bcf2f9731796211bee29b43ffd } from 'payload-bilingual/client'
import { LanguageNames as LanguageNames_49af76bcf2f9731796211bee29b43ffd } from 'payload-bilingual/client'
import { ScheduleState as ScheduleState_49af76bcf2f9731796211bee29b43ffd } from 'payload-bilingual/client'
import { WebhookPanel as WebhookPanel_49af76bcf2f9731796211bee29b43ffd } from 'payload-bilingual/client'
import { DeskCard as DeskCard_49af76bcf2f9731796211bee29b43ffd } from 'payload-bilingual/client'
import { DashboardCard as DashboardCard_49af76bcf2f9731796211bee29b43ffd } from 'payload-bilingual/client'
import { DeskNavLink as DeskNavLink_49af76bcf2f9731796211bee29b43ffd } from 'payload-bilingual/client'
import { DeskView as DeskView_373479a3219d4c2cf823ee4ec4d7f482 } from 'payload-bilingual/rsc'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "payload-bilingual/client#EditionCards": EditionCards_49af76bcf2f9731796211bee29b43ffd,
  "payload-bilingual/client#StoryStates": StoryStates_49af76bcf2f9731796211bee29b43ffd,
  "payload-bilingual/client#JoinArticles": JoinArticles_49af76bcf2f9731796211bee29b43ffd,
  "payload-bilingual/client#KoreaTime": KoreaTime_49af76bcf2f9731796211bee29b43ffd,
  "payload-bilingual/client#KoreaTimeField": KoreaTimeField_49af76bcf2f9731796211bee29b43ffd,
  "payload-bilingual/client#ListActs": ListActs_49af76bcf2f9731796211bee29b43ffd,
  "payload-bilingual/client#MachineList": MachineList_49af76bcf2f9731796211bee29b43ffd,
  "payload-bilingual/client#WithdrawAndTrash": WithdrawAndTrash_49af76bcf2f9731796211bee29b43ffd,
  "payload-bilingual/client#TrashOriginal": TrashOriginal_49af76bcf2f9731796211bee29b43ffd,
  "payload-bilingual/client#ArticleActs": ArticleActs_49af76bcf2f9731796211bee29b43ffd,
  "payload-bilingual/client#ScheduledPanel": ScheduledPanel_49af76bcf2f9731796211bee29b43ffd,
  "payload-bilingual/client#SourcePanel": SourcePanel_49af76bcf2f9731796211bee29b43ffd,
  "payload-bilingual/client#MachinePanel": MachinePanel_49af76bcf2f9731796211bee29b43ffd,
  "payload-bilingual/client#RemarksPanel": RemarksPanel_49af76bcf2f9731796211bee29b43ffd,
  "payload-bilingual/client#ChecksPanel": ChecksPanel_49af76bcf2f9731796211bee29b43ffd,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "payload-bilingual/client#BlockIdsFeatureClient": BlockIdsFeatureClient_49af76bcf2f9731796211bee29b43ffd,
  "payload-bilingual/client#LanguageMarkFeatureClient": LanguageMarkFeatureClient_49af76bcf2f9731796211bee29b43ffd,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "payload-bilingual/client#TableFeatureClient": TableFeatureClient_49af76bcf2f9731796211bee29b43ffd,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "payload-bilingual/client#TextState": TextState_49af76bcf2f9731796211bee29b43ffd,
  "payload-bilingual/client#RecordField": RecordField_49af76bcf2f9731796211bee29b43ffd,
  "payload-bilingual/client#LanguageTabs": LanguageTabs_49af76bcf2f9731796211bee29b43ffd,
  "payload-bilingual/client#TranslationActs": TranslationActs_49af76bcf2f9731796211bee29b43ffd,
  "payload-bilingual/client#ActName": ActName_49af76bcf2f9731796211bee29b43ffd,
  "payload-bilingual/client#RecordText": RecordText_49af76bcf2f9731796211bee29b43ffd,
  "payload-bilingual/client#SubjectName": SubjectName_49af76bcf2f9731796211bee29b43ffd,
  "payload-bilingual/client#PersonName": PersonName_49af76bcf2f9731796211bee29b43ffd,
  "payload-bilingual/client#LanguageNames": LanguageNames_49af76bcf2f9731796211bee29b43ffd,
  "payload-bilingual/client#ScheduleState": ScheduleState_49af76bcf2f9731796211bee29b43ffd,
  "payload-bilingual/client#WebhookPanel": WebhookPanel_49af76bcf2f9731796211bee29b43ffd,
  "payload-bilingual/client#DeskCard": DeskCard_49af76bcf2f9731796211bee29b43ffd,
  "payload-bilingual/client#DashboardCard": DashboardCard_49af76bcf2f9731796211bee29b43ffd,
  "payload-bilingual/client#DeskNavLink": DeskNavLink_49af76bcf2f9731796211bee29b43ffd,
  "payload-bilingual/rsc#DeskView": DeskView_373479a3219d4c2cf823ee4ec4d7f482,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
