import type { Payload } from 'payload'
import type { LanguageCode } from '../../languages/index.ts'
import { optionsOf } from '../../options.ts'
import { diffWords } from '../diff/index.ts'
import { segmentsOf } from '../segments.ts'
import type { Desk } from './desk.ts'
import { type PlanOptions, planText, type TextPlan } from './plan.ts'
import type { TextReason, UnitReason } from './refusal.ts'
import { type ExchangeReport, MOST_LINES, type TextReport } from './report.ts'
import { save, writtenBy } from './save.ts'
import { sentencesIn } from './say.ts'
import { stampText } from './stamp.ts'
import { standing } from './standing.ts'
import type { ReadExchange, ReadText } from './types.ts'

export interface TakeInOptions extends PlanOptions, Desk {
  /** Tells what would change and writes nothing. */
  dryRun?: boolean
  /** Language of the report's sentences. */
  language: LanguageCode
  /** Stops before the next article; what is saved stays saved and is told. */
  signal?: AbortSignal | undefined
  progress?: (done: number, of: number) => void
}

/** Texts of the file, each once: a tool may have parted one. */
function together(texts: readonly ReadText[]): ReadText[] {
  const whole = new Map<string, ReadText>()
  for (const { stamp, units } of texts) {
    const known = whole.get(stampText(stamp))
    if (known) known.units.push(...units)
    else whole.set(stampText(stamp), { stamp, units: [...units] })
  }
  return [...whole.values()]
}

/** Longer texts than any paragraph are not compared word by word: a file may hold anything. */
const MOST_COMPARED = 10_000

function compared(before: string, after: string, language: LanguageCode): ReturnType<typeof diffWords> {
  if (before !== '' && before.length + after.length <= MOST_COMPARED) return diffWords(before, after, language)
  return [
    { state: 'removed' as const, text: before },
    { state: 'added' as const, text: after },
  ].filter(({ text }) => text !== '')
}

const MOST_SHOWN = 10_000
/** Words as a report shows them: a file may hold megabytes of them that are no text's. */
const shown = (words: string): string =>
  words.length <= MOST_SHOWN ? words : `${words.slice(0, MOST_SHOWN).replace(/[\ud800-\udbff]$/, '')}…`

class Reporter {
  readonly report: ExchangeReport
  #say
  #lines = 0

  constructor({ format, strangers }: ReadExchange, dryRun: boolean, language: LanguageCode) {
    this.#say = sentencesIn(language)
    const none = { units: 0, changed: 0, same: 0, untranslated: 0, refusedCount: 0 }
    this.report = { format, dryRun, ...none, refused: [], strangers, articles: [], sentence: '' }
  }

  refuse(article: string, key: string, reason: UnitReason | TextReason, count = 1): void {
    const { report } = this
    report.refusedCount += count
    if (report.refused.length < MOST_LINES)
      report.refused.push({ article, key, reason, sentence: this.#say.reasons[reason] })
  }

  text(read: ReadText, title: string, reason: TextReason | null, plan: TextPlan | null): TextReport {
    const { stamp, units } = read
    const text: TextReport = {
      article: stamp.article,
      title,
      language: stamp.to,
      outcome: 'unchanged',
      changes: this.#some(plan?.changes ?? []).map(({ inlines: _, ...change }) => {
        const [before, after] = [shown(change.before), shown(change.after)]
        return { ...change, before, after, pieces: compared(before, after, stamp.to) }
      }),
      differs: this.#some(plan?.differs ?? []).map((line) => {
        const [was, is] = [shown(line.was), shown(line.is)]
        return { ...line, was, is, pieces: compared(was, is, stamp.from) }
      }),
      missing: this.#some(plan?.missing ?? []),
      notes: this.#some(plan?.notes ?? []).map(({ key, text: note }) => ({ key, text: shown(note) })),
    }
    this.report.articles.push(text)
    this.report.units += units.length
    if (reason) this.refuseText(text, reason, units.length)
    return text
  }

  /** `why`: what the save itself says of it, for whoever must mend the file. */
  refuseText(text: TextReport, reason: TextReason, units: number, why?: string): void {
    const sentence = [this.#say.reasons[reason], why].filter(Boolean).join(' ')
    Object.assign(text, { outcome: 'refused', reason, sentence })
    this.refuse(text.article, '', reason, units)
  }

  end(): ExchangeReport {
    const { report } = this
    report.sentence = this.#say.summary({ ...report, refused: report.refusedCount })
    return report
  }

  /** As much of a list as still has room in the report. */
  #some<Line>(lines: readonly Line[]): Line[] {
    const taken = lines.slice(0, Math.max(0, MOST_LINES - this.#lines))
    this.#lines += taken.length
    return taken
  }
}

async function takeText(payload: Payload, read: ReadText, options: TakeInOptions, reporter: Reporter): Promise<void> {
  const { stamp } = read
  const stands = await standing(payload, options, stamp)
  if ('refused' in stands) {
    reporter.text(read, stands.title, stands.refused, null)
    return
  }
  const { source, target } = stands
  const plan = planText(
    read,
    {
      source: { ...source, segments: segmentsOf(source.content) },
      target: target && { hash: target.snapshot.hash, rev: target.rev, segments: segmentsOf(target.snapshot.content) },
    },
    options,
  )
  if (plan.otherRevision) {
    reporter.text(read, stands.title, 'other-revision', plan)
    return
  }
  const { missing, data } = await writtenBy(payload, plan, stands)
  if (Buffer.byteLength(JSON.stringify(data)) > optionsOf(payload.config).maxEditionBytes) {
    reporter.text(read, stands.title, 'too-large', plan)
    return
  }
  const homeless = new Set(missing)
  plan.changes = plan.changes.filter(({ key }) => !homeless.has(key))
  const text = reporter.text(read, stands.title, null, plan)
  for (const key of missing) reporter.refuse(stamp.article, key, 'no-place')
  for (const { key, reason } of plan.refused) reporter.refuse(stamp.article, key, reason)
  reporter.report.same += plan.same
  reporter.report.untranslated += plan.untranslated
  if (plan.changes.length === 0) return
  if (options.dryRun) text.outcome = target ? 'would save' : 'would create'
  else {
    const { outcome, why } = await save(payload, options, stamp, stands, data)
    if (outcome !== 'saved' && outcome !== 'created') {
      reporter.refuseText(text, outcome, plan.changes.length, why)
      return
    }
    text.outcome = outcome
  }
  reporter.report.changed += plan.changes.length
}

/**
 * Takes a file in, article by article: each is saved whole or not at all, and what is refused is said with its reason.
 * Live texts are not touched.
 */
export async function takeIn(payload: Payload, file: ReadExchange, options: TakeInOptions): Promise<ExchangeReport> {
  const reporter = new Reporter(file, options.dryRun === true, options.language)
  const texts = together(file.texts)
  for (const [index, read] of texts.entries()) {
    if (options.signal?.aborted) reporter.text(read, '', 'stopped', null)
    else await takeText(payload, read, options, reporter)
    options.progress?.(index + 1, texts.length)
  }
  return reporter.end()
}
