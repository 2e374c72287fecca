import type { Both } from './types.ts'

/** The newspaper itself, and the stories that lead its front page in each language. */
export const frontPage: { name: Both; publisher: Both; lead: { ko: string[]; en: string[] } } = {
  name: { ko: '두강신문', en: 'The Dugang Post' },
  publisher: { ko: '두강신문', en: 'The Dugang Post' },
  lead: {
    ko: ['port-cranes', 'termano-election', 'wind-trial'],
    en: ['port-cranes', 'night-ferry', 'night-library'],
  },
}
