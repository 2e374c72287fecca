import type { Payload } from 'payload'
import { systemPerson } from '../access/person.ts'
import { absolute, articlePath } from '../addresses/paths.ts'
import { everPublished } from '../editions/live.ts'
import type { LanguageCode } from '../languages/types.ts'
import { optionsOf } from '../options.ts'
import { GateError, publish } from '../publishing/index.ts'
import { errorsIn, said } from '../publishing/problem.ts'
import { foresee } from './foresee.ts'
import type { Plan } from './plan.ts'
import type { PageReport } from './report.ts'
import { patiently } from './retry.ts'
import type { Draft } from './write.ts'

type Sent = Pick<PageReport, 'publishing' | 'problems' | 'url'>

/**
 * Sends an imported page out through the same act as the desk. Only a first publication, and only of copies that nobody
 * has edited: what was once live, and what is in work, is the desk's. `speaks` is the language of the gate's sentences.
 */
export async function send(
  payload: Payload,
  draft: Draft,
  plan: Plan,
  { dryRun, speaks }: { dryRun: boolean; speaks: LanguageCode },
): Promise<Sent> {
  const { uid, story } = draft
  if (plan.outcome === 'trashed') return {}
  if (await patiently(() => everPublished(payload, `article:${uid}`, story.language))) return { publishing: 'before' }
  if (!plan.untouched) return { publishing: 'desk' }
  if (dryRun) {
    const problems = said(await foresee(payload, draft), speaks)
    const url = absolute(optionsOf(payload.config).siteURL, articlePath(story.language, draft.slug))
    return errorsIn(problems).length > 0 ? { publishing: 'held', problems } : { publishing: 'published', problems, url }
  }
  try {
    const by = systemPerson('importer')
    const result = await patiently(() => publish(payload, { article: uid, languages: [story.language], by }))
    const url = result.editions.find(({ language }) => language === story.language)?.url
    return { publishing: 'published', problems: said(result.warnings, speaks), ...(url && { url }) }
  } catch (error) {
    if (!(error instanceof GateError)) throw error
    return { publishing: 'held', problems: said(error.problems, speaks) }
  }
}
