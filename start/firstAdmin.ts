import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'

/** Makes the first admin where there is none yet; the password is random and known only to who reads it now. */
export const firstAdmin = async (payload: Payload): Promise<{ email: string; password: string } | null> => {
  // The start command is nobody's request: it reads and writes by its own right.
  const { totalDocs } = await payload.count({
    collection: 'users',
    where: { role: { equals: 'admin' } },
    overrideAccess: true,
  })
  if (totalDocs > 0) return null
  const email = process.env.ADMIN_EMAIL || 'admin@example.test'
  const password = randomBytes(12).toString('base64url')
  await payload.create({
    collection: 'users',
    data: { email, password, name: 'Admin', role: 'admin', languages: ['ko', 'en'] },
    depth: 0,
    overrideAccess: true,
  })
  return { email, password }
}
