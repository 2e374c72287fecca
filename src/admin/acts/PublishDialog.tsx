'use client'

import { Button, Drawer, useModal } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Person } from '../../access/person.ts'
import { mayIn } from '../../access/rules.ts'
import type { LanguageCode } from '../../languages/index.ts'
import type { Desk } from '../../publishing/desk.ts'
import type { SaidProblem } from '../../publishing/problem.ts'
import { ProblemWaive } from '../checks/ProblemWaive.tsx'
import { WaivedAtGate } from '../checks/WaivedAtGate.tsx'
import { Choice } from '../parts/Choice.tsx'
import { useDeskSentences } from '../useDeskSentences.ts'
import { Brought } from './Brought.tsx'
import { Changes } from './Changes.tsx'
import { CorrectionElsewhere } from './CorrectionElsewhere.tsx'
import { consequences } from './consequences.ts'
import { instantOf, koreaClock, suggestedTime } from './korea.ts'
import { LanguagesChoice } from './LanguagesChoice.tsx'
import { Pending } from './Pending.tsx'
import { Problems } from './Problems.tsx'
import { proposed, schedulesOf } from './request.ts'
import type { Chosen, Here } from './types.ts'
import { useProblems } from './useProblems.ts'
import { usePublishing } from './usePublishing.ts'
import { When } from './When.tsx'
import { WriteOriginal } from './WriteOriginal.tsx'

const nothing: Chosen = {
  languages: [],
  withArticle: false,
  minor: false,
  correction: false,
  notes: {},
  elsewhere: '',
  brings: [],
  later: false,
  at: '',
  replaces: '',
}

/** What goes out, in which languages, what the gate says, what changes for readers, and when. */
export function PublishDialog({
  desk,
  here,
  asked,
  replaces,
  slug,
  you,
}: {
  desk: Desk
  here: Here
  asked: LanguageCode[]
  /** uid of a schedule whose place it is opened to take; '' else. */
  replaces: string
  slug: string
  you: Person
}) {
  const { say } = useDeskSentences()
  const { closeModal, isModalOpen } = useModal()
  const open = isModalOpen(slug)
  const [chosen, setChosen] = useState(nothing)
  const choose = (part: Partial<Chosen>) => setChosen((before) => ({ ...before, ...part }))
  const may = (language: LanguageCode) => mayIn(you, 'publish', language)

  const written = desk.editions.some(({ document }) => document !== null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: proposed anew each time it opens, never while it is open
  useEffect(() => {
    if (!open) return
    const old = schedulesOf(desk.editions).find(({ uid }) => uid === replaces)
    const languages = proposed(desk.editions, may, old ? old.languages : asked)
    const anew = old && { later: true, replaces, at: koreaClock(new Date(old.due)) }
    setChosen({ ...nothing, languages, at: suggestedTime(), ...anew })
  }, [open])

  const noteField = (language: LanguageCode): string => `${slug}-note-${language}`
  /** A note that is missing is written here, where the dialog asks for it. */
  const goToNote = ({ path, language }: SaidProblem): boolean => {
    const field = path === 'correctionNote' && language ? document.getElementById(noteField(language)) : null
    field?.focus()
    return field !== null
  }
  const { mark, go } = useProblems(here, desk, slug)
  const article = desk.article.id
  const { checked, trouble, busy, act, again } = usePublishing({
    article,
    chosen,
    open,
    modalSlug: slug,
    onProblems: mark,
  })

  const live = desk.editions.filter((edition) => edition.live !== null).map(({ language }) => language)
  const correctable = chosen.languages.filter((language) => live.includes(language))
  const { originalLanguage } = desk.article
  const hasFollowers =
    correctable.includes(originalLanguage) &&
    desk.editions.some(({ language, document }) => language !== originalLanguage && document !== null)
  // A correction of one language alone leaves readers of the other with what was wrong.
  const only = correctable.length === 1 ? desk.editions.find(({ language }) => language === correctable[0]) : undefined
  const other = only && live.find((language) => language !== only.language)
  const somethingChosen = chosen.languages.length > 0 || chosen.withArticle
  const due = instantOf(chosen.at)
  const timely = !chosen.later || (due !== null && due.getTime() > Date.now())

  return (
    <Drawer slug={slug} title={say.publishHeading}>
      <div className="bilingual-dialog">
        <section>
          <h4>{say.whatGoesOut}</h4>
          <LanguagesChoice
            chosen={chosen.languages}
            editions={desk.editions}
            may={may}
            onChange={(languages) => choose({ languages, replaces: '' })}
          />
          {live.length > 0 && checked?.articleIsNewer && (
            <Choice checked={chosen.withArticle} onChange={(withArticle) => choose({ withArticle })}>
              {say.withArticle}
            </Choice>
          )}
          {hasFollowers && (
            <Choice checked={chosen.minor} onChange={(minor) => choose({ minor })}>
              {say.minorEdit}
            </Choice>
          )}
          {consequences(desk.editions, chosen, checked?.changes ?? [], say).map(({ text, warn }) => (
            <p className={warn ? 'bilingual-warn' : 'bilingual-elsewhere__said'} key={text}>
              {text}
            </p>
          ))}
        </section>
        <section>
          <h4>{say.gateHeading}</h4>
          {trouble && (
            <p className="bilingual-refused" role="alert">
              {trouble}
            </p>
          )}
          {!somethingChosen && <p>{say.nothingChosen}</p>}
          {somethingChosen && !checked && !trouble && <p>{say.checking}</p>}
          {somethingChosen && checked && (
            <Problems
              acts={(problem) => <ProblemWaive desk={desk} done={again} problem={problem} you={you} />}
              onGo={(problem) => goToNote(problem) || void go(problem)}
              problems={checked.problems}
            />
          )}
          <WaivedAtGate again={again} checked={checked} desk={desk} languages={chosen.languages} />
          {!written && <WriteOriginal desk={desk} modalSlug={slug} you={you} />}
        </section>
        {written && somethingChosen && checked && (
          <section>
            <h4>{say.changesHeading}</h4>
            <Changes changes={checked.changes} />
          </section>
        )}
        {correctable.length > 0 && (
          <section>
            <Choice checked={chosen.correction} onChange={(correction) => choose({ correction })}>
              {say.asCorrection}
            </Choice>
            {chosen.correction &&
              correctable.map((language) => (
                <label className="bilingual-note" key={language}>
                  <span>{say.correctionNote(say.languages[language])}</span>
                  <textarea
                    id={noteField(language)}
                    lang={language}
                    onChange={(event) => choose({ notes: { ...chosen.notes, [language]: event.currentTarget.value } })}
                    rows={2}
                    value={chosen.notes[language] ?? ''}
                  />
                </label>
              ))}
            {chosen.correction && only && <Brought chosen={chosen} edition={only} onChange={choose} />}
            {chosen.correction && other && chosen.brings.length === 0 && (
              <CorrectionElsewhere chosen={chosen} may={may(other)} onChange={choose} other={other} />
            )}
          </section>
        )}
        <section>
          <h4>{say.whenHeading}</h4>
          <When chosen={chosen} onChange={choose} />
          <Pending
            editions={desk.editions}
            languages={chosen.languages}
            say={chosen.later ? say.scheduleBeside : say.scheduleEnds}
            {...(chosen.later && {
              replace: { chosen: chosen.replaces, choose: (schedule: string) => choose({ replaces: schedule }) },
            })}
          />
        </section>
        <footer>
          <Button buttonStyle="secondary" margin={false} onClick={() => closeModal(slug)}>
            {say.cancel}
          </Button>
          <Button
            disabled={!checked?.ready || !somethingChosen || busy || !timely}
            id="bilingual-publish-act"
            margin={false}
            onClick={() => void act()}
          >
            {chosen.later ? say.schedule : say.publish}
          </Button>
        </footer>
      </div>
    </Drawer>
  )
}
