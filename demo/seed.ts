import type { Payload } from 'payload'
import { seedActs } from './seeding/acts.ts'
import { seeding } from './seeding/context.ts'
import { seedDesk } from './seeding/desk.ts'
import { seedExtras } from './seeding/extras.ts'
import { seedLabels } from './seeding/labels.ts'
import { finish, progressOf } from './seeding/progress.ts'
import { seedStories } from './seeding/stories.ts'
import { seedTexts } from './seeding/texts.ts'

export interface SeedOptions {
  /** Takes one line of progress at a time. @default writes to stderr */
  log?: (line: string) => void
  /** The time the stories' days are counted from. @default now */
  now?: Date
}

/** Whether a seed has anything to do: the site is empty, or one was cut off. */
export const isDue = async (payload: Payload): Promise<boolean> =>
  ['empty', 'begun'].includes(await progressOf(payload))

const toStderr = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

/**
 * Fills an empty site with a small newspaper in Korean and English. Where there is content of others it does
 * nothing and says so; where a seed was cut off it goes on from there; asked again it changes nothing.
 */
export async function seed(
  payload: Payload,
  { log = toStderr, now = new Date() }: SeedOptions = {},
): Promise<'seeded' | 'unchanged'> {
  const progress = await progressOf(payload)
  if (progress === 'finished' || progress === 'foreign') {
    log(progress === 'finished' ? 'The demo content is there already.' : 'There is content here; the demo is left out.')
    return 'unchanged'
  }
  log(progress === 'begun' ? 'Demo content: going on where it was cut off' : 'Demo content: this takes up to a minute')
  const run = seeding(payload, now, (line) => log(`  ${line}`))
  const labels = await seedLabels(run)
  const articles = await seedStories(run, labels)
  await seedTexts(run, articles, labels)
  await seedActs(run, articles, labels)
  await seedDesk(run)
  await seedExtras(run, articles)
  await finish(payload, articles)
  log('Demo content: done')
  return 'seeded'
}
