import { en } from '@payloadcms/translations/languages/en'
import { ko } from '@payloadcms/translations/languages/ko'
import type { FieldAffectingData, FieldBase } from 'payload'
import { interfaceLanguage, label } from '../../languages/interface.ts'
import { payloadKo } from '../../languages/payload.ts'

type Words = Record<string, Record<string, string> | undefined>

/** A word of Payload's in both languages, by its key: `fields:linkType`. */
function inBoth(key: string): { ko: string; en: string } {
  const [group = '', name = ''] = key.split(':')
  const of = (words: unknown): string => (words as Words)[group]?.[name] ?? ''
  return label(of(payloadKo) || of(ko.translations) || key, of(en.translations) || key)
}

/** A label that asks for one word is that word in both languages; any other stays. */
const said = <T>(value: T): T =>
  typeof value === 'function' ? (inBoth(String(value({ t: (key: string) => key }))) as T) : value

const noAddress = label(
  '주소가 아닙니다. https://로 시작하는 주소를 적어 주십시오.',
  'This is no address. Give one that begins with https://.',
)

type Validate = (value: unknown, options: { req?: { i18n?: { language?: string } } }) => unknown

/** Payload's own sentence for a wrong address exists in English only. */
const inTheirLanguage =
  (validate: Validate): Validate =>
  async (value, options) => {
    const answer = await validate(value, options)
    return answer === 'Invalid URL' ? noAddress[interfaceLanguage(options.req?.i18n?.language)] : answer
  }

/**
 * The fields of a link with their words in both languages. Payload asks for the words of an editor's drawers once for
 * each collection and keeps them for everybody, in the language of whoever opened a form first; what stands in both
 * languages is chosen for each person.
 */
export const linkFields = ({ defaultFields }: { defaultFields: FieldAffectingData[] }): FieldAffectingData[] =>
  defaultFields.map((field) => {
    const {
      admin,
      label: name,
      options,
      validate,
    } = field as FieldBase & {
      admin?: { description?: unknown }
      options?: { label: unknown; value: string }[]
      validate?: Validate
    }
    return {
      ...field,
      ...(name && { label: said(name) }),
      ...(admin?.description ? { admin: { ...admin, description: said(admin.description) } } : {}),
      ...(options && { options: options.map((option) => ({ ...option, label: said(option.label) })) }),
      ...(validate && { validate: inTheirLanguage(validate) }),
    } as FieldAffectingData
  })
