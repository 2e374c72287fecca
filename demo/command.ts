import { type Config, getPayload, type SanitizedConfig } from 'payload'
import { seed } from './seed.ts'
import { progressOf } from './seeding/progress.ts'

const HELP = `Usage: npx payload bilingual:seed [--dry-run] [--json]

Fills an empty site with a small invented newspaper in Korean and English: thirty stories, pictures, notices.
Where there is content it does nothing. One that was cut off goes on where it was.

  --dry-run  says what would be done and writes nothing
  --json     prints the result as JSON: { "state": "empty" | "begun" | "finished" | "foreign", "seeded": true | false }
  --help     this

Exit status: 0 done or nothing to do, 1 failed, 2 wrong use.
`
/** What goes wrong belongs on stderr; stdout is for the result. */
const logger: Config['logger'] = { options: { level: 'warn' }, destination: process.stderr }
const FLAGS = ['--dry-run', '--json', '--help']

/** Ends with this status once everything is written; Payload's own runner would always end with 0. */
async function end(status: number, output = ''): Promise<never> {
  await new Promise<void>((resolve) => process.stdout.write(output, () => resolve()))
  process.exit(status)
}

/** `npx payload bilingual:seed`: progress on stderr, the result on stdout. */
export const script = async (config: SanitizedConfig): Promise<void> => {
  const given = process.argv.slice(2).filter((word) => word.startsWith('-'))
  const unknown = given.filter((flag) => !FLAGS.includes(flag))
  if (unknown.length > 0) {
    process.stderr.write(`Unknown: ${unknown.join(', ')}. Try --help.\n`)
    await end(2)
  }
  if (given.includes('--help')) await end(0, HELP)
  try {
    const payload = await getPayload({ config: { ...config, logger: logger as SanitizedConfig['logger'] } })
    const state = await progressOf(payload)
    const would = state === 'empty' || state === 'begun'
    const seeded = !given.includes('--dry-run') && (await seed(payload)) === 'seeded'
    const result = given.includes('--json') ? JSON.stringify({ state, seeded }) : seeded ? 'Seeded.' : said(would)
    await end(0, `${result}\n`)
  } catch (error) {
    process.stderr.write(`${String(error instanceof Error ? error.message : error).split('\n')[0]}\n`)
    await end(1)
  }
}

const said = (would: boolean): string => (would ? 'Would fill the site with demo content.' : 'Nothing to do.')
