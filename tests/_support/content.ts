import type { LanguageCode } from '../../src/languages/types.ts'
import type { GlossaryTerm } from '../../src/translating/glossary/index.ts'
import type { TranslationContent } from '../../src/working/types.ts'

/** The content of a text without words: in Korean the original, in English its translation. */
export const textContent = (language: LanguageCode, more: Partial<TranslationContent> = {}): TranslationContent => ({
  article: 'a1b2c3d4e5',
  language,
  title: '',
  deck: '',
  slug: '',
  summary: '',
  dateline: '',
  body: [],
  credit: '',
  seo: { title: '', description: '' },
  correctionNote: '',
  kind: language === 'ko' ? 'original' : 'human',
  mustUpdate: false,
  follows: null,
  ...more,
})

/** A term of the glossary for every article. */
export const glossaryTerm = ({
  ko,
  en,
  forbidden,
}: {
  ko: string
  en: string
  forbidden?: { ko?: string[]; en?: string[] }
}): GlossaryTerm => ({
  id: `${ko}/${en}`,
  term: { ko, en },
  forbidden: { ko: [], en: [], ...forbidden },
  note: '',
  category: null,
  caseSensitive: false,
})
