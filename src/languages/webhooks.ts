import { webhooks as en, type WebhookSentences } from './en/webhooks.ts'
import { webhooks as ko } from './ko/webhooks.ts'
import type { LanguageCode } from './types.ts'

export type { WebhookSentences } from './en/webhooks.ts'
export const webhookSentences = (language: LanguageCode): WebhookSentences => ({ ko, en })[language]
