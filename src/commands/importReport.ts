import type { ImportSummary, Join, PageReport, Pair } from '../importing/report.ts'
import { findingLine } from './repair.ts'
import type { CommandContext } from './run.ts'
import { shown } from './shown.ts'

type Say = CommandContext['say']

function outcomeOf({ outcome, of, problem }: PageReport, say: Say): string {
  if (outcome === 'failed') return problem?.sentence ?? say.import.outcomes.failed
  if (outcome === 'duplicate') return say.import.outcomes.duplicate(shown(of ?? ''))
  return say.import.outcomes[outcome]
}

function publishingOf({ publishing, url = '' }: PageReport, say: Say, dryRun: boolean): string {
  if (!publishing) return ''
  const words = say.import.publishing
  if (publishing === 'published') return dryRun ? words.wouldPublish(url) : words.published(url)
  return words[publishing]
}

const pairLine = ({ ko, en, evidence }: Pair, { import: words }: Say): string => {
  const why = evidence.map((one) => words.evidence[one]).join(', ')
  const named = ({ file, title }: Pair['ko']) => `  ${shown(file)} — ${shown(title)}\n`
  return `${named(ko)}${named(en)}${why === '' ? '' : `  ${words.certain(why)}\n`}`
}

/** A pair that was to be joined and was not. */
function joinLines(
  { article, with: other, state, message = '', missing = '' }: Join,
  { import: words }: Say,
): string[] {
  if (state !== 'refused' && state !== 'missing') return []
  return [words.notJoined(article, other, state === 'missing' ? words.pairMissing(missing) : message)]
}

/** What a person is told of a page; nothing where there is nothing to tell. */
export function pageLines(report: PageReport, say: Say, dryRun: boolean): string[] {
  const { outcome, publishing, language, findings = [], problems = [] } = report
  const [file, title] = [shown(report.file), shown(report.title ?? '')]
  if (outcome === 'unchanged' && (publishing === undefined || publishing === 'before')) return []
  if (outcome === 'failed') return [`${file}: ${outcomeOf(report, say)}`]
  const applied = findings.filter((finding) => finding.applied).length
  const doubtful = findings.filter((finding) => !finding.applied)
  const lines = [`${file}: ${outcomeOf(report, say)}${title ? ` — ${title} (${language})` : ''}`]
  if (findings.length > 0 && outcome !== 'unchanged')
    lines.push(
      `  ${say.import.repaired(applied, doubtful.length)}`,
      ...doubtful.map((one) => `    ${shown(findingLine(one, say))}`),
    )
  if (publishing) lines.push(`  ${publishingOf(report, say, dryRun)}`)
  for (const { level, message } of problems)
    if (publishing === 'held' && level === 'error') lines.push(`    ${shown(message)}`)
  return lines
}

export function summaryLines({ totals, pairs, joins, dryRun, stopped }: ImportSummary, say: Say): string[] {
  const { outcomes, publishing, repaired, left, labels, completed, joined, files } = totals
  const { parts } = say.import
  const made = Object.values(labels).reduce((sum, count) => sum + count, 0)
  const counts: [number, (n: number) => string][] = [
    [outcomes.created, parts.created],
    [outcomes.updated, parts.updated],
    [outcomes.unchanged, parts.unchanged],
    [outcomes.edited + outcomes.trashed + outcomes.duplicate, parts.left],
    [outcomes.failed, parts.failed],
    [publishing.published, parts.published],
    [publishing.held, parts.held],
    [joined, parts.joined],
    [repaired, parts.repaired],
    [left, parts.doubtful],
    [made, parts.labels],
    [completed, parts.completed],
  ]
  const told = counts.filter(([n]) => n > 0).map(([n, tell]) => tell(n))
  const changed = outcomes.created + outcomes.updated + publishing.published + made + completed + joined
  return [
    ...(pairs.length > 0 ? [say.import.pairsTitle, ...pairs.map((pair) => pairLine(pair, say))] : []),
    ...joins.flatMap((join) => joinLines(join, say)),
    say.import.totals([parts.files(files), ...told]),
    ...(changed === 0 && !stopped && outcomes.unchanged > 0 ? [say.import.nothingNew] : []),
    ...(dryRun ? [say.import.dryRun] : []),
    ...(stopped ? [say.import.stopped] : []),
  ]
}
