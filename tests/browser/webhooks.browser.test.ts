import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { webhookSentences } from '../../src/languages/webhooks.ts'
import { inBrowser } from '../_support/chromium.ts'
import { type Site, startSite } from '../_support/server.ts'
import { type Editor, editorAt, type Language } from './editor.ts'

inBrowser('a webhook in the admin', () => {
  let site: Site
  beforeAll(async () => {
    site = await startSite()
  })
  afterAll(() => site?.stop())

  describe.each<Language>(['ko', 'en'])('in %s', (language) => {
    const say = webhookSentences(language)
    let admin: Editor
    beforeAll(async () => {
      admin = await editorAt(site.url, { ...site.admin, language })
    })
    afterAll(() => admin?.close())

    it('is refused with the reason where its address leads inside', async () => {
      await admin.open('/admin/collections/webhooks/create', '#field-url')
      expect(await admin.page.textContent('form')).toContain(say.saveFirst)
      await admin.write('url', 'https://127.0.0.1/hook')
      expect(await admin.save()).toBe(422)
      await admin.page.getByText(say.address.inside).first().waitFor()
    })

    it('shows its secret once, and what came of what was sent', async () => {
      // A name that leads nowhere: nothing leaves this machine.
      const { doc } = await admin.post('/api/webhooks', { url: 'https://hooks.news.example/in' })
      await admin.open(`/admin/collections/webhooks/${doc.id}`, '.bilingual-webhook')
      await admin.page.getByText(say.noSecret).waitFor()
      await admin.page.getByRole('button', { name: say.makeSecret, exact: true }).click()
      const field = admin.page.getByLabel(say.shownOnce)
      expect(await field.inputValue()).toMatch(/^whsec_/)
      await admin.open(`/admin/collections/webhooks/${doc.id}`, '.bilingual-webhook__secret')
      await admin.page.getByRole('button', { name: say.newSecret, exact: true }).waitFor()
      expect(await admin.page.content()).not.toContain('whsec_')

      await admin.post('/api/categories', { name: { ko: `분류 ${language}`, en: `Section ${language}` } })
      const row = admin.page.locator('.bilingual-webhook__deliveries tbody tr').first()
      await row.getByText(say.notTaken(0)).waitFor()
      const next = say.nextTry('|').split('|').filter(Boolean).at(-1) ?? ''
      await admin.page.getByText(next.trim()).waitFor()
      const tries = async () => (await admin.get<{ failures: number }>(`/api/bilingual/webhooks/${doc.id}`)).failures
      expect(await tries()).toBeGreaterThan(0)
      await admin.page.getByRole('button', { name: say.goOn, exact: true }).click()
      // It is tried again at once, from the beginning of its pauses.
      await expect.poll(tries).toBe(1)
    })
  })
})
