'use client'

import { Button, useEditDepth, useFormModified } from '@payloadcms/ui'
import { mayIn } from '../../access/rules.ts'
import { announce } from '../events.ts'
import { useDesk } from '../useDesk.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import { useYou } from '../useYou.ts'
import { useTextOf } from './useTextOf.ts'
import { useUnschedule } from './useUnschedule.ts'

/** Above a text that waits for its time: when it goes out, which of its words do, and what can be done about it. */
export function ScheduledPanel() {
  const { article, language } = useTextOf()
  const { desk } = useDesk(article)
  const { say, language: shown } = useDeskSentences()
  const you = useYou()
  const depth = useEditDepth()
  const modified = useFormModified()
  const unschedule = useUnschedule()
  const schedule = desk?.editions.find((edition) => edition.language === language)?.schedule
  if (!schedule) return null
  const { uid, due, by, languages, changedSince } = schedule
  const publishes = languages.every((code) => mayIn(you, 'publish', code))
  return (
    <section aria-label={say.states.scheduled} className="field-type bilingual-scheduled">
      <p>
        <strong>{say.dueAt(shown.formatDateTime(due), by)}</strong>
      </p>
      <p className={changedSince || modified ? 'bilingual-warn' : undefined} role="status">
        {changedSince ? say.goesOutWithout : say.goesOutAsItWas}
      </p>
      {publishes ? (
        <p className="bilingual-scheduled__acts">
          {(changedSince || modified) && (
            <Button
              margin={false}
              onClick={() => announce('publish', { depth, languages, replaces: uid })}
              size="small"
            >
              {say.scheduleAnew}
            </Button>
          )}
          <Button buttonStyle="secondary" margin={false} onClick={() => void unschedule(uid)} size="small">
            {languages.length > 1 ? say.unscheduleBoth : say.unschedule}
          </Button>
        </p>
      ) : (
        <p>{say.scheduleAsk}</p>
      )}
    </section>
  )
}
