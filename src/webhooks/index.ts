import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, CollectionConfig, Payload } from 'payload'
import { editionsOf } from '../editions/index.ts'
import { alongside } from '../publishing/start.ts'
import { ours } from '../working/hooks.ts'
import { checkAddress } from './checkAddress.ts'
import { removeDeliveries } from './deliveries.ts'
import { endSending, forgetLostJobs, sendDue } from './job.ts'
import { placeOf, removePlace } from './places.ts'

export { withWebhookJob } from './job.ts'
export { webhookEndpoints } from './rest.ts'

const EVERY_MS = 5000

/** Serving processes send: when something happens, and now and then what is due again. Once for each Payload instance. */
export const registerWebhooks = (payload: Payload): void =>
  alongside(payload, 'webhooks', {
    every: EVERY_MS,
    task: sendDue,
    begin(again) {
      void forgetLostJobs(payload).catch((error) =>
        payload.logger.warn({ err: error, msg: 'payload-bilingual: old jobs of webhooks are left' }),
      )
      return editionsOf(payload).onMove(again)
    },
    end: endSending,
  })

async function forget(payload: Payload, id: string): Promise<void> {
  await removePlace(payload, id)
  await removeDeliveries(payload, id)
}

/** A new endpoint begins at the end of the log. An embedded database gives an id again: nothing of its last bearer stays. */
const beginPlace: CollectionAfterChangeHook = async ({ doc, operation, req: { payload } }) => {
  const id = String(doc.id)
  if (operation === 'create') await forget(payload, id)
  await placeOf(payload, id)
  return doc
}
const forgetPlace: CollectionAfterDeleteHook = ({ id, req: { payload } }) => forget(payload, String(id))

/** The endpoints with what keeps their places. */
export const withSending = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    beforeChange: [...(collection.hooks?.beforeChange ?? []), ...ours(checkAddress)],
    afterChange: [...(collection.hooks?.afterChange ?? []), ...ours(beginPlace)],
    afterDelete: [...(collection.hooks?.afterDelete ?? []), ...ours(forgetPlace)],
  },
})
