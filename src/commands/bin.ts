import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BinScriptConfig } from 'payload'

/** Not `new URL('./name', import.meta.url)`: a bundler takes that for an asset of its own. */
const here = dirname(fileURLToPath(import.meta.url))
/** In the package this file is JavaScript and so are its neighbours; here both are TypeScript. */
const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
const command = (name: string): BinScriptConfig => ({
  key: `bilingual:${name}`,
  scriptPath: `${here}/${name}.${ending}`,
})

/** The plugin's commands: `npx payload bilingual:…`. */
export const bin: BinScriptConfig[] = ['import', 'export', 'mirror', 'repair', 'reconcile', 'exchange'].map(command)
