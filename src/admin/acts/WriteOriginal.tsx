'use client'

import { Button, useModal } from '@payloadcms/ui'
import type { Person } from '../../access/person.ts'
import { mayIn } from '../../access/rules.ts'
import type { Desk } from '../../publishing/desk.ts'
import { useNewText } from '../editions/useNewText.ts'
import { useDeskSentences } from '../useDeskSentences.ts'

/** In the publishing dialog of an article that nobody has written yet: where to begin. */
export function WriteOriginal({ desk, modalSlug, you }: { desk: Desk; modalSlug: string; you: Person }) {
  const { say } = useDeskSentences()
  const { closeModal } = useModal()
  const { id, originalLanguage } = desk.article
  const { writeOriginal } = useNewText(id)
  if (!mayIn(you, 'write originals', originalLanguage)) return null
  const write = async (): Promise<void> => {
    closeModal(modalSlug)
    await writeOriginal(originalLanguage)
  }
  return (
    <div>
      <p>{say.writeFirst}</p>
      <Button buttonStyle="secondary" margin={false} onClick={() => void write()} size="small">
        {say.writeOriginal}
      </Button>
    </div>
  )
}
