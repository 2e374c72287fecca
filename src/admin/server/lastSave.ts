import { APIError, type PayloadRequest } from 'payload'
import { optionsOf } from '../../options.ts'
import { gateSentences } from '../../working/refuse.ts'
import { rowNamed } from '../../working/relations.ts'
import type { Snapshot } from '../../working/types.ts'

/** Who saved a working copy last, and when. */
export interface LastSave {
  /** '' where it was nobody with a name. */
  name: string
  /** Whether it was whoever asks: in another window, or on another machine. */
  you: boolean
  at: string | null
}

/** @throws 404 where the request names no working copy */
export async function lastSave(req: PayloadRequest): Promise<LastSave> {
  const { slugs } = optionsOf(req.payload.config)
  const collection = [slugs.articles, slugs.translations].find((slug) => slug === req.routeParams?.collection)
  const row =
    collection &&
    (await rowNamed<{ snapshot?: Partial<Snapshot<unknown>> | null }>(req.payload, collection, req.routeParams?.id, {
      select: { snapshot: true },
      req,
    }))
  if (!row) throw new APIError(gateSentences(req)['translation-missing'](), 404, null, true)
  const { by, byId, at } = row.snapshot ?? {}
  return { name: by ?? '', you: Boolean(byId) && String(req.user?.id) === byId, at: at ?? null }
}
