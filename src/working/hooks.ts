import type { CollectionConfig } from 'payload'
import { guardArticle } from './guardArticle.ts'
import { guardTranslation } from './guardTranslation.ts'
import { refuseDeletion, refuseTrash } from './removal.ts'
import { keepRev, nameRev, newDocument } from './revision.ts'

const OURS = Symbol.for('payload-bilingual hook')

export const ours = <Hook extends object>(...hooks: Hook[]): Hook[] =>
  hooks.map((hook) => Object.assign(hook, { [OURS]: true }))

/** Whether a hook of a working copy is the plugin's; any other is the host's. */
export const isOurs = (hook: object): boolean => OURS in hook

/** What every save of a working copy passes through. */
export const workingCopyHooks = (key: 'articles' | 'translations'): NonNullable<CollectionConfig['hooks']> => ({
  beforeOperation: ours(nameRev),
  beforeValidate: ours(newDocument),
  beforeChange: ours(refuseTrash(key), key === 'articles' ? guardArticle : guardTranslation, keepRev),
  beforeDelete: ours(refuseDeletion(key)),
})
