import { fileURLToPath } from 'node:url'
import type { BinScriptConfig } from 'payload'

/** In the package this file is JavaScript and so are its neighbours; here both are TypeScript. */
const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
const command = (name: string): BinScriptConfig => ({
  key: `bilingual:${name}`,
  scriptPath: fileURLToPath(new URL(`./${name}.${ending}`, import.meta.url)),
})

/** The plugin's commands: `npx payload bilingual:…`. */
export const bin: BinScriptConfig[] = ['import', 'repair', 'reconcile'].map(command)
