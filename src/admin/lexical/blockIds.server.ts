import { createServerFeature } from '@payloadcms/richtext-lexical'
import { ensureBlockIds } from '../../body/ensureBlockIds.ts'

/** Gives every block, list item and table cell an id that stays with its words. */
export const BlockIdsFeature = createServerFeature({
  key: 'blockIds',
  feature: {
    ClientFeature: 'payload-bilingual/client#BlockIdsFeatureClient',
    hooks: { beforeValidate: [({ value }) => ensureBlockIds(value)] },
  },
})
