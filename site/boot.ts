import config from '@payload-config'
import { getPayload, type Payload } from 'payload'
import { type Running, startBilingual } from 'payload-bilingual'

/** Payload, with the plugin's followers and timers running. Asked twice it gives the same. */
export const boot = async (): Promise<{ payload: Payload; running: Running }> => {
  const payload = await getPayload({ config })
  return { payload, running: startBilingual(payload) }
}
