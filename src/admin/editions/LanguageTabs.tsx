'use client'

import { Link, useDocumentInfo, useDrawerSlug, useModal } from '@payloadcms/ui'
import { mayIn } from '../../access/rules.ts'
import { EditionState } from '../parts/StatePill.tsx'
import { useDesk } from '../useDesk.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import { usePlaces } from '../usePlaces.ts'
import { useYou } from '../useYou.ts'
import { mayOpen } from './actionFor.ts'
import { StartTranslation } from './StartTranslation.tsx'
import { useHeading } from './useHeading.ts'
import { useTextOf } from './useTextOf.ts'

/** On a text's form: the article's other language, there or to be started, and the article itself. */
export function LanguageTabs() {
  const { article, language } = useTextOf()
  const { say } = useDeskSentences()
  const { admin } = usePlaces()
  const { openModal } = useModal()
  const { desk } = useDesk(article)
  const startSlug = useDrawerSlug('bilingual-start')
  const you = useYou()
  const { hasSavePermission } = useDocumentInfo()
  useHeading(language)
  if (!desk) return null
  const other = desk.editions.find((edition) => edition.language !== language)
  return (
    <nav className="bilingual-tabs">
      {desk.editions.map((edition) => {
        const name = say.languages[edition.language]
        if (edition.document !== null && !mayOpen(edition, you)) return null
        if (edition.document !== null) {
          const here = edition.language === language
          const folder = edition.state === 'trashed' ? '/trash' : ''
          return (
            <Link
              aria-current={here ? 'page' : undefined}
              className="bilingual-tab"
              href={admin('translations', `${folder}/${edition.document}`)}
              key={edition.language}
            >
              {name} <EditionState edition={edition} />
            </Link>
          )
        }
        if (!mayIn(you, 'write translations', edition.language)) return null
        return (
          <button className="bilingual-tab" key={edition.language} onClick={() => openModal(startSlug)} type="button">
            + {say.startTranslation(name)}
          </button>
        )
      })}
      {other && mayIn(you, 'write translations', other.language) && (
        <StartTranslation
          article={desk.article.id}
          document={other.document}
          language={other.language}
          modalSlug={startSlug}
        />
      )}
      {hasSavePermission === false && <span className="bilingual-tabs__note">{say.readOnlyText}</span>}
      <Link className="bilingual-tab" href={admin('articles', `/${desk.article.id}`)}>
        {say.toArticle}
      </Link>
    </nav>
  )
}
