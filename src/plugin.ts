import type { CollectionConfig, Config, GlobalConfig, Plugin } from 'payload'
import { contentModel, site } from '../collections/index.ts'
import { closeDocumentLocks } from './access/documentLocks.ts'
import { narrowed } from './access/payload.ts'
import { withDesk } from './admin/server/withDesk.ts'
import { sayDatabaseAway } from './afterError.ts'
import { bin } from './commands/bin.ts'
import {
  type AccessVerb,
  type BilingualOptions,
  type CollectionKey,
  collectionKeys,
  type SanitizedOptions,
  sanitizeOptions,
  withOptions,
} from './options.ts'
import { actEndpoints } from './publishing/actEndpoint.ts'
import { registerGateCheck } from './publishing/gateChecks.ts'
import { previewEndpoints } from './publishing/previewEndpoint.ts'
import { registerFollowers } from './publishing/start.ts'
import { guardEndpoints } from './rest/guardEndpoints.ts'
import { refuseInherited } from './rest/refuseInherited.ts'
import { behindEndpoints } from './translating/behind/index.ts'
import { checkEndpoints } from './translating/checks/desk/endpoint.ts'
import { checksAtGate } from './translating/checks/desk/gate.ts'
import { deskRowEndpoints, registerDesk, withDeskRows, withPictureRows } from './translating/desk/index.ts'
import { translationEndpoints } from './translating/endpoint.ts'
import { exchangeEndpoints } from './translating/exchange/index.ts'
import { glossaryEndpoints } from './translating/glossary/endpoint.ts'
import { machineEndpoints } from './translating/machine/endpoint.ts'
import { withMachineMark } from './translating/machine/guard.ts'
import { withMachineJob } from './translating/machine/job.ts'
import { memoryEndpoints } from './translating/memory/endpoint.ts'
import { memoryFillEndpoints } from './translating/memory/fillEndpoint.ts'
import { registerMemory } from './translating/memory/index.ts'
import { registerWebhooks, webhookEndpoints, withSending, withWebhookJob } from './webhooks/index.ts'
import { withWorkingCopies } from './working/adapter.ts'
import { ours } from './working/hooks.ts'
import { refusalLevels } from './working/refuse.ts'
import { refuseMalformed, refuseMalformedGlobal } from './working/shape.ts'

const VERBS: AccessVerb[] = ['create', 'read', 'update', 'delete', 'readVersions']

/** The plugin's collection with what the host adds: fields behind its own, rules that narrow, admin settings. */
function collectionFor(key: CollectionKey, options: SanitizedOptions): CollectionConfig {
  const own = contentModel[key](options)
  const host = options.collections[key] ?? {}
  const access = { ...own.access }
  for (const verb of VERBS) {
    const rule = access[verb]
    if (rule && host.access?.[verb]) access[verb] = narrowed(rule as never, host.access[verb])
  }
  const made: CollectionConfig = {
    ...own,
    slug: options.slugs[key],
    access,
    admin: { ...own.admin, ...host.admin },
    fields: [...own.fields, ...(host.fields ?? [])],
    hooks: { ...own.hooks, beforeOperation: [...ours(refuseMalformed), ...(own.hooks?.beforeOperation ?? [])] },
    ...(!options.enabled && { hooks: {}, admin: { ...own.admin, ...host.admin, components: {} } }),
  }
  if (options.enabled && key === 'media') return withPictureRows(made)
  if (options.enabled && key === 'webhooks') return withSending(made)
  if (!options.enabled || (key !== 'articles' && key !== 'translations')) return made
  return withDeskRows(key === 'translations' ? withMachineMark(made) : made, key)
}

function siteFor(options: SanitizedOptions): GlobalConfig {
  const own = site(options)
  return { ...own, hooks: options.enabled ? { ...own.hooks, beforeOperation: [refuseMalformedGlobal] } : {} }
}

function refuseTaken(config: Config, options: SanitizedOptions): void {
  const taken = new Set((config.collections ?? []).map(({ slug }) => slug))
  for (const key of collectionKeys) {
    const slug = options.slugs[key]
    if (taken.has(slug))
      throw new Error(
        `bilingualPublishing: this config already has a collection with the slug '${slug}'. ` +
          `Rename the plugin's with the option collections.${key}.slug, for example ` +
          `bilingualPublishing({ collections: { ${JSON.stringify(key)}: { slug: 'news-${slug}' } } }).`,
      )
    taken.add(slug)
  }
}

/**
 * Publishing in Korean and English for a Payload host: adds its collections, acts, endpoints and commands,
 * and leaves everything of the host's as it was.
 * @example plugins: [bilingualPublishing({ siteURL: 'https://news.example' })]
 */
export const bilingualPublishing =
  (given: BilingualOptions = {}): Plugin =>
  (config) => {
    const options = sanitizeOptions(given, config)
    refuseTaken(config, options)
    const withSchema: Config = {
      ...config,
      collections: [...(config.collections ?? []), ...collectionKeys.map((key) => collectionFor(key, options))],
      globals: [...(config.globals ?? []), siteFor(options)],
      jobs: withWebhookJob(options.machine ? withMachineJob(config) : config.jobs),
    }
    if (!options.enabled) return withOptions(withSchema, options)
    const running = withDesk(
      {
        ...withSchema,
        db: withWorkingCopies(config.db),
        bin: [...(config.bin ?? []), ...bin],
        endpoints: [
          ...(config.endpoints ?? []),
          ...actEndpoints,
          ...translationEndpoints,
          ...behindEndpoints,
          ...checkEndpoints,
          ...deskRowEndpoints,
          ...exchangeEndpoints,
          ...machineEndpoints,
          ...memoryEndpoints,
          ...memoryFillEndpoints,
          ...glossaryEndpoints,
          ...previewEndpoints,
          ...webhookEndpoints,
        ],
        loggingLevels: { ...refusalLevels, ...config.loggingLevels } as Config['loggingLevels'],
        hooks: { ...config.hooks, afterError: [...(config.hooks?.afterError ?? []), sayDatabaseAway] },
        onInit: async (payload) => {
          registerFollowers(payload)
          registerDesk(payload)
          registerMemory(payload)
          registerWebhooks(payload)
          registerGateCheck(payload, 'checks', checksAtGate)
          guardEndpoints(payload)
          refuseInherited(payload)
          closeDocumentLocks(payload)
          await config.onInit?.(payload)
        },
      },
      options,
    )
    return withOptions(running, options)
  }
