import type { Payload } from 'payload'
import { movePlace, placeOf } from './places.ts'
import { isSecret, newSecret } from './sign.ts'
import type { KeptSecret, Place } from './types.ts'

/** How long an old secret signs beside the new one. */
const OVERLAP_MS = 24 * 3_600_000

const standing = (secrets: readonly KeptSecret[], at: string): KeptSecret[] =>
  secrets.filter(({ until }) => until === null || until > at)

/** The secrets by which a message is signed now, newest first; those that another host secret sealed are none. */
export const openSecrets = (payload: Payload, { secrets }: Place): string[] =>
  standing(secrets ?? [], new Date().toISOString())
    .map(({ sealed }) => payload.decrypt(sealed))
    .filter(isSecret)

/** Makes a new secret, which is shown this once; the one before it goes on signing for a day, and no other does. */
export async function rotateSecret(payload: Payload, endpoint: string): Promise<string> {
  const place = await placeOf(payload, endpoint)
  const secret = newSecret()
  const since = new Date().toISOString()
  const until = new Date(Date.now() + OVERLAP_MS).toISOString()
  const [former] = standing(place.secrets ?? [], since)
  const secrets: KeptSecret[] = [
    { sealed: payload.encrypt(secret), since, until: null },
    ...(former ? [{ ...former, until }] : []),
  ]
  const halted = place.halted === 'no-secret' ? { halted: '' as const } : {}
  await movePlace(payload, endpoint, { secrets, ...halted })
  return secret
}
