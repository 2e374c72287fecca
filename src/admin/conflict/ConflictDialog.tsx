'use client'

import { Button } from '@payloadcms/ui'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { type Choice, resultOf } from '../../translating/merge/index.ts'
import { useTextOf } from '../editions/useTextOf.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import { BodyPreview } from './BodyPreview.tsx'
import { choicesIn, openPlaces } from './compare.ts'
import { Places } from './Places.tsx'
import type { Conflict } from './useConflict.ts'
import { useConflictSentences } from './useConflictSentences.ts'

interface Props {
  conflict: Conflict
  /** What the refused save was told. */
  said: string
  close: () => void
}

/** Both versions, what is still to be chosen, the text as it will be, and the ways out. */
export function ConflictDialog({ conflict, said, close }: Props) {
  const { say, language: shown, code } = useDeskSentences()
  const words = useConflictSentences()
  const dialog = useRef<HTMLDivElement>(null)
  const lang = useTextOf().language ?? code
  const { comparison, kept, keep, who, again, trouble, save, takeTheirs } = conflict
  const open = comparison ? openPlaces(comparison, kept) : []
  const count = (comparison?.fields.length ?? 0) + (comparison?.bodies.length ?? 0)
  const clashes = comparison ? openPlaces(comparison, {}).length : 0

  const goTo = (key: string | undefined): void => {
    const at = key === undefined ? '#bilingual-conflict-save' : `[data-place="${CSS.escape(key)}"] input`
    // The button is enabled, and the choice is drawn, only behind this.
    requestAnimationFrame(() => dialog.current?.querySelector<HTMLElement>(at)?.focus())
  }
  const onward = (from: string): void => {
    const at = open.findIndex(({ key }) => key === from)
    goTo((open[at + 1] ?? open.find(({ key }) => key !== from))?.key)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: where the choosing begins, each time it begins
  useEffect(() => goTo(open[0]?.key), [comparison])

  const send = async (): Promise<void> => {
    if (!comparison || open.length > 0) return goTo(open[0]?.key)
    if (await save()) close()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void send()
  }
  const by =
    who && (who.at || who.name)
      ? say.conflictBy(who.name, who.at ? shown.formatDateTime(who.at) : '', who.you)
      : said || null
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key for the whole dialog, whatever in it has the focus
    <div className="bilingual-dialog bilingual-conflict" onKeyDown={onKeyDown} ref={dialog}>
      {by && <p className="bilingual-warn">{by}</p>}
      <p>{words.hint}</p>
      {again && <p className="bilingual-warn">{words.again}</p>}
      {trouble && (
        <p className="bilingual-refused" role="alert">
          {trouble}
        </p>
      )}
      {comparison && count === 0 && <p>{say.conflictSame}</p>}
      {count > 0 && clashes === 0 && <p className="bilingual-ready">{words.none}</p>}
      {clashes > 0 && (
        <div className="bilingual-conflict__state">
          <p aria-live="polite" className={open.length > 0 ? 'bilingual-warn' : 'bilingual-ready'}>
            {words.open(clashes)} {open.length > 0 ? words.left(open.length) : words.noneLeft}
          </p>
          <p>
            {words.everywhere}{' '}
            {(['yours', 'theirs', 'both'] as const).map((choice: Choice) => (
              <button
                className="bilingual-link"
                disabled={open.length === 0}
                key={choice}
                onClick={() => keep(open, choice)}
                type="button"
              >
                {words.sides[choice]}
              </button>
            ))}
          </p>
          <small>{words.keys}</small>
        </div>
      )}
      {comparison && (
        <Places
          comparison={comparison}
          elsewhere={who?.you === true}
          keep={keep}
          kept={kept}
          lang={lang}
          onward={onward}
        />
      )}
      {comparison?.bodies.map((body) => (
        <BodyPreview key={body.field.path} language={lang} state={resultOf(body.merge, choicesIn(body, kept))} />
      ))}
      <footer>
        <Button buttonStyle="secondary" margin={false} onClick={close}>
          {say.keepWriting}
        </Button>
        <Button
          buttonStyle="secondary"
          disabled={!comparison}
          margin={false}
          onClick={() => {
            void takeTheirs().then((there) => there && close())
          }}
        >
          {say.takeTheirs}
        </Button>
        <Button
          disabled={!comparison || open.length > 0}
          id="bilingual-conflict-save"
          margin={false}
          onClick={() => void send()}
        >
          {say.saveChosen}
        </Button>
      </footer>
    </div>
  )
}
