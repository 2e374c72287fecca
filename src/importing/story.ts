import { createHash } from 'node:crypto'
import type { LanguageCode } from '../languages/types.ts'
import { takeDateline } from './dateline.ts'
import { parseBoardDate } from './dates.ts'
import type { Decoded } from './decode.ts'
import { PageError } from './errors.ts'
import { detectLanguage } from './language.ts'
import { squeezed, trimmed } from './lines.ts'
import { parsePage } from './page.ts'
import { type Finding, type RepairOptions, repair } from './repair/index.ts'
import { scopesOf } from './repairPage.ts'
import { presentable } from './toBlocks.ts'

/** What a saved page says, repaired: all that the importer writes comes from here. */
export interface Story {
  language: LanguageCode
  notice: string
  category: string
  title: string
  author: string
  /** ISO 8601, UTC. */
  firstPublishedAt: string
  views: number | null
  comments: number | null
  dateline: string
  /** The agency's code or name as the dateline has it; '' where none. */
  source: string
  /** The story without its dateline and without a first line that repeats the title. */
  body: string
  address: { url: string; board: string; id: string } | null
  findings: Finding[]
  /** The page as it was. */
  raw: string
  /** sha256 of the page in NFC: its key where it names no address. */
  digest: string
}

export interface ReadingOptions {
  timezone: string
  repair?: RepairOptions
  /** Whether a short text names a section. */
  known?: (category: string) => boolean
  /** Set where the map file says which language the file is in. */
  language?: LanguageCode
}

const CUT = /(?:…|\.\.\.)$/

const alike = (one: string, two: string): boolean => squeezed(one).toLowerCase() === squeezed(two).toLowerCase()

/** A board cuts long titles; the first line of the story may have the whole one. */
function titleAndBody(title: string, body: string, category: string): { title: string; body: string } {
  const feed = body.indexOf('\n')
  const first = squeezed(feed < 0 ? body : body.slice(0, feed))
  const rest = feed < 0 ? '' : trimmed(body.slice(feed + 1))
  if (rest === '') return { title, body }
  const stem = squeezed(title.replace(CUT, ''))
  if (alike(first, title) || (category !== '' && alike(first, `${category} | ${title}`))) return { title, body: rest }
  const whole = CUT.test(title) && stem.length >= 10 && first.startsWith(stem) && first.length <= 255
  return whole ? { title: first, body: rest } : { title, body }
}

/** Throws a PageError where the text is no board page, or says nothing that can be imported. */
export function readStory({ text }: Decoded, options: ReadingOptions): Story {
  const page = parsePage(text, options.known)
  const { fields, findings } = repair(text, scopesOf(text, page), options.repair)
  const whole = titleAndBody(trimmed(fields.title ?? ''), trimmed(fields.body ?? ''), page.category)
  const dated = takeDateline(whole.body)
  const body = dated?.rest ?? whole.body
  if (page.date === '') throw new PageError('date')
  const firstPublishedAt = parseBoardDate(page.date, options.timezone)
  if (firstPublishedAt === null) throw new PageError('date', page.date)
  return {
    language: options.language ?? detectLanguage(`${whole.title}\n${body}`),
    notice: page.notice,
    category: page.category,
    title: squeezed(presentable(whole.title)),
    author: page.author,
    firstPublishedAt,
    views: page.views,
    comments: page.comments,
    dateline: squeezed(dated?.dateline ?? ''),
    source: dated?.source ?? '',
    body,
    address: page.address,
    findings: findings.filter(({ field }) => field !== 'comments'),
    raw: text,
    digest: createHash('sha256').update(text).digest('hex'),
  }
}
