import type { Payload } from 'payload'
import { followed } from '../editions/follow.ts'
import { ownerOfAddress, standing } from '../editions/live.ts'
import { releaseAt } from '../editions/log.ts'
import type { ArticleRelease } from '../editions/release.ts'
import { sameWords } from '../editions/textHash.ts'
import type { EditionDocument } from '../editions/types.ts'
import type { LanguageCode, PerLanguage } from '../languages/index.ts'
import { optionsOf } from '../options.ts'
import type { ArticleContent, TranslationSnapshot } from '../working/types.ts'
import { alikeOf } from './alike.ts'
import { buildEdition, editionBytes, editionHash } from './build.ts'
import { askGateChecks } from './gateChecks.ts'
import { overtaken } from './overtaken.ts'
import type { Problem } from './problem.ts'
import { readiness } from './readiness.ts'
import { refreeze } from './refreeze.ts'
import { type Surroundings, surroundings } from './surroundings.ts'
import type { PublishArgs } from './types.ts'
import { type WorkingCopies, workingCopies } from './workingCopies.ts'

/** Everything an act of publishing has read and worked out, before it happens. */
export interface Prepared {
  copies: WorkingCopies
  standing: Awaited<ReturnType<typeof standing>>
  /** The article's content that goes out, and whether it is another than the live one. */
  article: { hash: string; content: ArticleContent; renewed: boolean }
  surroundings: Surroundings
  /** Editions that go out, without those that readers could not tell from what is live. */
  editions: Partial<PerLanguage<EditionDocument>>
  /** Editions as they are live now. */
  before: Partial<PerLanguage<EditionDocument>>
  problems: Problem[]
}

type Texts = Partial<PerLanguage<TranslationSnapshot | null>>

/** The editions as they are live; most stand in the subject's last release, which is read already. */
async function liveEditions(payload: Payload, stands: Prepared['standing']) {
  const before: Partial<Record<LanguageCode, EditionDocument>> = {}
  const live = Object.entries(stands?.document.live ?? {}) as [LanguageCode, { sequence: number }][]
  await Promise.all(
    live.map(async ([code, { sequence }]) => {
      const release = sequence === stands?.sequence ? stands : await releaseAt(payload, sequence)
      const edition = (release?.document as ArticleRelease | undefined)?.issued[code]
      if (edition) before[code] = edition
    }),
  )
  return before
}

/** Which article content goes out: the live one, or the working copy where it is first or asked for. */
function articleToIssue(
  copies: WorkingCopies,
  live: ArticleRelease | undefined,
  args: PublishArgs,
): Prepared['article'] {
  const working = { hash: copies.article.hash, content: copies.article.content }
  const anyLive = live && Object.keys(live.live).length > 0
  if (!anyLive || !live.article) return { ...working, renewed: false }
  const asked = args.withArticle || args.languages.length === 0
  if (!asked) return { hash: live.article.hash, content: live.article.content as ArticleContent, renewed: false }
  return { ...working, renewed: live.article.hash !== working.hash || args.languages.length === 0 }
}

function noteFor({ note, languages }: PublishArgs, language: LanguageCode, own: string): string {
  const given = typeof note === 'string' ? (languages.length === 1 || own === '' ? note : own) : note?.[language]
  return (given ?? '').trim() || own
}

/** Frozen texts, in the trash where their documents are by now, and gone where those are gone. */
function frozenAsNow(frozen: WorkingCopies, now: WorkingCopies): WorkingCopies {
  const texts: WorkingCopies['texts'] = {}
  for (const [code, text] of Object.entries(frozen.texts) as [LanguageCode, TranslationSnapshot][]) {
    const current = now.texts[code]
    if (current) texts[code] = { ...text, trashed: current.trashed }
  }
  return { ...frozen, article: { ...frozen.article, trashed: now.article.trashed }, texts }
}

/** What a translation follows, dated by when readers got that text rather than by when it was saved. */
function asReadersSawIt({ follows }: EditionDocument, now: Prepared['editions'], before: Prepared['before']) {
  const source = follows && (now[follows.language] ?? before[follows.language])
  return source && sameWords(source.hash, follows?.hash) ? { ...follows, at: source.updatedAt } : follows
}

/** The subject's last sequence is read first, then the working copies: what comes between is found at the insert. */
export async function prepare(payload: Payload, args: PublishArgs, uid: string): Promise<Prepared | null> {
  const subject = `article:${uid}`
  const stands = await standing(payload, subject)
  const now = await workingCopies(payload, uid)
  const copies = args.frozen && now ? frozenAsNow(args.frozen, now) : now
  if (!copies) return null
  const document = stands?.document
  const live = document?.live ?? {}
  const article = articleToIssue(copies, document, args)
  const before = await liveEditions(payload, stands)
  const texts: Texts = Object.fromEntries(args.languages.map((code) => [code, copies.texts[code] ?? null]))
  const around = await surroundings(payload, article.content, [
    ...Object.values(texts).flatMap((text) => (text ? [text.content] : [])),
    ...Object.values(before),
  ])
  const at = new Date().toISOString()
  const editions: Partial<Record<LanguageCode, EditionDocument>> = {}
  const problems: Problem[] = []
  for (const language of args.languages) {
    const text = texts[language]
    if (!text) continue
    const corrections = [...(live[language]?.corrections ?? [])]
    if (args.kind === 'correct') {
      const note = noteFor(args, language, text.content.correctionNote)
      const at_ = { language, document: text.uid, values: {} } as const
      if (!live[language])
        problems.push({ ...at_, code: 'not-live', level: 'error', collection: 'translations', path: 'language' })
      else if (note === '')
        problems.push({
          ...at_,
          code: 'correction-without-note',
          level: 'error',
          collection: 'translations',
          path: 'correctionNote',
        })
      else corrections.push({ at, note })
    }
    editions[language] = buildEdition({
      subject,
      uid,
      language,
      article: article.content,
      text,
      surroundings: around,
      noticeSequence: (notice) => followed(payload).taxonomy.entry('disclaimers', notice)?.sequence ?? 0,
      corrections,
      publishedAt: document?.first[language] ?? at,
      firstAnywhere: [...Object.values(document?.first ?? {}), at].sort()[0] ?? at,
      at,
      sequence: 0,
    })
  }
  if (article.renewed)
    for (const [code, edition] of Object.entries(before) as [LanguageCode, EditionDocument][])
      editions[code] ??= refreeze(edition, article.content, around, at)
  const { languages, stood, since } = args
  if (stood) problems.unshift(...(await overtaken(payload, subject, { languages, stood, since }, live)))
  problems.unshift(...(await judge(payload, { args, uid, copies, article, texts, around, editions, before, live })))
  problems.push(
    ...(await askGateChecks(payload, {
      texts,
      copies,
      originalLanguage: article.content.originalLanguage,
      by: args.by,
    })),
  )
  for (const [code, edition] of Object.entries(editions) as [LanguageCode, EditionDocument][]) {
    const old = before[code]
    if (old && editionHash(old) === editionHash(edition)) delete editions[code]
  }
  for (const edition of Object.values(editions)) edition.follows = asReadersSawIt(edition, editions, before)
  return { copies, standing: stands, article, surroundings: around, editions, before, problems }
}

async function judge(
  payload: Payload,
  {
    args,
    uid,
    copies,
    article,
    texts,
    around,
    editions,
    before,
    live,
  }: {
    args: PublishArgs
    uid: string
    copies: WorkingCopies
    article: Prepared['article']
    texts: Texts
    around: Surroundings
    editions: Prepared['editions']
    before: Prepared['before']
    live: ArticleRelease['live']
  },
): Promise<Problem[]> {
  const slugOwners: Partial<Record<LanguageCode, string | null>> = {}
  const bytes: Partial<Record<LanguageCode, number>> = {}
  for (const [code, edition] of Object.entries(editions) as [LanguageCode, EditionDocument][]) {
    slugOwners[code] = edition.slug === live[code]?.slug ? uid : await ownerOfAddress(payload, code, edition.slug)
    bytes[code] = editionBytes(edition)
  }
  const original = article.content.originalLanguage
  const sourceHash = texts[original]?.hash ?? live[original]?.hash ?? copies.texts[original]?.hash ?? null
  const renewedOnly = (Object.keys(editions) as LanguageCode[]).filter((code) => !(code in texts))
  return readiness({
    article: { ...copies.article, content: article.content },
    texts,
    renewed: renewedOnly,
    surroundings: around,
    slugOwners,
    person: args.by,
    at: args.goesOut ?? new Date().toISOString(),
    bytes,
    maxBytes: optionsOf(payload.config).maxEditionBytes,
    sourceHash,
    sourceAlike: sourceHash ? alikeOf(live[original], sourceHash, args.minor) : [],
    sourceBody: (editions[original] ?? before[original] ?? copies.texts[original]?.content)?.body ?? null,
  })
}
