import {
  absolute,
  type FrontView,
  frontPath,
  type LanguageCode,
  languages,
  type SiteView,
  siteSentences,
} from 'payload-bilingual/next'
import { Head } from './Head.tsx'
import { Shell } from './Shell.tsx'
import { Teaser } from './Teaser.tsx'
import { Time } from './Time.tsx'

interface Props {
  site: SiteView
  language: LanguageCode
  front: FrontView
}

/** The paper's first page: the stories its editors lead with, each section's newest, then everything by time. */
export function FrontPage({ site, language, front: { leads, sections, latest } }: Props) {
  const say = siteSentences(language)
  const { siteURL } = site
  const [lead, ...others] = leads
  const newest = [...leads, ...latest]
    .map(({ updatedAt }) => updatedAt)
    .sort()
    .at(-1)
  const issued = newest && (
    <p>
      {say.issued} <Time at={newest} language={language} />
    </p>
  )
  return (
    <Shell site={site} language={language} versions={{ ko: frontPath('ko'), en: frontPath('en') }} front aside={issued}>
      <Head
        site={site}
        title=""
        path={frontPath(language)}
        alternates={languages.map(({ code }) => ({ language: code, url: absolute(siteURL, frontPath(code)) }))}
      />
      {!lead && <p className="empty">{say.nothingYet}</p>}
      {lead && (
        <section className="leads" aria-label={say.leads}>
          <Teaser card={lead} siteURL={siteURL} as="lead" level={2} category />
          {others.length > 0 && (
            <div className="leads-side">
              {others.map((card) => (
                <Teaser key={card.uid} card={card} siteURL={siteURL} as="row" level={2} category />
              ))}
            </div>
          )}
        </section>
      )}
      {sections.length > 0 && (
        <div className="desks">
          {sections.map(({ category, items: [first, ...more] }) => (
            <section key={category.uid} aria-labelledby={`s-${category.uid}`}>
              <h2 className="desk-name" id={`s-${category.uid}`}>
                <a href={category.path}>{category.name}</a>
              </h2>
              {first && <Teaser card={first} siteURL={siteURL} as="tall" level={3} />}
              {more.map((card) => (
                <Teaser key={card.uid} card={card} siteURL={siteURL} as="line" level={3} />
              ))}
            </section>
          ))}
        </div>
      )}
      {latest.length > 0 && (
        <section className="latest" aria-labelledby="latest">
          <h2 className="desk-name" id="latest">
            {say.latest}
          </h2>
          <div className="latest-list">
            {latest.map((card) => (
              <Teaser key={card.uid} card={card} siteURL={siteURL} as="line" level={3} category />
            ))}
          </div>
        </section>
      )}
    </Shell>
  )
}
