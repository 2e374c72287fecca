import type { Field, GroupField, RadioField, SelectField, TextareaField, TextField } from 'payload'
import { writtenByThePlugin } from '../../src/access/payload.ts'
import { desk as en } from '../../src/languages/en/desk.ts'
import { type LanguageCode, languages } from '../../src/languages/index.ts'
import { label } from '../../src/languages/interface.ts'
import { desk as ko } from '../../src/languages/ko/desk.ts'
import { newUid } from '../../src/working/uid.ts'

type Label = ReturnType<typeof label>

/** What a language is called in the language of the admin. */
export const languageLabel = (code: LanguageCode): Label => label(ko.languages[code], en.languages[code])

/** A short text in every language side by side: `{ ko, en }`. */
export const inBothLanguages = (
  name: string,
  text: Label,
  { description, long = false }: { description?: Label; long?: boolean } = {},
): GroupField => ({
  name,
  type: 'group',
  label: text,
  admin: { ...(description && { description }), hideGutter: true },
  fields: [
    {
      type: 'row',
      fields: languages.map(({ code }): TextField | TextareaField => {
        const field = { name: code, label: languageLabel(code), admin: { width: '50%' } }
        return long ? { ...field, type: 'textarea' } : { ...field, type: 'text' }
      }),
    },
  ],
})

/** A time that is written and read on Korea's clock, wherever the desk sits. */
export const onKoreasClock = {
  components: { Cell: 'payload-bilingual/client#KoreaTime', Field: 'payload-bilingual/client#KoreaTimeField' },
}

/** Short stable name of a document, the same on every database and in every output. */
export const uid: Field = {
  name: 'uid',
  type: 'text',
  label: label('고유 ID', 'Stable ID'),
  unique: true,
  index: true,
  access: writtenByThePlugin,
  hooks: { beforeDuplicate: [() => newUid()] },
  admin: { readOnly: true, position: 'sidebar', condition: (data) => Boolean(data?.uid) },
}

/** Counts the saves; a save names the one it started from, and is refused where another came between. */
export const rev: Field = {
  name: 'rev',
  type: 'number',
  defaultValue: 0,
  admin: { hidden: true },
}

/** What the gate and the acts read, written in the same statement as the row. */
export const snapshot: Field = {
  name: 'snapshot',
  type: 'json',
  hidden: true,
  access: { ...writtenByThePlugin, read: () => false },
}

export const language: SelectField = {
  name: 'language',
  type: 'select',
  label: label('언어', 'Language'),
  index: true,
  options: languages.map(({ code }) => ({ value: code, label: languageLabel(code) })),
}

export const position: RadioField = {
  name: 'position',
  type: 'radio',
  label: label('위치', 'Position'),
  defaultValue: 'after',
  options: [
    { value: 'before', label: label('본문 앞', 'Before the body') },
    { value: 'after', label: label('본문 뒤', 'After the body') },
  ],
}
