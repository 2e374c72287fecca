'use client'

import { Button, useDocumentInfo } from '@payloadcms/ui'
import { useId, useRef, useState } from 'react'
import { editorBeside } from '../side/openEditors.ts'
import { FindingItem } from './FindingItem.tsx'
import { countsOf, type SaidFinding, sortFindings } from './findings.ts'
import { JumpToPanel } from './JumpToPanel.tsx'
import { useChecks } from './useChecks.ts'
import { useChecksSentences } from './useChecksSentences.ts'
import { goTo } from './words.ts'

/** More are shown on demand. */
const SHOWN = 10

/** Beside a text: what the checks find in it as it stands in the form. */
export function ChecksPanel() {
  const { id } = useDocumentInfo()
  const say = useChecksSentences()
  const checks = useChecks()
  const panel = useRef<HTMLElement>(null)
  const heading = useId()
  const [all, setAll] = useState(false)
  const { answer, slow, trouble, unsaved, again } = checks
  if (id === undefined) return null

  const go = (finding: SaidFinding): void => goTo(editorBeside(panel.current), finding)
  const { open, empty, waived } = sortFindings(answer?.findings ?? [])
  // What one line below says is not counted again.
  const { errors, warnings } = countsOf({ findings: open })
  const counts = say.counts(errors, warnings)
  const shown = all ? open : open.slice(0, SHOWN)
  const item = (finding: SaidFinding) => <FindingItem checks={checks} finding={finding} go={go} key={finding.id} />
  return (
    <section aria-labelledby={heading} className="field-type bilingual-checks" ref={panel} tabIndex={-1}>
      <header>
        <h4 id={heading}>{say.heading}</h4>
        <span className="bilingual-checks__counts" role="status">
          {slow ? say.looking : counts}
        </span>
      </header>
      {trouble && (
        <div className="bilingual-refused" role="alert">
          <p>
            {trouble} {answer && say.before}
          </p>
          <Button buttonStyle="secondary" margin={false} onClick={again} size="small">
            {say.again}
          </Button>
        </div>
      )}
      {answer && open.length + empty.length === 0 && !trouble && (
        <p className={answer.paragraphs > 0 ? 'bilingual-ready' : undefined}>{say.nothing(answer.paragraphs)}</p>
      )}
      {shown.length > 0 && <ul>{shown.map(item)}</ul>}
      {open.length > shown.length && (
        <button className="bilingual-link" onClick={() => setAll(true)} type="button">
          {say.all(open.length)}
        </button>
      )}
      {empty.length > 0 && (
        <details>
          <summary>{say.untranslated(empty.length)}</summary>
          <ul>{empty.map(item)}</ul>
        </details>
      )}
      {waived.length > 0 && (
        <details className="bilingual-checks__waived">
          <summary>{say.waivedHeading(waived.length)}</summary>
          <ul>{waived.map(item)}</ul>
        </details>
      )}
      <small>{unsaved ? say.unsaved : say.savedOnly}</small>
      <JumpToPanel counts={counts} panel={panel} />
    </section>
  )
}
