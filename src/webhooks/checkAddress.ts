import type { CollectionBeforeChangeHook } from 'payload'
import { interfaceLanguage } from '../languages/interface.ts'
import { webhookSentences } from '../languages/webhooks.ts'
import { optionsOf } from '../options.ts'
import { refusal } from '../working/refuse.ts'
import { refusedAddress } from './network.ts'

/** An address that can never be sent to is refused when it is written, with the reason. */
export const checkAddress: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const url = String(data.url ?? originalDoc?.url ?? '').trim()
  const why = refusedAddress(url, optionsOf(req.payload.config).webhooks.insideNetwork)
  if (!why) return { ...data, url }
  throw refusal(webhookSentences(interfaceLanguage(req.i18n?.language)).address[why], 422, 'url')
}
