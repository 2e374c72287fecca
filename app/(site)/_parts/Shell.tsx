import {
  disclaimersPath,
  frontPath,
  type LanguageCode,
  languages,
  type SiteView,
  siteSentences,
} from 'payload-bilingual/next'
import type { ReactNode } from 'react'
import { LanguageSwitch, type Versions } from './LanguageSwitch.tsx'
import { Links } from './Links.tsx'
import { Notice } from './Notice.tsx'

interface Props {
  site: SiteView
  language: LanguageCode
  /** Paths of this page in the languages that have it. */
  versions: Versions
  /** uid of the section this page belongs to. */
  section?: string
  /** On the front page the publication's name is the heading. */
  front?: boolean
  /** Stands beside the name on wide screens. */
  aside?: ReactNode
  /** Whether the notices of the site stand in the footer: everywhere but on articles, which carry them themselves. */
  notices?: boolean
  children: ReactNode
}

/** Head and foot of every page. */
export function Shell({ site, language, versions, section, front = false, aside, notices = true, children }: Props) {
  const say = siteSentences(language)
  const Name = front ? 'h1' : 'p'
  return (
    <>
      <a className="skip" href="#main">
        {say.skip}
      </a>
      <header className="masthead wrap">
        <div className="masthead-row">
          <div className="masthead-aside">{aside}</div>
          <Name className="nameplate" translate="no" lang={site.name.lang === language ? undefined : site.name.lang}>
            <a href={frontPath(language)}>{site.name.text}</a>
          </Name>
          <LanguageSwitch language={language} versions={versions} />
        </div>
        {site.sections.length > 0 && (
          <nav className="sections" aria-label={say.sectionNav}>
            <Links
              items={site.sections.map(({ uid, name, path }) => ({ href: path, text: name, current: uid === section }))}
            />
          </nav>
        )}
      </header>
      <main id="main" className="wrap">
        {children}
      </main>
      <footer className="foot wrap">
        {notices && site.notices.map((notice) => <Notice key={notice.uid} notice={notice} language={language} />)}
        <div className="foot-row">
          <p translate="no">
            <strong lang={site.name.lang === language ? undefined : site.name.lang}>{site.name.text}</strong>
            {site.publisher && site.publisher.text !== site.name.text && (
              <>
                {' '}
                {say.publisher}{' '}
                <span lang={site.publisher.lang === language ? undefined : site.publisher.lang}>
                  {site.publisher.text}
                </span>
              </>
            )}
          </p>
          <ul>
            <li>
              <a href={disclaimersPath(language)}>{say.notices}</a>
            </li>
            <li>
              {say.firstChoice}{' '}
              {languages.map(({ code, name }) => (
                <a key={code} href={`/?language=${code}`} lang={code} hrefLang={code} rel="nofollow">
                  {name}
                </a>
              ))}
            </li>
          </ul>
        </div>
      </footer>
    </>
  )
}
