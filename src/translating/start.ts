import { APIError, type Payload, type PayloadRequest } from 'payload'
import type { Person } from '../access/person.ts'
import { mayIn } from '../access/rules.ts'
import type { EditionKind } from '../editions/types.ts'
import { type LanguageCode, otherLanguage } from '../languages/index.ts'
import { optionsOf } from '../options.ts'
import { workingCopies } from '../publishing/workingCopies.ts'
import { gateSentences } from '../working/refuse.ts'
import { isWriteConflict } from '../working/saving.ts'
import { emptied } from './emptied.ts'
import { exchangeSentences } from './exchange/say.ts'
import { sourceSnapshotOf } from './source.ts'

export interface StartArgs {
  /** The article's uid or id. */
  article: string | number
  /** Language of the new text. */
  language: LanguageCode
  by: Person
  /** Name of the translator as readers will see it. */
  credit?: string
  /** @default 'human' */
  kind?: Exclude<EditionKind, 'original'>
  /** Fields written at once; the text is empty otherwise. */
  data?: Record<string, unknown>
  req?: PayloadRequest
}

/**
 * Starts the other language from the text that is there: the same blocks with the same ids, images carried,
 * words empty, and the source frozen in it. It publishes nothing.
 * @throws 404 where there is no source, 409 where the language has a text already, in the trash as well
 */
export async function startTranslation(payload: Payload, args: StartArgs): Promise<{ id: string | number }> {
  const { article, language, by, req } = args
  const say = gateSentences(req)
  const { slugs } = optionsOf(payload.config)
  if (!mayIn(by, 'write translations', language)) throw new APIError(say.languageForbidden(), 403, null, true)
  const copies = await workingCopies(payload, article)
  if (!copies) throw new APIError(say['article-missing'](), 404, null, true)
  const known = copies.texts[language]
  if (known?.trashed) throw new APIError(exchangeSentences(req).reasons['in-trash'], 409, null, true)
  if (known) throw new APIError(say.twiceInLanguage(), 409, null, true)
  const from = otherLanguage(language)
  const source = await sourceSnapshotOf(payload, article, from)
  const sourceId = copies.textIds[from]
  if (!source || sourceId === undefined) throw new APIError(say['translation-missing'](), 404, null, true)
  const row = await payload.db.findOne<{ id: string | number; body?: unknown }>({
    collection: slugs.translations,
    where: { id: { equals: sourceId } },
  })
  const made = await payload
    .create({
      collection: slugs.translations as 'translations',
      data: {
        article: copies.id,
        language,
        kind: args.kind ?? 'human',
        workflow: 'draft',
        credit: args.credit ?? '',
        body: emptied(row?.body),
        followsSource: source,
        ...args.data,
      } as never,
      depth: 0,
      // The rights were asked above; `followsSource` is a field that only this code writes.
      overrideAccess: true,
      ...(req && { req }),
    })
    .catch(async (error: unknown) => {
      // Somebody else starts the same text at this moment, or just did.
      const twice = isWriteConflict(error) || (await workingCopies(payload, article))?.texts[language]
      throw twice ? new APIError(say.twiceInLanguage(), 409, null, true) : error
    })
  return { id: (made as { id: string | number }).id }
}
