import type { CollectionConfig } from 'payload'
import { guardArticle } from './guardArticle.ts'
import { guardTranslation } from './guardTranslation.ts'
import { refuseDeletion, refuseTrash } from './removal.ts'
import { keepRev, nameRev, newDocument, refuseDeep } from './revision.ts'

/** What every save of a working copy passes through. */
export const workingCopyHooks = (key: 'articles' | 'translations'): NonNullable<CollectionConfig['hooks']> => ({
  beforeOperation: [refuseDeep, nameRev],
  beforeValidate: [newDocument],
  beforeChange: [refuseTrash(key), key === 'articles' ? guardArticle : guardTranslation, keepRev],
  beforeDelete: [refuseDeletion(key)],
})
