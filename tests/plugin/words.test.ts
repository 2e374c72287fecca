import { ko } from '@payloadcms/translations/languages/ko'
import type { Config } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { payloadKo } from '../../src/languages/payload.ts'
import { adapterFor, type Booted, eachDatabase } from '../_support/databases.ts'
import { hostConfig } from '../_support/host.ts'

type Tree = { [key: string]: string | Tree }

const paths = (tree: Tree, above = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${above}${key}`, value] as [string, string]] : paths(value, `${above}${key}:`),
  )

const { lexical: _, ...admin } = payloadKo
const stock = new Map(paths(ko.translations as unknown as Tree))

describe('Payload’s words in a desk’s Korean', () => {
  it('stand over words that Payload has, and name the same values', () => {
    const values = (text = '') => [...new Set(text.match(/\{\{\w+\}\}|<\/?\d>/g))].sort()
    const unknown = paths(admin).filter(([path]) => !stock.has(path))
    expect(unknown).toEqual([])
    // A value may be left out; one that is never given would be shown as it is.
    const strange = paths(admin).filter(([path, text]) =>
      values(text).some((value) => !values(stock.get(path)).includes(value)),
    )
    expect(strange).toEqual([])
  })

  it('put no particle behind a value', () => {
    const hedged = paths(payloadKo).filter(([, text]) =>
      /\((은|는|이|가|을|를|으)\)|\}\}(은|는|이|가|을|를|으로|로|와|과)(?![가-힣])/.test(text),
    )
    expect(hedged).toEqual([])
  })
})

it('are said by a configuration that nobody has started, as the admin’s pages read it', async () => {
  const { i18n } = await hostConfig({
    db: adapterFor('file::memory:'),
    config: { i18n: { supportedLanguages: { ko } } },
  })
  const said = i18n.translations as unknown as { ko: Record<string, Record<string, unknown>> }
  expect(said.ko.lexical).toMatchObject({
    general: { slashMenuBasicGroupLabel: '기본' },
    orderedList: { label: '번호 목록' },
    unorderedList: { label: '글머리 목록' },
  })
})

eachDatabase((db) => {
  describe('the words of the admin', () => {
    let host: Booted
    const translations = {
      ko: { general: { save: '담기', cancel: '그만' }, lexical: { orderedList: { label: '순번 목록' } } },
    } as unknown as NonNullable<Config['i18n']>['translations']
    beforeAll(async () => {
      host = await db.boot({ config: { i18n: { supportedLanguages: { ko }, translations } } })
    })
    afterAll(() => host.stop())

    it('are the plugin’s over the stock ones, also those of the editor, and the host’s over both', () => {
      const said = host.payload.config.i18n.translations as unknown as { ko: Record<string, Record<string, unknown>> }
      expect(said.ko.general).toMatchObject({ globals: '사이트 설정', save: '담기', cancel: '그만' })
      expect(said.ko.lexical).toMatchObject({
        general: { slashMenuBasicGroupLabel: '기본' },
        unorderedList: { label: '글머리 목록' },
        orderedList: { label: '순번 목록' },
        blockquote: { label: '인용' },
      })
    })
  })
})
