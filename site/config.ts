import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { en } from '@payloadcms/translations/languages/en'
import { ko } from '@payloadcms/translations/languages/ko'
import { buildConfig } from 'payload'
import { bilingualPublishing } from 'payload-bilingual'
import sharp from 'sharp'
import { database } from './database.ts'
import { email } from './email.ts'
import { dataDir, origins, secret, siteURL } from './environment.ts'
import { machine } from './machine.ts'
import { users } from './users.ts'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

export default buildConfig({
  secret: secret(),
  csrf: origins(),
  admin: {
    user: users.slug,
    // No picture is asked of anybody outside.
    avatar: 'default',
    dateFormat: 'yyyy.MM.dd HH:mm',
    importMap: { baseDir: root, importMapFile: resolve(root, 'app/(payload)/admin/importMap.js') },
    meta: { titleSuffix: ' · payload-bilingual' },
  },
  bin: [{ key: 'bilingual:seed', scriptPath: resolve(root, 'demo/command.ts') }],
  collections: [users],
  db: database(),
  editor: lexicalEditor(),
  email,
  graphQL: { disable: true },
  // Anybody can cause it: a line in the log, without a stack.
  loggingLevels: { TooManyLogins: 'info' } as never,
  i18n: { fallbackLanguage: 'ko', supportedLanguages: { ko, en } },
  sharp,
  telemetry: false,
  // `src` knows no generated types, so that a host may rename every collection.
  typescript: { autoGenerate: false, declare: false, outputFile: resolve(root, 'payload-types.ts') },
  plugins: [
    bilingualPublishing({
      siteURL: siteURL(),
      machine: machine(),
      mediaDir: resolve(/* turbopackIgnore: true */ dataDir(), 'media'),
    }),
  ],
})
