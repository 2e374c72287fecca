'use client'

import type { Person } from '../../access/person.ts'
import { mayIn, mayRead } from '../../access/rules.ts'
import { type LanguageCode, otherLanguage } from '../../languages/index.ts'
import type { Desk } from '../../publishing/desk.ts'
import { exchangeFormats } from '../../translating/exchange/types.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import { useExchangeSentences } from './useExchangeSentences.ts'
import { useExchangePath } from './usePostFile.ts'

/** Languages that a person can have the article translated into. */
function directions({ editions }: Desk, you: Person): LanguageCode[] {
  return editions.flatMap(({ language, document, kind }) => {
    const source = editions.find((one) => one.language === otherLanguage(language))
    const there = source && source.document !== null && source.state !== 'trashed'
    const readable = source && mayRead(you, { language: source.language, kind: source.kind })
    const taken = document !== null && kind === 'original'
    return there && readable && !taken && mayIn(you, 'write translations', language) ? [language] : []
  })
}

/** Files of this article to download: one for each format and each way it can be translated. */
export function SendOut({ desk, you }: { desk: Desk; you: Person }) {
  const { desk: say } = useExchangeSentences()
  const { say: names } = useDeskSentences()
  const path = useExchangePath()
  const ways = directions(desk, you)
  const address = (to: LanguageCode, format: string) =>
    `${path}?${new URLSearchParams({ to, format, articles: desk.article.uid })}`
  return (
    <section>
      <h4>{say.sendOut}</h4>
      <p className="field-description">{ways.length > 0 ? say.sendHint : say.nothing}</p>
      {ways.map((to) => (
        <p key={to}>
          {say.to(names.languages[otherLanguage(to)], names.languages[to])}:{' '}
          {exchangeFormats.map((format) => (
            <span key={format}>
              {' '}
              <a className="bilingual-exchange__file" download href={address(to, format)}>
                {say.formats[format]}
              </a>
            </span>
          ))}
        </p>
      ))}
    </section>
  )
}
