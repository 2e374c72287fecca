import type { CollectionConfig } from 'payload'
import { those } from '../src/access/payload.ts'

/** Categories, tags, notices, sources and bylines: readable by anyone, a save is meant for readers. */
export const labelAccess: NonNullable<CollectionConfig['access']> = {
  create: those('write labels'),
  read: () => true,
  readVersions: those('see working copies'),
  update: those('write labels'),
  delete: those('write labels'),
}
