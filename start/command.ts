import { fileURLToPath } from 'node:url'
import { buildIfNeeded } from './build.ts'
import { Refusal } from './refusal.ts'

/** `npm run build`: the production build that `npm start` would make. */
buildIfNeeded(fileURLToPath(new URL('..', import.meta.url))).catch((error) => {
  console.error(error instanceof Refusal ? error.message : error)
  process.exit(1)
})
