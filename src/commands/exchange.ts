import { createWriteStream } from 'node:fs'
import { readFile, rename, rm } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { APIError, type Payload } from 'payload'
import { systemPerson } from '../access/person.ts'
import { isLanguage, otherLanguage } from '../languages/index.ts'
import {
  type ExchangeFormat,
  ExchangeRefused,
  exchangeFormats,
  exchangeHelp,
  readExchange,
  sendOut,
  sentencesIn,
  takeIn,
} from '../translating/exchange/index.ts'
import { bootForCommand, leave } from './boot.ts'
import { type Command, type CommandContext, scriptOf, WrongUse } from './run.ts'

const by = systemPerson('exchange')
const isFormat = (value: unknown): value is ExchangeFormat => (exchangeFormats as readonly unknown[]).includes(value)

/** Writes beside the place and puts it there as a whole: a file that is half written is nobody's. */
async function writeWhole(path: string, parts: AsyncIterable<string>): Promise<void> {
  const beside = `${path}.part`
  const file = createWriteStream(beside)
  try {
    for await (const part of parts)
      if (!file.write(part)) await new Promise<void>((resolve) => file.once('drain', () => resolve()))
    file.end()
    await finished(file)
    await rename(beside, path)
  } catch (error) {
    file.destroy()
    await rm(beside, { force: true })
    throw error
  }
}

async function out(payload: Payload, context: CommandContext, uids: string[]): Promise<number> {
  const { values, language, say: words, err, signal } = context
  const { to, format = 'xliff21' } = values
  if (!isLanguage(to)) throw new WrongUse(words.wrongUse.value('--to', String(to ?? '')))
  if (!isFormat(format)) throw new WrongUse(words.wrongUse.value('--format', String(format)))
  const behind = values.behind === true
  if (behind === uids.length > 0) throw new WrongUse(words.wrongUse.missing('UID, --behind'))
  const say = sentencesIn(language)
  const articles = behind ? ('behind' as const) : uids
  const file = await sendOut(payload, {
    by,
    from: otherLanguage(to),
    to,
    format,
    articles,
    help: exchangeHelp(payload),
    say,
    signal,
  })
  if (values.out === undefined) for await (const part of file.body) await context.out(part)
  else await writeWhole(String(values.out), file.body)
  if (file.leftOut.length > 0) err(say.leftOut(file.leftOut.join(', ')))
  err(say.sent(values.out === undefined ? file.name : String(values.out)))
  return 0
}

async function takeFile(payload: Payload, context: CommandContext, path: string): Promise<number> {
  const { values, language, err, signal } = context
  const say = sentencesIn(language)
  const read = await readExchange(path === '-' ? await context.stdin() : await readFile(path))
  let told = Date.now()
  const report = await takeIn(payload, read, {
    by,
    language,
    signal,
    dryRun: values['dry-run'] === true,
    merge: values.merge === true,
    overwrite: values.overwrite === true,
    progress(done, of) {
      if (done < of && Date.now() - told < 1000) return
      told = Date.now()
      err(say.progress(done, of))
    },
  })
  if (values.json) await context.out(`${JSON.stringify(report)}\n`)
  else {
    for (const { article, language: to, changes, differs } of report.articles) {
      for (const { key, before, after } of changes) await context.out(`${article} ${to} ${key}: ${before} → ${after}\n`)
      for (const { key, was, is } of differs) await context.out(`${article} ${to} ${key}: ${was} ≠ ${is}\n`)
    }
    for (const { article, key, sentence } of report.refused) err(`${article} ${key}: ${sentence}`)
    await context.out(`${report.sentence}\n`)
  }
  return report.refusedCount > 0 ? 1 : 0
}

export const exchangeCommand: Command = {
  key: 'bilingual:exchange',
  options: {
    to: { type: 'string' },
    format: { type: 'string' },
    behind: { type: 'boolean' },
    out: { type: 'string' },
    merge: { type: 'boolean' },
    overwrite: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
  },
  help: () => `${sentencesIn('ko').help()}\n${sentencesIn('en').help()}`,
  async run(context) {
    const [way, ...rest] = context.paths
    const [path] = rest
    const say = sentencesIn(context.language)
    if (way !== 'out' && way !== 'in') throw new WrongUse(say.wrongCommand)
    if (way === 'in' && (path === undefined || rest.length > 1)) throw new WrongUse(context.say.wrongUse.oneFile)
    const payload = await bootForCommand(context.config, context.err)
    try {
      return await (way === 'out' ? out(payload, context, rest) : takeFile(payload, context, path ?? '-'))
    } catch (error) {
      if (error instanceof ExchangeRefused) context.err(say.file(error.reason))
      else if (error instanceof APIError) context.err(error.message)
      else throw error
      return 1
    } finally {
      await leave(payload)
    }
  },
}

export const script = scriptOf(exchangeCommand)
