import config from '@payload-config'
import { getPayload, type Payload } from 'payload'
import { startBilingual } from 'payload-bilingual'

/** Payload, with the plugin's followers and timers running. Asked twice it gives the same. */
export const boot = async (): Promise<Payload> => {
  const payload = await getPayload({ config })
  await startBilingual(payload)
  return payload
}
