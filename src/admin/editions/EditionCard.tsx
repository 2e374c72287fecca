'use client'

import { Button, Link, useDrawerSlug, useEditDepth, useModal } from '@payloadcms/ui'
import type { Person } from '../../access/person.ts'
import { mayIn } from '../../access/rules.ts'
import type { DeskEdition } from '../../publishing/desk.ts'
import { announce } from '../events.ts'
import { EditionState } from '../parts/StatePill.tsx'
import { useDeskSentences } from '../useDeskSentences.ts'
import { usePlaces } from '../usePlaces.ts'
import { actionFor, type CardAction, mayOpen, type Surroundings } from './actionFor.ts'
import { factsOf } from './facts.ts'
import { RestoreText } from './RestoreText.tsx'
import { StartTranslation } from './StartTranslation.tsx'
import { useNewText } from './useNewText.ts'
import { useUnschedule } from './useUnschedule.ts'

/** One language of an article: where it stands, who and when, and the one thing to do next. */
export function EditionCard({
  article,
  edition,
  surroundings,
  you,
}: {
  article: string | number
  edition: DeskEdition
  surroundings: Surroundings
  you: Person | null
}) {
  const { say, language: shown } = useDeskSentences()
  const { admin } = usePlaces()
  const { openModal } = useModal()
  const { writeOriginal } = useNewText(article)
  const unschedule = useUnschedule()
  const { language, document, live, schedule, state } = edition
  const name = say.languages[language]
  const depth = useEditDepth()
  const modalSlug = useDrawerSlug('bilingual-start')
  const form = !mayOpen(edition, you) ? null : admin('translations', `/${document}`)
  const trash = document === null ? null : admin('translations', `/trash/${document}`)

  const labels: Record<CardAction, string> = {
    writeOriginal: say.writeOriginal,
    startTranslation: say.startTranslation(name),
    open: say.open,
    openTrash: say.openTrash,
    publish: say.publish,
    publishNewer: say.publishNewer,
    publishAgain: say.publishAgain,
    unschedule: schedule && schedule.languages.length > 1 ? say.unscheduleBoth : say.unschedule,
    view: say.view,
  }
  const links: Partial<Record<CardAction, string | null>> = { open: form, openTrash: trash, view: live?.url ?? null }
  const act = (action: CardAction): void => {
    if (action === 'writeOriginal') void writeOriginal(language)
    else if (action === 'startTranslation') openModal(modalSlug)
    else if (action === 'unschedule' && schedule) void unschedule(schedule.uid)
    else announce('publish', { depth, languages: [language] })
  }
  const action = actionFor(edition, surroundings, you)
  const link = action ? links[action] : null

  return (
    <section aria-label={name} className={`bilingual-card bilingual-card--${state}`}>
      <header>
        <strong>{name}</strong>
        <span>
          <EditionState edition={edition} />
        </span>
      </header>
      {document !== null && (
        <p className="bilingual-card__title" lang={language}>
          {form ? (
            <Link href={state === 'trashed' && trash ? trash : form}>{edition.title || say.untitled}</Link>
          ) : (
            edition.title || say.untitled
          )}
        </p>
      )}
      <ul>
        {factsOf(edition, say, shown).map(({ text, warn }) => (
          <li className={warn ? 'bilingual-warn' : undefined} key={text}>
            {text}
          </li>
        ))}
      </ul>
      {action && (
        <footer>
          {link ? (
            <Button
              buttonStyle="secondary"
              el="anchor"
              margin={false}
              newTab={action === 'view'}
              size="small"
              url={link}
            >
              {labels[action]}
            </Button>
          ) : (
            <Button
              buttonStyle={action === 'unschedule' ? 'secondary' : 'primary'}
              margin={false}
              onClick={() => act(action)}
              size="small"
            >
              {labels[action]}
            </Button>
          )}
        </footer>
      )}
      {document !== null && state === 'trashed' && mayIn(you, 'write translations', language) && (
        <RestoreText id={document} language={language} />
      )}
      {surroundings.sourceThere && mayIn(you, 'write translations', language) && (
        <StartTranslation article={article} document={document} language={language} modalSlug={modalSlug} />
      )}
    </section>
  )
}
