import { chat } from './chat.ts'
import { deepl } from './deepl.ts'
import { libreTranslate } from './libreTranslate.ts'
import { offline } from './offline.ts'
import { type ReachOptions, reachOf } from './reach.ts'
import type { MachineOptions, Translator } from './types.ts'

const KEY_VARIABLES = {
  deepl: 'DEEPL_API_KEY',
  chat: 'CHAT_API_KEY',
  libretranslate: 'LIBRETRANSLATE_API_KEY',
} as const

/** The variable that a machine cannot do without; null where it needs no key, or is the host's own. */
export function keyVariableOf(options: MachineOptions | null): string | null {
  if (!options || !('service' in options) || (options.service !== 'deepl' && options.service !== 'chat')) return null
  return options.keyVariable ?? KEY_VARIABLES[options.service]
}

/** Where a service stands, without a slash at the end. @throws where it is no address */
function address(name: string, url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.username !== '' || parsed.password !== '')
    throw new Error(
      `bilingualPublishing: option machine.url of ${name} must be an http or https address without a key.`,
    )
  return url.replace(/\/+$/, '')
}

/** The machine that the options name; null where none translates. @throws where an option cannot be */
export function machineOf(
  options: MachineOptions | null,
  { pauseMs }: Pick<ReachOptions, 'pauseMs'> = {},
): Translator | null {
  if (!options) return null
  if (!('service' in options)) return options
  if (options.service === 'none') return null
  if (options.service === 'offline') return offline
  if (!Object.hasOwn(KEY_VARIABLES, options.service))
    throw new Error('bilingualPublishing: option machine.service takes deepl, chat, libretranslate, offline or none.')
  const { keyVariable = KEY_VARIABLES[options.service], timeoutMs, retries } = options
  if (!/^[A-Za-z_]\w*$/.test(keyVariable) || keyVariable.length > 60)
    throw new Error('bilingualPublishing: option machine.keyVariable names a variable of the environment, not a key.')
  const reach = reachOf({ keyVariable, timeoutMs, retries, pauseMs })
  switch (options.service) {
    case 'deepl':
      return deepl(reach, {
        url: options.url === undefined ? undefined : address('deepl', options.url),
        glossaries: options.glossaries,
      })
    case 'chat':
      return chat(reach, { url: address('chat', options.url), model: options.model, jsonMode: options.jsonMode })
    case 'libretranslate':
      return libreTranslate(reach, { url: address('libretranslate', options.url) })
  }
}
