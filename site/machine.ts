import type { BilingualOptions } from 'payload-bilingual'

/**
 * The machine that MACHINE names: `deepl`, `chat` (with MACHINE_URL and MACHINE_MODEL), `libretranslate` (with
 * MACHINE_URL) or `offline`; none without it. Keys are read from DEEPL_API_KEY, CHAT_API_KEY, LIBRETRANSLATE_API_KEY.
 * The job is in the schema in any case, so that setting one up needs no migration.
 */
export const machine = (): NonNullable<BilingualOptions['machine']> => {
  const { MACHINE = '', MACHINE_MODEL = '', MACHINE_URL = '' } = process.env
  switch (MACHINE) {
    case 'deepl':
      return { service: 'deepl', ...(MACHINE_URL && { url: MACHINE_URL }) }
    case 'chat':
      return { service: 'chat', url: MACHINE_URL, model: MACHINE_MODEL }
    case 'libretranslate':
      return { service: 'libretranslate', url: MACHINE_URL }
    case 'offline':
      return { service: 'offline' }
    case '':
      return { service: 'none' }
    default:
      throw new Error('MACHINE takes deepl, chat, libretranslate or offline.')
  }
}
