'use client'

import { type WebhookSentences, webhookSentences } from '../../languages/webhooks.ts'
import { useDeskSentences } from '../useDeskSentences.ts'

/** What is said of webhooks, in the language of the admin's interface. */
export const useWebhookSentences = (): WebhookSentences => webhookSentences(useDeskSentences().code)
