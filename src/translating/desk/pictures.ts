import type { CollectionAfterChangeHook, CollectionConfig, Payload } from 'payload'
import { optionsOf } from '../../options.ts'
import { bothOf } from '../../publishing/labelContent.ts'
import { afterCommit } from '../../working/afterCommit.ts'
import { ours } from '../../working/hooks.ts'
import { touchLater } from './touch.ts'

const PAGE = 500

/** Has the rows of all articles made again in whose texts a picture stands: their translations may be behind now. */
async function touchPicture(payload: Payload, uid: string): Promise<void> {
  for (let after = ''; ; ) {
    const { docs } = await payload.db.find<{ id: string; uid: string }>({
      collection: optionsOf(payload.config).slugs.desk,
      where: { and: [{ pictures: { contains: ` ${uid} ` } }, { uid: { greater_than: after } }] },
      sort: 'uid',
      limit: PAGE,
      pagination: false,
      select: { uid: true },
    })
    for (const row of docs) touchLater(payload, row.uid)
    const last = docs.at(-1)
    if (!last || docs.length < PAGE) return
    after = last.uid
  }
}

const TEXTS = ['alt', 'caption', 'credit']
const said = (doc: Record<string, unknown> | undefined): string =>
  JSON.stringify(TEXTS.map((name) => bothOf(doc?.[name])))

/** The collection of pictures with the desk's rows made again where what one says was changed. */
export function withPictureRows(collection: CollectionConfig): CollectionConfig {
  const changed: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
    if (operation === 'update' && said(doc) !== said(previousDoc))
      await afterCommit(req, () => touchPicture(req.payload, String(doc.uid)))
    return doc
  }
  const { hooks } = collection
  return { ...collection, hooks: { ...hooks, afterChange: [...(hooks?.afterChange ?? []), ...ours(changed)] } }
}
