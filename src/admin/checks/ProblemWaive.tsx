'use client'

import { toast } from '@payloadcms/ui'
import type { Person } from '../../access/person.ts'
import { mayIn } from '../../access/rules.ts'
import type { Desk } from '../../publishing/desk.ts'
import type { SaidProblem } from '../../publishing/problem.ts'
import { announce } from '../events.ts'
import { useAsk } from '../useAsk.ts'
import type { SaidChecks } from './findings.ts'
import { useChecksSentences } from './useChecksSentences.ts'
import { Waive } from './Waive.tsx'

/** Before publishing: lets what a check found stand. Nothing of a problem that no check found. */
export function ProblemWaive({
  problem,
  desk,
  you,
  done,
}: {
  problem: SaidProblem
  desk: Desk
  you: Person
  /** Has the gate asked again. */
  done: () => Promise<void>
}) {
  const say = useChecksSentences()
  const ask = useAsk()
  const { language, values, message } = problem
  const document = desk.editions.find((edition) => edition.language === language)?.document
  if (problem.code !== 'check-found' || !language || !document || !mayIn(you, 'publish', language)) return null
  const act = async (reason: string): Promise<boolean> => {
    const body = { finding: values.finding, reason }
    const answer = await ask<SaidChecks>(`/bilingual/translations/${document}/waive`, body)
    if (answer.ok) toast.success(say.waivedToast)
    else toast.error(answer.message)
    announce('moved', undefined)
    await done()
    return answer.ok
  }
  return <Waive about={message} act={act} />
}
