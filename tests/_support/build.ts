import { fileURLToPath } from 'node:url'
import { buildIfNeeded } from '../../start/build.ts'

/** One production build for every browser test; none where the one that is there is of these sources. */
export default (): Promise<void> => buildIfNeeded(fileURLToPath(new URL('../..', import.meta.url)))
