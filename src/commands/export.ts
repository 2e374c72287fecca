import { join } from 'node:path'
import { type Exported, type ExportOptions, exportSite, FolderRefused, Stopped } from '../headless/export/index.ts'
import { type formNames, isForm } from '../headless/forms/index.ts'
import { exporting as en } from '../languages/en/export.ts'
import { isLanguage } from '../languages/index.ts'
import { exporting as ko } from '../languages/ko/export.ts'
import { shown } from '../languages/shown.ts'
import { bootForCommand } from './boot.ts'
import { type Command, type CommandContext, scriptOf, WrongUse } from './run.ts'

const sentences = { ko, en }

function listOf<T extends string>(
  { values, say }: CommandContext,
  option: 'languages' | 'formats',
  is: (value: string) => value is T,
): T[] | undefined {
  const given = values[option]
  if (given === undefined) return undefined
  const all = String(given).split(',')
  const odd = all.find((one) => !is(one))
  if (odd !== undefined) throw new WrongUse(say.wrongUse.value(`--${option}`, odd))
  return all.filter(is)
}

function baseOf({ values, language }: CommandContext): string | undefined {
  if (values.base === undefined) return undefined
  const given = String(values.base)
  const url = URL.canParse(given) ? new URL(given) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash)
    throw new WrongUse(sentences[language].base(given))
  return given
}

function optionsFrom(context: CommandContext): ExportOptions {
  const { values, signal, language, err } = context
  const languages = listOf(context, 'languages', isLanguage)
  const formats = listOf(context, 'formats', (value): value is (typeof formNames)[number] => isForm(value))
  const base = baseOf(context)
  return {
    incremental: values.incremental === true,
    gzip: values.gzip === true,
    media: values.media === true,
    dryRun: values['dry-run'] === true,
    signal,
    progress: ({ done, total, left }) => err(sentences[language].progress(done, total, left)),
    ...(languages && { languages }),
    ...(formats && { formats }),
    ...(base !== undefined && { base }),
  }
}

async function report({ values, language, out, err }: CommandContext, folder: string, made: Exported): Promise<void> {
  const say = sentences[language]
  const dry = values['dry-run'] === true
  for (const path of made.failed) err(say.failed(shown(path)))
  if (values.json) {
    await out(`${JSON.stringify(made)}\n`)
    return
  }
  const { added, changed, kept, sequence, resumed, renamed } = made
  const lines = [
    ...renamed.map(({ segment, name }) => say.renamed(shown(segment), shown(name))),
    ...(resumed > 0 ? [say.resumed(resumed)] : []),
    ...(values.incremental && !made.incremental ? [say.whole()] : []),
    say.result(added + changed + kept, sequence, dry),
    say.counts(made),
    ...(made.reload ? [say.reload(join(folder, 'current/server/nginx.conf'))] : []),
    ...(dry ? [say.dry()] : []),
  ]
  await out(`${lines.join('\n')}\n`)
}

export const exportCommand: Command = {
  key: 'bilingual:export',
  options: {
    base: { type: 'string' },
    incremental: { type: 'boolean' },
    languages: { type: 'string' },
    formats: { type: 'string' },
    gzip: { type: 'boolean' },
    media: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
  },
  help: () => `${ko.help()}\n${en.help()}`,
  async run(context) {
    const { paths, language, err } = context
    const say = sentences[language]
    const [folder] = paths
    if (folder === undefined || paths.length > 1) throw new WrongUse(say.oneFolder())
    const options = optionsFrom(context)
    const payload = await bootForCommand(context.config, err)
    try {
      const made = await exportSite(payload, folder, options)
      await report(context, folder, made)
      return made.failed.length > 0 ? 1 : 0
    } catch (error) {
      if (error instanceof Stopped) err(say.stopped())
      else if (error instanceof FolderRefused) err(say[error.reason](error.detail))
      else throw error
      return 1
    } finally {
      await payload.destroy()
    }
  },
}

export const script = scriptOf(exportCommand)
