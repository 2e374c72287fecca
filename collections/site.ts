import type { GlobalConfig } from 'payload'
import { those } from '../src/access/payload.ts'
import { languages } from '../src/languages/index.ts'
import { label } from '../src/languages/interface.ts'
import type { SanitizedOptions } from '../src/options.ts'
import { siteHooks } from '../src/publishing/labelHooks.ts'
import { inBothLanguages, languageLabel } from './fields/index.ts'
import { groups } from './groups.ts'

/** The publication itself: its name, and what leads its front pages. */
export const site = ({ slugs, defaultLanguage }: SanitizedOptions): GlobalConfig => ({
  slug: 'site',
  label: label('사이트 설정', 'Site settings'),
  typescript: { interface: 'BilingualSite' },
  admin: { group: groups.site },
  access: {
    read: those('see working copies'),
    readVersions: those('see working copies'),
    update: those('set the site'),
  },
  versions: { max: 50, drafts: false },
  hooks: siteHooks,
  fields: [
    inBothLanguages('name', label('제호', 'Name of the publication')),
    inBothLanguages('publisher', label('발행인', 'Publisher')),
    {
      name: 'defaultLanguage',
      type: 'select',
      label: label('기본 언어', 'Default language'),
      defaultValue: defaultLanguage,
      options: languages.map(({ code }) => ({ value: code, label: languageLabel(code) })),
    },
    {
      name: 'leadKo',
      type: 'relationship',
      label: label('첫 화면 머리기사 (한국어)', 'Lead stories (Korean)'),
      relationTo: slugs.articles,
      hasMany: true,
      maxRows: 5,
    },
    {
      name: 'leadEn',
      type: 'relationship',
      label: label('첫 화면 머리기사 (영어)', 'Lead stories (English)'),
      relationTo: slugs.articles,
      hasMany: true,
      maxRows: 5,
    },
  ],
})
