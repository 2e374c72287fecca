import { fileURLToPath } from 'node:url'
import nextEnv from '@next/env'
import {
  checkDatabaseAddress,
  checkDataDir,
  checkPort,
  checkProxies,
  checkSecret,
  checkSiteURL,
  portOf,
} from './start/checks.ts'
import { Refusal } from './start/refusal.ts'

const dir = fileURLToPath(new URL('.', import.meta.url))
// Times that the server writes into the admin's pages are of the desk's clock, like those that a browser there writes.
process.env.TZ ||= 'Asia/Seoul'

const dev = process.argv.includes('--dev')
Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' })

const start = async (): Promise<void> => {
  nextEnv.loadEnvConfig(dir, dev, { info: () => undefined, error: console.error })
  const port = portOf(process.env.PORT)
  process.env.PORT = String(port)
  const host = process.env.HOST || undefined
  const { databaseAddress, dataDir, onMongo, secret, siteURL } = await import('./site/environment.ts')
  await checkPort(port, host)
  checkSiteURL(siteURL())
  checkProxies(process.env.PROXIES)
  checkDatabaseAddress(databaseAddress())
  checkDataDir(dataDir())
  if (onMongo()) {
    if (!dev && !process.env.PAYLOAD_SECRET)
      throw new Refusal('PAYLOAD_SECRET is not set; with DATABASE_URI on MongoDB set it to a long random text.')
    const { checkMongo } = await import('./start/mongo.ts')
    await checkMongo(databaseAddress())
  } else {
    const { checkEmbedded } = await import('./start/embedded.ts')
    await checkEmbedded(databaseAddress())
  }
  checkSecret(secret, dataDir())
  if (!dev) {
    const { buildIfNeeded, buildName } = await import('./start/build.ts')
    await buildIfNeeded(dir)
    process.env.BUILD_ID ||= buildName(dir)
  }
  const { serve } = await import('./start/serve.ts')
  await serve({ dev, dir, host, port })
}

// While modules are loaded through tsx nothing else may keep the process alive, and Node would end it with status 0.
const awake = setInterval(() => undefined, 1000)

start()
  .catch((error) => {
    console.error(error instanceof Refusal ? error.message : error)
    process.exit(1)
  })
  .finally(() => clearInterval(awake))
