import { ApiError, OtherLog } from '../apiClient/errors.ts'
import { type FormName, isForm } from '../headless/forms/index.ts'
import { mirroring as en } from '../languages/en/mirror.ts'
import { mirroring as ko } from '../languages/ko/mirror.ts'
import { Mirror, type MirrorReport } from '../mirroring/mirror.ts'
import { FolderTaken } from '../mirroring/state.ts'
import { type Command, type CommandContext, scriptOf, WrongUse } from './run.ts'

const sentences = { ko, en }
const EVERY_MS = 1000

function formatsIn({ values, say }: CommandContext): FormName[] {
  const given = values.formats === undefined ? ['json'] : String(values.formats).split(',')
  const odd = given.find((one) => !isForm(one))
  if (odd !== undefined) throw new WrongUse(say.wrongUse.value('--formats', odd))
  return [...new Set(given.filter(isForm))].sort()
}

function placesIn({ values, paths, say, language }: CommandContext): { url: string; into: string } {
  const [url, ...more] = paths
  if (url === undefined || more.length > 0) throw new WrongUse(sentences[language].oneAddress)
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new WrongUse(sentences[language].address(url))
  if (typeof values.into !== 'string' || values.into === '') throw new WrongUse(say.wrongUse.missing('--into'))
  return { url, into: values.into }
}

/** In words: what failed, and what to do. */
function failure(error: unknown, say: typeof en): string {
  if (error instanceof FolderTaken) return say.folder[error.why]
  if (error instanceof OtherLog) return say.otherLog(error.since, error.head)
  if (error instanceof ApiError) return say.refused(error.url, error.status)
  const { message, cause } = error as Error
  return say.failed(cause instanceof Error ? cause.message : message)
}

export const mirrorCommand: Command = {
  key: 'bilingual:mirror',
  options: {
    into: { type: 'string' },
    formats: { type: 'string' },
    follow: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
  },
  help: () => `${ko.help}\n${en.help}`,
  async run(context) {
    const { values, language, signal, err, out } = context
    const say = sentences[language]
    const { url, into } = placesIn(context)
    const formats = formatsIn(context)
    const dryRun = values['dry-run'] === true
    if (dryRun && values.follow) throw new WrongUse(say.dryFollow)
    let told = 0
    const progress = (done: number, of: number): void => {
      if (done < of && Date.now() - told < EVERY_MS) return
      told = Date.now()
      err(say.progress(done, of))
    }
    const report = (made: MirrorReport): Promise<void> =>
      out(values.json ? `${JSON.stringify(made)}\n` : `${say.report(made, dryRun)}\n`)
    try {
      const mirror = await Mirror.open({ url, into, formats, dryRun, signal, progress })
      await report(await mirror.sync())
      if (values.follow) {
        err(say.following)
        await mirror.follow((made) => void report(made))
      }
      return 0
    } catch (error) {
      if (!signal.aborted) err(failure(error, say))
      else if (!values.follow) err(say.stopped)
      return signal.aborted && values.follow ? 0 : 1
    }
  },
}

/** Boots no database: the distant site's API is all it asks. */
export const script = scriptOf(mirrorCommand)
