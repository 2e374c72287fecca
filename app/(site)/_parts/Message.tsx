import {
  frontPath,
  type LanguageCode,
  languageOf,
  noteStatus,
  otherLanguage,
  type Place,
  type SiteView,
  siteSentences,
} from 'payload-bilingual/next'
import { UnlistedHead } from './Head.tsx'
import { Shell } from './Shell.tsx'

interface Props {
  site: SiteView
  language: LanguageCode
  kind: 'notFound' | 'withdrawn' | 'onlyElsewhere'
  /** Where the article can be read instead. */
  elsewhere?: Place[]
}

/** An ordinary page that says that something is not here, with the status that belongs to it. */
export function Message({ site, language, kind, elsewhere = [] }: Props) {
  noteStatus(kind === 'withdrawn' ? 410 : 404)
  const say = siteSentences(language)
  const other = otherLanguage(language)
  const others = elsewhere.filter((place) => place.language !== language)
  const versions = { [other]: others[0]?.path ?? frontPath(other), [language]: frontPath(language) }
  return (
    <Shell site={site} language={language} versions={versions}>
      <UnlistedHead site={site} title={say[kind]} />
      <div className="message">
        <h1>{say[kind]}</h1>
        <p>{say[`${kind}Text`]}</p>
        {others.length > 0 && (
          <ul>
            {others.map((place) => (
              <li key={place.language} lang={place.language}>
                <a href={place.path} hrefLang={place.language}>
                  {place.title} ({languageOf(place.language).name})
                </a>
              </li>
            ))}
          </ul>
        )}
        <p>
          <a href={frontPath(language)}>{say.toFront}</a>
        </p>
      </div>
    </Shell>
  )
}
