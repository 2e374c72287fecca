'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useId, useState } from 'react'
import { announce } from '../events.ts'
import { Choice } from '../parts/Choice.tsx'
import { ReportView } from './ReportView.tsx'
import { useExchangeSentences } from './useExchangeSentences.ts'
import { type TakeInChoice, type Taken, usePostFile } from './usePostFile.ts'

/** A file from a translator: what it would change first, then the change itself. */
export function TakeIn() {
  const { desk: say } = useExchangeSentences()
  const post = usePostFile()
  const field = useId()
  const [file, setFile] = useState<File | null>(null)
  const [choice, setChoice] = useState<TakeInChoice>({ merge: false, overwrite: false })
  const [found, setFound] = useState<Taken | null>(null)
  const [busy, setBusy] = useState(false)

  useEffect(() => {
    if (!file) return
    let late = false
    setBusy(true)
    setFound(null)
    void post(file, { ...choice, dryRun: true }).then((answer) => {
      if (late) return
      setFound(answer)
      setBusy(false)
    })
    return () => {
      late = true
    }
  }, [file, choice, post])

  const take = async (): Promise<void> => {
    if (!file) return
    setBusy(true)
    setFound(await post(file, { ...choice, dryRun: false }))
    setBusy(false)
    announce('moved', undefined)
  }
  const report = found?.report
  const pending = report?.dryRun === true && report.changed > 0
  return (
    <section>
      <h4>{say.takeIn}</h4>
      <p className="field-description">{say.takeHint}</p>
      <p>
        <label htmlFor={field}>{say.file}</label>{' '}
        <input
          accept=".xlf,.xliff,.xml,.csv"
          id={field}
          onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
          type="file"
        />
      </p>
      {(['merge', 'overwrite'] as const).map((name) => (
        <Choice checked={choice[name]} key={name} onChange={(yes) => setChoice({ ...choice, [name]: yes })}>
          {say[name]}
        </Choice>
      ))}
      {busy && <p role="status">{say.looking}</p>}
      {found?.trouble && (
        <p className="bilingual-refused" role="alert">
          {found.trouble}
        </p>
      )}
      {report && <ReportView report={report} />}
      {report && !report.dryRun && report.changed > 0 && <p>{say.reload}</p>}
      {pending && (
        <footer>
          <Button disabled={busy} margin={false} onClick={() => void take()}>
            {say.go(report.changed)}
          </Button>
        </footer>
      )}
    </section>
  )
}
