/** The plugin, and the acts that a host's own code publishes with. */
export { may, mayIn } from './access/rules.ts'
export type { BilingualOptions, CollectionOptions } from './options.ts'
export { bilingualPublishing } from './plugin.ts'
export * from './publishing/index.ts'
export { type WorkAct, workAct } from './translating/desk/index.ts'
export { sourceSnapshotOf } from './translating/source.ts'
export { startTranslation } from './translating/start.ts'
