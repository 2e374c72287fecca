import { APIError, type Payload } from 'payload'
import { boardPlace } from '../addresses/oldBoard.ts'
import { absolute, articlePath } from '../addresses/paths.ts'
import { follow } from '../editions/follow.ts'
import { closedBy } from '../editions/log.ts'
import type { ArticleRelease } from '../editions/release.ts'
import type { LanguageCode } from '../languages/index.ts'
import { interfaceLanguage } from '../languages/interface.ts'
import { sentences } from '../languages/sentences.ts'
import { optionsOf } from '../options.ts'
import { claimAddress } from './address.ts'
import { alikeOf, wordsSince } from './alike.ts'
import { asksOf } from './asks.ts'
import { claimBoardAddress } from './boardAddresses.ts'
import { picturesIssued } from './build.ts'
import type { LabelKey } from './labelContent.ts'
import { ensureLabels } from './labelRelease.ts'
import { type Prepared, prepare } from './prepare.ts'
import { errorsIn, GateError, MovedError, type Problem, said } from './problem.ts'
import { appendWhole, type Draft, serially } from './serial.ts'
import type { ActResult, Expect, PublishArgs } from './types.ts'
import { articleUid } from './workingCopies.ts'

const FOLLOW_MS = 5000
export const spoken = ({ req }: Pick<PublishArgs, 'req'>): LanguageCode => interfaceLanguage(req?.i18n?.language)

/** The article's uid. @throws 404 where there is no such article */
export async function uidOfArticle(
  payload: Payload,
  args: Pick<PublishArgs, 'article' | 'req' | 'frozen'>,
): Promise<string> {
  const uid = args.frozen ? args.frozen.article.uid : await articleUid(payload, args.article)
  if (!uid) throw new APIError(sentences(spoken(args)).gate['article-missing'](), 404, null, true)
  return uid
}

function refuseMoved({ copies }: Prepared, expect: Expect | undefined, language: LanguageCode): void {
  const changed = Object.entries(expect ?? {}).flatMap(([what, expected]) => {
    const now = what === 'article' ? copies.article.hash : copies.texts[what as LanguageCode]?.hash
    return expected === undefined || expected === now ? [] : [{ what, expected, current: now ?? '' }]
  })
  if (changed.length > 0) throw new MovedError(changed, language)
}

/**
 * Every slug of the act becomes the article's; one that another article took at this moment is a problem like any other.
 * So does, at its first publication, the address it had on an old board.
 */
async function claim(payload: Payload, uid: string, { copies, standing, editions: all }: Prepared): Promise<Problem[]> {
  const problems: Problem[] = []
  const editions = Object.values(all)
  const place = standing ? null : boardPlace(copies.legacyKey)
  if (place) await claimBoardAddress(payload, place, uid)
  for (const { language, slug } of editions) {
    if ((await claimAddress(payload, language, slug, uid)) === uid) continue
    const at = { language, collection: 'translations', path: 'slug', values: { slug } } as const
    problems.push({ ...at, code: 'slug-taken', level: 'error' })
  }
  return problems
}

function draft(args: PublishArgs, uid: string, prepared: Prepared, sequence: number): Draft {
  const { standing, article, editions } = prepared
  const before = standing?.document
  const issued = Object.fromEntries(
    Object.entries(editions).map(([code, edition]) => [code, { ...edition, sequence }]),
  ) as ArticleRelease['issued']
  const list = Object.values(issued)
  const live = { ...before?.live }
  const first = { ...before?.first }
  for (const edition of list) {
    const { language, slug, title, hash, kind, publishedAt, updatedAt, follows, corrections } = edition
    const pictureHashes = picturesIssued(edition)
    const alike = alikeOf(before?.live[language], hash, args.minor)
    const wordsAt = wordsSince(before?.live[language], { hash, updatedAt, minor: args.minor })
    const state = { sequence, slug, title, hash, kind, publishedAt, updatedAt, follows, corrections }
    live[language] = { ...state, wordsAt, ...(alike.length > 0 && { alike }), ...(pictureHashes && { pictureHashes }) }
    first[language] ??= publishedAt
  }
  return {
    kind: args.kind ?? 'publish',
    subject: `article:${uid}`,
    predecessor: standing?.sequence ?? 0,
    ...(args.closes && { closes: args.closes }),
    at: list[0]?.updatedAt ?? new Date().toISOString(),
    by: args.by.name,
    byId: args.by.id,
    note: typeof args.note === 'string' ? args.note : Object.values(args.note ?? {}).join(' / '),
    languages: Object.keys(issued).join(','),
    document: {
      format: 1,
      article: { hash: article.hash, content: article.content },
      issued,
      withdrawn: [],
      live,
      was: Object.keys(before?.live ?? {}) as LanguageCode[],
      first,
      ...(args.minor && { minor: list.map(({ language }) => language) }),
    } satisfies ArticleRelease,
  }
}

/** Waits for this process's followers, five seconds at most: a release that is in the log stays there either way. */
export async function followersDone(payload: Payload, sequence: number): Promise<'live' | 'shortly'> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<number>((resolve) => {
    timer = setTimeout(resolve, FOLLOW_MS, -1)
  })
  const following = follow(payload).catch((error) => {
    payload.logger.error({
      err: error,
      msg: `payload-bilingual: release ${sequence} is in the log and waits for its followers`,
    })
    return -1
  })
  const head = await Promise.race([following, late])
  clearTimeout(timer)
  return head >= sequence ? 'live' : 'shortly'
}

/**
 * Publishes an article in one language or several: the gate says yes or names every problem, then one row enters the log.
 * @throws GateError (422) where something is missing; MovedError (409) where `expect` no longer holds
 * @example await publish(payload, { article: uid, languages: ['ko', 'en'], by: systemPerson('night desk') })
 */
export async function publish(payload: Payload, args: PublishArgs): Promise<ActResult> {
  const uid = await uidOfArticle(payload, args)
  const language = spoken(args)
  const outcome = await serially(payload, async () => {
    let prepared: Prepared | null = null
    const sequence = await appendWhole(payload, async () => {
      if (args.closes && (await closedBy(payload, args.closes))) return null
      prepared = await prepare(payload, args, uid)
      if (!prepared) throw new APIError(sentences(language).gate['article-missing'](), 404, null, true)
      const ready: Prepared = prepared
      refuseMoved(ready, args.expect, language)
      if (errorsIn(ready.problems).length > 0) throw new GateError(ready.problems, language, args.kind)
      const editions = Object.values(ready.editions)
      if (editions.length === 0) return null
      await ensureLabels(payload, labelsOf(ready))
      const taken = await claim(payload, uid, ready)
      if (taken.length > 0) throw new GateError(taken, language, args.kind)
      await optionsOf(payload.config).beforeAct({
        kind: args.kind ?? 'publish',
        subject: `article:${uid}`,
        languages: editions.map((edition) => edition.language),
      })
      return (next) => draft(args, uid, ready, next)
    })
    return { sequence, prepared: prepared as Prepared | null }
  })
  return result(payload, args, outcome)
}

function labelsOf({ article: { content }, surroundings }: Prepared): [LabelKey, string][] {
  const { category, source, byline, tags } = content
  const labels: [LabelKey, string | null][] = [
    ['categories', category],
    ['sources', source],
    ['bylines', byline],
    ...tags.map((uid): [LabelKey, string] => ['tags', uid]),
    ...surroundings.disclaimers.map(({ uid }): [LabelKey, string] => ['disclaimers', uid]),
  ]
  return labels.filter((label): label is [LabelKey, string] => label[1] !== null)
}

async function result(
  payload: Payload,
  args: PublishArgs,
  { sequence, prepared }: { sequence: number | null; prepared: Prepared | null },
): Promise<ActResult> {
  const { siteURL } = optionsOf(payload.config)
  const warnings = said(prepared?.problems ?? [], spoken(args))
  const place = ({ language, slug }: { language: LanguageCode; slug: string }) => ({
    language,
    slug,
    url: absolute(siteURL, articlePath(language, slug)),
  })
  if (sequence === null) {
    const live = prepared?.standing?.document.live ?? {}
    const places = (Object.entries(live) as [LanguageCode, { slug: string }][]).map(([language, { slug }]) =>
      place({ language, slug }),
    )
    return { sequence: prepared?.standing?.sequence ?? 0, state: 'unchanged', editions: places, warnings }
  }
  const state = await followersDone(payload, sequence)
  const asks = args.kind === 'correct' ? asksOf(prepared?.editions ?? {}, prepared?.standing?.document.live ?? {}) : []
  const editions = Object.values(prepared?.editions ?? {}).map(place)
  return { sequence, state, editions, warnings, ...(asks.length > 0 && { asks }) }
}

/** Publishes again with a dated note that readers see. The text's own correction note counts where none is given. */
export const correct = (payload: Payload, args: Omit<PublishArgs, 'kind'>): Promise<ActResult> =>
  publish(payload, { ...args, kind: 'correct' })

/** What `publish` would do: the gate's problems and the editions as they would go out. Nothing is written. */
export async function check(payload: Payload, args: PublishArgs): Promise<Prepared> {
  const uid = await uidOfArticle(payload, args)
  const prepared = await prepare(payload, args, uid)
  if (!prepared) throw new APIError(sentences(spoken(args)).gate['article-missing'](), 404, null, true)
  return prepared
}
