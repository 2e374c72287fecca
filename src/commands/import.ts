import { readFile, stat } from 'node:fs/promises'
import { isTimezone } from '../importing/dates.ts'
import { DEFAULT_SITE, DEFAULT_TIMEZONE } from '../importing/defaults.ts'
import { type ImportOptions, importPages } from '../importing/importPages.ts'
import { emptyMap, type ImportMap, MapError, parseMap } from '../importing/mapFile.ts'
import { RunRecord } from '../importing/record.ts'
import type { ImportSummary, PageReport } from '../importing/report.ts'
import { bootForCommand, leave } from './boot.ts'
import { pageLines, summaryLines } from './importReport.ts'
import { type Command, type CommandContext, scriptOf, WrongUse } from './run.ts'
import { shownAddress } from './shownAddress.ts'

const PROGRESS = 500

/** A map file's text. What is no file (a pipe, a device) might never come to an end. */
async function mapText(path: string): Promise<string> {
  const found = await stat(path)
  if (!found.isFile()) throw new MapError(found.isDirectory() ? 'EISDIR' : 'ENOTFILE')
  return readFile(path, 'utf8')
}

async function mapFrom(path: string | undefined, say: CommandContext['say']): Promise<ImportMap> {
  if (path === undefined) return emptyMap()
  try {
    return parseMap(await mapText(path))
  } catch (error) {
    const odd = error instanceof MapError ? error.where : (error as NodeJS.ErrnoException).code
    throw new WrongUse(say.import.mapFile(path, odd ?? String(error)))
  }
}

async function optionsFrom({ values, paths, say, language, signal }: CommandContext): Promise<ImportOptions> {
  if (paths.length === 0) throw new WrongUse(say.import.noPath)
  const site = String(values.site ?? DEFAULT_SITE)
    .normalize('NFC')
    .trim()
  if (site === '') throw new WrongUse(say.wrongUse.value('--site', ''))
  const timezone = String(values.timezone ?? DEFAULT_TIMEZONE)
  if (!isTimezone(timezone)) throw new WrongUse(say.wrongUse.value('--timezone', timezone))
  const except = values.map === undefined ? undefined : String(values.map)
  return {
    paths,
    site,
    timezone,
    map: await mapFrom(except, say),
    pair: values.pair === true,
    publish: values.publish === true,
    dryRun: values['dry-run'] === true,
    alone: true,
    speaks: language,
    signal,
    sentence: (code, detail) => say.page[code](detail),
    ...(except !== undefined && { except }),
  }
}

/** The report as one JSON object, written page by page, so that an archive's report needs no memory either. */
function jsonReport(out: CommandContext['out']) {
  let first = true
  return {
    begin: () => out('{"pages":['),
    page: async (report: PageReport) => {
      await out(`${first ? '\n' : ',\n'}${JSON.stringify(report)}`)
      first = false
    },
    end: (summary: ImportSummary) => out(`\n],\n"summary":${JSON.stringify(summary)}}\n`),
  }
}

function textReport({ out, say }: CommandContext, dryRun: boolean) {
  const lines = async (all: string[]): Promise<void> => {
    if (all.length > 0) await out(`${all.join('\n')}\n`)
  }
  return {
    begin: async () => undefined,
    page: (report: PageReport) => lines(pageLines(report, say, dryRun)),
    end: (summary: ImportSummary) => lines(summaryLines(summary, say)),
  }
}

export const importCommand: Command = {
  key: 'bilingual:import',
  options: {
    site: { type: 'string' },
    timezone: { type: 'string' },
    map: { type: 'string' },
    pair: { type: 'boolean' },
    publish: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
  },
  help: (say) => say.importHelp,
  async run(context) {
    const { values, say, out, err, env } = context
    const options = await optionsFrom(context)
    const { paths, site = DEFAULT_SITE, timezone, pair, publish, dryRun = false } = options
    const payload = await bootForCommand(context.config, err)
    const record = new RunRecord(payload, site, { paths, site, timezone, pair, publish, map: options.except ?? null })
    if (!dryRun) await record.begin()
    const report = values.json ? jsonReport(out) : textReport(context, dryRun)
    await report.begin()
    let read = 0
    try {
      const summary = await importPages(payload, options, async (page) => {
        read += 1
        if (read % PROGRESS === 0) err(say.import.progress(read))
        record.note(page)
        await report.page(page.url ? { ...page, url: shownAddress(page.url, env) } : page)
      })
      await record.end(summary)
      await report.end(summary)
      return summary.totals.outcomes.failed > 0 || summary.stopped ? 1 : 0
    } catch (error) {
      await record.end(null, String(error)).catch(() => undefined)
      throw error
    } finally {
      await leave(payload)
    }
  },
}

export const script = scriptOf(importCommand)
