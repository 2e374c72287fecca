import { correct, publish, schedule, withdraw } from 'payload-bilingual'
import type { DemoArticle, Step } from '../content/types.ts'
import { koreaMoment } from '../dates.ts'
import { demoUid } from '../ids.ts'
import { type Id, operator, type Seeding } from './context.ts'
import type { Labels } from './labels.ts'
import { inOrder } from './stories.ts'
import { languagesOf, revise, type Story } from './texts.ts'

const stepsOf = (story: DemoArticle): Step[] => story.steps ?? [{ do: 'publish', languages: languagesOf(story) }]

/** How many of a story's steps are in the log already, or in the schedule. */
async function done({ payload }: Seeding, { key }: DemoArticle): Promise<{ releases: number; scheduled: boolean }> {
  const where = { subject: { equals: `article:${demoUid(`articles/${key}`)}` } }
  const releases = await payload.count({ collection: 'releases', where, overrideAccess: operator.overrideAccess })
  const schedules = await payload.count({ collection: 'schedules', where, overrideAccess: operator.overrideAccess })
  return { releases: releases.totalDocs, scheduled: schedules.totalDocs > 0 }
}

async function act(seeding: Seeding, one: Story, step: Step): Promise<void> {
  const { payload, by, now } = seeding
  const { languages } = step
  const article = demoUid(`articles/${one.story.key}`)
  switch (step.do) {
    case 'publish':
      await publish(payload, { article, languages, by, ...(step.note && { note: step.note }) })
      break
    case 'correct':
      await correct(payload, { article, languages, by, note: step.note })
      break
    case 'withdraw':
      await withdraw(payload, { article, languages, by, note: step.note })
      break
    case 'revise':
      for (const language of languages) await revise(seeding, one, language, languages.includes(one.story.original))
      break
    case 'schedule':
      await schedule(payload, { article, languages, by, at: koreaMoment(now, -1, step.tomorrowAt).toISOString() })
  }
}

/** The steps after the last one that is in the log: all but a revision and a schedule are one release each. */
export function stepsLeft(steps: Step[], releases: number): Step[] {
  let counted = 0
  const from = steps.findIndex((step) => {
    if (counted === releases) return true
    if (step.do !== 'revise' && step.do !== 'schedule') counted += 1
    return false
  })
  return from < 0 ? [] : steps.slice(from)
}

/** Carries out what is left of each story's steps; looked up before each, as another process may be at it too. */
export async function seedActs(seeding: Seeding, articles: Record<string, Id>, labels: Labels): Promise<void> {
  for (const [index, story] of inOrder.entries()) {
    const steps = stepsOf(story)
    for (const step of steps) {
      const { releases, scheduled } = await done(seeding, story)
      const due = stepsLeft(steps, releases).includes(step) && !(step.do === 'schedule' && scheduled)
      if (due) await act(seeding, { story, articles, labels }, step)
    }
    if ((index + 1) % 10 === 0) seeding.log(`${index + 1} stories through`)
  }
}
