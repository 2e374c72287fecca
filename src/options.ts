import type { Access, CollectionConfig, Config, Field, PayloadRequest, SanitizedConfig } from 'payload'
import type { Person } from './access/person.ts'
import { isLanguage } from './languages/index.ts'
import type { LanguageCode } from './languages/types.ts'
import { CHECK_KINDS, type CheckLevels } from './translating/checks/types.ts'
import { machineOf } from './translating/machine/machine.ts'
import type { MachineOptions } from './translating/machine/types.ts'

/** Keys of the plugin's collections; the default slug of each is its key. */
export const collectionKeys = [
  'articles',
  'translations',
  'categories',
  'tags',
  'disclaimers',
  'sources',
  'bylines',
  'media',
  'pages',
  'comments',
  'glossary',
  'memory',
  'redirects',
  'imports',
  'machine-runs',
  'desk',
  'releases',
  'editions',
  'edition-terms',
  'addresses',
  'schedules',
  'webhooks',
  'webhook-places',
  'webhook-deliveries',
] as const
export type CollectionKey = (typeof collectionKeys)[number]

/** The verbs whose access a host may narrow. */
export type AccessVerb = 'create' | 'read' | 'update' | 'delete' | 'readVersions'

export interface CollectionOptions {
  /** Slug in this host. @default the collection's key */
  slug?: string
  /** Fields of the host, added behind the plugin's own. */
  fields?: Field[]
  /**
   * Rules of the host. Each is asked after the plugin's own rule said yes, and can only take away:
   * `false` refuses, a `Where` is joined by `and`.
   */
  access?: Partial<Record<AccessVerb, Access>>
  /** Added to the collection's admin settings, e.g. `{ group: 'Newsroom' }`. */
  admin?: Partial<NonNullable<CollectionConfig['admin']>>
}

export interface WebhookOptions {
  /**
   * Whether addresses inside the network (this machine, private and link-local ones) may be sent to: all, or the hosts
   * named here as the address writes them. @default none
   */
  insideNetwork?: boolean | readonly string[]
  /** Milliseconds until a receiver must have answered. @default 15000 */
  timeout?: number
}

export interface BilingualOptions {
  /** `false` keeps the schema and runs nothing: no hooks, endpoints, acts or timers. @default true */
  enabled?: boolean
  collections?: Partial<Record<CollectionKey, CollectionOptions>>
  /** Slug of the host's user collection. @default the config's `admin.user`, else 'users' */
  users?: string
  /**
   * Who a logged-in user is at the desk; null for one who has no part in it (a reader's account, say).
   * @default reads `role` ('admin' | 'editor' | 'writer' | 'translator') and `languages` of the user's document
   */
  person?: (user: NonNullable<PayloadRequest['user']>) => Person | null
  /** Where the site is reached, without a slash at the end; absolute links are built from it, never from a Host header. @default the config's `serverURL`, else 'http://localhost:3000' */
  siteURL?: string
  /** Language of a reader who names none. @default 'ko' */
  defaultLanguage?: LanguageCode
  /** Folder of the pictures' files. @default a folder called as the media collection, in the working directory */
  mediaDir?: string
  /** Largest edition that may be issued, in bytes of JSON. @default 2_000_000 */
  maxEditionBytes?: number
  /** Versions kept of each working copy; 0 keeps all. @default 100 */
  versionsPerDocument?: number
  /**
   * Machine translation: which service, and the variable of the environment that holds its key.
   * Where it is set Payload gets a job `bilingual-machine`. @default none
   */
  machine?: MachineOptions
  /**
   * What stories say in feeds: all of it, or their summary. Notices and the honesty line stand with both.
   * @default { content: 'full' }
   */
  feeds?: FeedOptions
  /** How webhooks are sent; their addresses are set in the admin. */
  webhooks?: WebhookOptions
  /**
   * How the checks of a text and its translation count in the gate, by kind: `{ numbers: 'error', punctuation: 'off' }`.
   * @default every kind is a warning
   */
  checks?: CheckLevels
  /**
   * Asked after the gate said yes and before the log is written; throwing stops the act.
   * Runs again where the act has to start over because another came between.
   */
  beforeAct?: (act: { kind: string; subject: string; languages: LanguageCode[] }) => void | Promise<void>
}

export interface FeedOptions {
  /** @default 'full' */
  content?: 'full' | 'summary'
}

export interface SanitizedOptions {
  enabled: boolean
  collections: Partial<Record<CollectionKey, CollectionOptions>>
  slugs: Record<CollectionKey, string>
  users: string
  person: (user: NonNullable<PayloadRequest['user']>) => Person | null
  siteURL: string
  defaultLanguage: LanguageCode
  mediaDir: string
  maxEditionBytes: number
  versionsPerDocument: number
  machine: MachineOptions | null
  feeds: Required<FeedOptions>
  webhooks: Required<WebhookOptions>
  checks: CheckLevels
  beforeAct: NonNullable<BilingualOptions['beforeAct']>
}

/** The host's answer to who a user is, with when their account was made. */
const withSince =
  (person: SanitizedOptions['person']): SanitizedOptions['person'] =>
  (user) => {
    const known = person(user)
    const { createdAt } = user as { createdAt?: string | Date }
    return known && createdAt ? { ...known, since: new Date(createdAt).toISOString() } : known
  }

const ROLES = ['admin', 'editor', 'writer', 'translator']

function personFromUser(user: NonNullable<PayloadRequest['user']>): Person | null {
  const { id, role, languages, name, email } = user as unknown as Record<string, unknown>
  if (typeof role !== 'string' || !ROLES.includes(role)) return null
  return {
    id: String(id),
    name: typeof name === 'string' && name !== '' ? name : String(email ?? id),
    role: role as Person['role'],
    languages: Array.isArray(languages) ? languages.filter(isLanguage) : [],
  }
}

function checkLevels(given: CheckLevels = {}): CheckLevels {
  for (const [kind, level] of Object.entries(given)) {
    if (!(CHECK_KINDS as readonly string[]).includes(kind))
      throw new Error(
        `bilingualPublishing: option checks.${kind} names no check. There are: ${CHECK_KINDS.join(', ')}.`,
      )
    if (!['warning', 'error', 'off'].includes(level))
      throw new Error(
        `bilingualPublishing: option checks.${kind} is '${String(level)}'; it takes 'warning', 'error' or 'off'.`,
      )
  }
  return given
}

function feedOptions({ content = 'full' }: FeedOptions = {}): Required<FeedOptions> {
  if (content !== 'full' && content !== 'summary')
    throw new Error(`bilingualPublishing: option feeds.content is '${String(content)}'; it takes 'full' or 'summary'.`)
  return { content }
}

function webhookOptions({ insideNetwork = false, timeout = 15_000 }: WebhookOptions = {}): Required<WebhookOptions> {
  if (!(timeout >= 1 && timeout <= 30_000))
    throw new Error(`bilingualPublishing: option webhooks.timeout is ${String(timeout)}; it takes 1 to 30000.`)
  return { insideNetwork, timeout }
}

/** Defaults filled in. Throws where an option cannot be. */
export function sanitizeOptions(options: BilingualOptions, config: Config): SanitizedOptions {
  const collections = options.collections ?? {}
  for (const key of Object.keys(collections)) {
    if (!(collectionKeys as readonly string[]).includes(key))
      throw new Error(
        `bilingualPublishing: option collections.${key} names no collection of the plugin. It has: ${collectionKeys.join(', ')}.`,
      )
  }
  const slugs = Object.fromEntries(collectionKeys.map((key) => [key, collections[key]?.slug ?? key])) as Record<
    CollectionKey,
    string
  >
  const defaultLanguage = options.defaultLanguage ?? 'ko'
  if (!isLanguage(defaultLanguage))
    throw new Error(
      `bilingualPublishing: option defaultLanguage is '${String(defaultLanguage)}'; it takes 'ko' or 'en'.`,
    )
  // Refuses at the start what would else be refused at the first translation.
  machineOf(options.machine ?? null)
  return {
    enabled: options.enabled ?? true,
    collections,
    slugs,
    users: options.users ?? config.admin?.user ?? 'users',
    person: withSince(options.person ?? personFromUser),
    siteURL: (options.siteURL ?? (config.serverURL || 'http://localhost:3000')).replace(/\/+$/, ''),
    defaultLanguage,
    mediaDir: options.mediaDir ?? slugs.media,
    maxEditionBytes: options.maxEditionBytes ?? 2_000_000,
    versionsPerDocument: options.versionsPerDocument ?? 100,
    machine: options.machine ?? null,
    feeds: feedOptions(options.feeds),
    webhooks: webhookOptions(options.webhooks),
    checks: checkLevels(options.checks),
    beforeAct: options.beforeAct ?? (() => undefined),
  }
}

const CUSTOM = 'bilingual'

/** Keeps the sanitised options with the config, where every room finds them. */
export const withOptions = (config: Config, options: SanitizedOptions): Config => ({
  ...config,
  custom: { ...config.custom, [CUSTOM]: options },
})

/** The plugin's options of a config. Throws where the plugin is not in it. */
export function optionsOf(config: Pick<SanitizedConfig, 'custom'>): SanitizedOptions {
  const options = config.custom?.[CUSTOM] as SanitizedOptions | undefined
  if (!options) throw new Error('payload-bilingual is not among the plugins of this Payload config.')
  return options
}
