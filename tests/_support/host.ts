import { randomBytes } from 'node:crypto'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig, type CollectionConfig, type Config, type SanitizedConfig } from 'payload'
import { type BilingualOptions, bilingualPublishing } from 'payload-bilingual'
import sharp from 'sharp'

/** The host's users: what the plugin needs of a person (a role and the languages they publish in). */
const own: CollectionConfig = {
  slug: 'users',
  auth: true,
  fields: [
    { name: 'name', type: 'text' },
    { name: 'role', type: 'select', options: ['admin', 'editor', 'writer', 'translator'], saveToJWT: true },
    { name: 'languages', type: 'select', hasMany: true, options: ['ko', 'en'], saveToJWT: true },
  ],
}

export type HostOptions = {
  /** Options of the plugin, laid over siteURL and language defaults. */
  plugin?: Partial<BilingualOptions>
  /** Laid over the host's own configuration, before the plugin sees it. */
  config?: Partial<Config>
  /** Instead of the host's own users. */
  users?: CollectionConfig
  db: Config['db']
}

/** The smallest host application that runs the plugin: users, an editor, a database. */
export const hostConfig = ({ plugin = {}, config = {}, users = own, db }: HostOptions): Promise<SanitizedConfig> =>
  buildConfig({
    secret: randomBytes(24).toString('hex'),
    editor: lexicalEditor(),
    graphQL: { disable: true },
    logger: { options: { level: process.env.TEST_LOG ?? 'silent' } },
    sharp,
    telemetry: false,
    typescript: { autoGenerate: false },
    ...config,
    admin: { user: 'users', ...config.admin },
    collections: [users, ...(config.collections ?? [])],
    db,
    plugins: [...(config.plugins ?? []), bilingualPublishing({ siteURL: 'https://news.example', ...plugin })],
  })
