import { register } from 'node:module'

const hook = `
const mode = process.env.NODE_ENV === 'production' ? 'production' : 'development'
export const resolve = (specifier, context, next) =>
  next(specifier, { ...context, conditions: [mode, ...context.conditions] })
`

/**
 * Lexical's entries for Node choose between two files by a top-level await. Through tsx on Node 20 such awaits
 * sometimes wait for each other for ever, and Node then ends the process with status 0 and nothing done (seen in one
 * of three runs of `npx payload`). Naming the mode as a condition makes Node take the right file at once.
 * Next bundles these packages and needs none of this.
 */
export const loadWithoutAwaiting = (): void => {
  if (!process.env.NEXT_RUNTIME && !process.env.VITEST) register(`data:text/javascript,${encodeURIComponent(hook)}`)
}
