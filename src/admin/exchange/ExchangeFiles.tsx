'use client'

import { Button, Drawer, useDrawerSlug, useModal } from '@payloadcms/ui'
import type { Person } from '../../access/person.ts'
import { may } from '../../access/rules.ts'
import type { Desk } from '../../publishing/desk.ts'
import { SendOut } from './SendOut.tsx'
import { TakeIn } from './TakeIn.tsx'
import { useExchangeSentences } from './useExchangeSentences.ts'

/** Sends an article out for translators as a file, and takes their files in. */
export function ExchangeFiles({ desk, you }: { desk: Desk; you: Person | null }) {
  const slug = useDrawerSlug('bilingual-exchange')
  const { isModalOpen, openModal } = useModal()
  const { desk: say } = useExchangeSentences()
  if (!may(you, 'write translations')) return null
  return (
    <>
      <Button
        buttonStyle="secondary"
        className="bilingual-exchange-open"
        margin={false}
        onClick={() => openModal(slug)}
        size="small"
      >
        {say.open}
      </Button>
      <Drawer slug={slug} title={say.open}>
        <div className="bilingual-dialog">
          {isModalOpen(slug) && (
            <>
              <SendOut desk={desk} you={you} />
              <TakeIn />
            </>
          )}
        </div>
      </Drawer>
    </>
  )
}
