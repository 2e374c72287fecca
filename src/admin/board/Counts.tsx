'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useState } from 'react'
import { mayIn } from '../../access/rules.ts'
import { type LanguageCode, languageCodes } from '../../languages/index.ts'
import type { DeskCounts } from '../../translating/desk/index.ts'
import { deskStates } from '../../translating/desk/types.ts'
import { hear } from '../events.ts'
import { useAsk } from '../useAsk.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import { useYou } from '../useYou.ts'
import { StateChip } from './CellView.tsx'
import { useBoardSentences } from './useBoardSentences.ts'

/** How many articles stand where in each language; each number leads to them. */
export function Counts() {
  const say = useBoardSentences()
  const { say: desk, language: own } = useDeskSentences()
  const ask = useAsk()
  const { config } = useConfig()
  const you = useYou()
  const [counts, setCounts] = useState<DeskCounts | null>(null)
  useEffect(() => {
    const count = () =>
      void ask<DeskCounts>('/bilingual/matrix/counts').then((answer) => answer.ok && setCounts(answer.data))
    count()
    return hear('moved', count)
  }, [ask])
  const to = (language: LanguageCode, state: string): string =>
    `${formatAdminURL({ adminRoute: config.routes.admin, path: '/desk' })}?language=${language}&state=${state}`
  if (!counts) return <p className="bilingual-board__loading">{say.loading}</p>
  return (
    <dl aria-label={say.counts} className="bilingual-board__counts">
      {languageCodes.map((code) => (
        <div key={code}>
          <dt>{desk.languages[code]}</dt>
          <dd>
            {deskStates.flatMap((state) => {
              const count = counts[code][state] ?? 0
              return count === 0
                ? []
                : [
                    <Link href={to(code, state)} key={state}>
                      <StateChip state={state} theirs={you === null || mayIn(you, 'see working copies', code)} />{' '}
                      <strong>{own.formatNumber(count)}</strong>
                    </Link>,
                  ]
            })}
            {Object.keys(counts[code]).length === 0 && say.noCounts}
          </dd>
        </div>
      ))}
    </dl>
  )
}
