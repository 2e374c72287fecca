import { type LanguageCode, languages, siteSentences } from 'payload-bilingual/next'

/** Paths of one page in the languages that have it. */
export type Versions = Partial<Record<LanguageCode, string>>

/** The same page in the other language, or the honest word that there is none. Each language is named in itself. */
export function LanguageSwitch({ language, versions }: { language: LanguageCode; versions: Versions }) {
  const say = siteSentences(language)
  return (
    <nav className="languages" aria-label={say.languageNav}>
      <ul>
        {languages.map(({ code, name }) => (
          <li key={code}>
            {versions[code] ? (
              <a
                href={versions[code]}
                lang={code}
                hrefLang={code}
                aria-current={code === language ? 'page' : undefined}
              >
                {name}
              </a>
            ) : (
              <span className="missing">
                <span lang={code}>{name}</span> <small>{say.notTranslated}</small>
              </span>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
