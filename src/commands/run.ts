import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { SanitizedConfig } from 'payload'
import { commands as en } from '../languages/en/commands.ts'
import { isLanguage } from '../languages/index.ts'
import { commands as ko } from '../languages/ko/commands.ts'
import type { LanguageCode } from '../languages/types.ts'
import { processIO } from './io.ts'

const sentences = { ko, en }
export const commandSentences = (language: LanguageCode): typeof en => sentences[language]

/** Where a command reads and writes; a test gives its own. */
export interface CommandIO {
  /** Standard output. Resolves when the bytes are taken, so that a slow reader slows the command down. */
  out(text: string): Promise<void>
  /** Standard error, a line. */
  err(line: string): void
  stdin(): Promise<Uint8Array>
  env: Readonly<Record<string, string | undefined>>
  /** Aborted by Ctrl-C. */
  signal: AbortSignal
}

export interface CommandContext extends CommandIO {
  config: SanitizedConfig | Promise<SanitizedConfig>
  language: LanguageCode
  say: typeof en
  values: Record<string, string | boolean | undefined>
  paths: string[]
}

export interface Command {
  /** As typed: `bilingual:repair`. */
  key: string
  options: NonNullable<ParseArgsConfig['options']>
  help: (say: typeof en) => string
  /** The exit status: 0, or 1 where the work failed. Throws `WrongUse` for 2. */
  run(context: CommandContext): Promise<number>
}

/** The command was called in a way it does not know. */
export class WrongUse extends Error {}

/** `--lang`, else the terminal's language where it is one of ours, else English. */
export function languageFor(
  given: string | boolean | undefined,
  env: Readonly<Record<string, string | undefined>>,
): LanguageCode {
  if (isLanguage(given)) return given
  const terminal = (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').slice(0, 2).toLowerCase()
  return isLanguage(terminal) ? terminal : 'en'
}

const common = { help: { type: 'boolean' }, json: { type: 'boolean' }, lang: { type: 'string' } } as const

function parsed(command: Command, argv: string[]) {
  const { values, positionals } = parseArgs({
    args: argv,
    options: { ...common, ...command.options },
    allowPositionals: true,
    strict: false,
  })
  return { values: values as CommandContext['values'], paths: positionals }
}

function checkOptions(command: Command, values: CommandContext['values'], say: typeof en): void {
  const known: Record<string, { type: string } | undefined> = { ...common, ...command.options }
  for (const [name, value] of Object.entries(values)) {
    const type = known[name]?.type
    if (!type) throw new WrongUse(say.wrongUse.unknown(name.length === 1 ? `-${name}` : `--${name}`))
    if (type === 'string' && typeof value !== 'string') throw new WrongUse(say.wrongUse.missing(`--${name}`))
    if (type === 'boolean' && typeof value !== 'boolean')
      throw new WrongUse(say.wrongUse.value(`--${name}`, String(value)))
  }
  if (values.lang !== undefined && !isLanguage(values.lang))
    throw new WrongUse(say.wrongUse.value('--lang', String(values.lang)))
}

/** Runs a command and gives its exit status. Nothing is thrown. */
export async function runCommand(
  command: Command,
  argv: string[],
  config: CommandContext['config'],
  io: CommandIO,
): Promise<number> {
  const { values, paths } = parsed(command, argv)
  const language = languageFor(values.lang, io.env)
  const say = commandSentences(language)
  try {
    if (values.help) {
      await io.out(command.help(say))
      return 0
    }
    checkOptions(command, values, say)
    return await command.run({ ...io, config, language, say, values, paths })
  } catch (error) {
    if (error instanceof WrongUse) {
      io.err(error.message)
      io.err(say.wrongUse.seeHelp(command.key))
      return 2
    }
    io.err(say.failed(error instanceof Error ? error.message : String(error)))
    return 1
  }
}

/** What `npx payload KEY` calls: it swallows errors and ends with 0, so the command ends the process itself. */
export const scriptOf =
  (command: Command) =>
  async (config: CommandContext['config']): Promise<void> => {
    const at = process.argv.findIndex((word) => word.toLowerCase() === command.key)
    const status = await runCommand(command, process.argv.slice(at + 1), config, processIO())
    process.exit(status)
  }
