'use client'

import { toast } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { LanguageCode } from '../../languages/index.ts'
import type { Desk } from '../../publishing/desk.ts'
import { announce } from '../events.ts'
import { useAsk } from '../useAsk.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import { FindingItem } from './FindingItem.tsx'
import type { SaidChecks, SaidFinding } from './findings.ts'
import { useChecksSentences } from './useChecksSentences.ts'

type Waived = SaidFinding & { document: string; language: LanguageCode }

/** Before publishing: what was found in the texts that go out and may stand, with the reason; it can be taken back. */
export function WaivedAtGate({
  desk,
  languages,
  checked,
  again,
}: {
  desk: Desk
  languages: readonly LanguageCode[]
  /** The gate's answer: with a new one they are asked for anew. */
  checked: object | null
  /** Has the gate asked again. */
  again: () => Promise<void>
}) {
  const say = useChecksSentences()
  const { languages: names } = useDeskSentences().say
  const ask = useAsk()
  const [waived, setWaived] = useState<Waived[]>([])
  // As text, for it is made anew at every drawing.
  const texts = desk.editions
    .filter(({ language, document }) => languages.includes(language) && document !== null)
    .map(({ language, document }) => `${language}/${document}`)
    .join(' ')
  const look = useCallback(async () => {
    const chosen = texts.split(' ').filter(Boolean)
    const along = chosen.length > 1 ? '?along=1' : ''
    const answers = await Promise.all(
      chosen.map(async (text) => {
        const [language = '', document = ''] = text.split('/')
        const answer = await ask<SaidChecks>(`/bilingual/translations/${document}/checks${along}`)
        const found = answer.ok ? answer.data.findings : []
        return found
          .filter((one) => one.waived !== null)
          .map((one) => ({ ...one, document, language: language as LanguageCode }))
      }),
    )
    return answers.flat()
  }, [ask, texts])
  useEffect(() => {
    if (!checked) return setWaived([])
    let late = false
    void look().then((found) => {
      if (!late) setWaived(found)
    })
    return () => {
      late = true
    }
  }, [checked, look])
  const unwaive = async ({ id, document }: Waived): Promise<boolean> => {
    const answer = await ask<SaidChecks>(`/bilingual/translations/${document}/unwaive`, { finding: id })
    if (answer.ok) toast.success(say.unwaivedToast)
    else toast.error(answer.message)
    announce('moved', undefined)
    await again()
    return answer.ok
  }
  if (waived.length === 0) return null
  return (
    <div className="bilingual-checks__gate">
      <p>{say.waivedHeading(waived.length)}</p>
      <ul className="bilingual-checks__here">
        {waived.map((finding) => (
          <FindingItem
            checks={{ unwaive: () => unwaive(finding), waive: async () => false }}
            finding={finding}
            key={`${finding.document} ${finding.id}`}
            of={names[finding.language]}
          />
        ))}
      </ul>
    </div>
  )
}
