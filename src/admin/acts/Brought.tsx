'use client'

import { otherLanguage } from '../../languages/index.ts'
import type { DeskEdition } from '../../publishing/desk.ts'
import { useNotesOf } from '../board/notesStore.ts'
import { Choice } from '../parts/Choice.tsx'
import { useDeskSentences } from '../useDeskSentences.ts'
import type { Chosen } from './types.ts'

/** Corrections of the other language that this text was asked for: the one that goes out may be one of them. */
export function Brought({
  edition: { document, language },
  chosen,
  onChange,
}: {
  edition: DeskEdition
  chosen: Pick<Chosen, 'brings'>
  onChange: (part: Pick<Chosen, 'brings'>) => void
}) {
  const { say } = useDeskSentences()
  const notes = useNotesOf(document)
  const other = otherLanguage(language)
  const waiting = notes?.asked.filter(({ answer, settled }) => !settled && answer?.needed !== false) ?? []
  return waiting.map(({ sequence, note }) => (
    <Choice
      checked={chosen.brings.includes(sequence)}
      key={sequence}
      onChange={(on) =>
        onChange({ brings: on ? [...chosen.brings, sequence] : chosen.brings.filter((one) => one !== sequence) })
      }
    >
      {say.bringsCorrection(say.languages[other])} <q lang={other}>{note}</q>
    </Choice>
  ))
}
