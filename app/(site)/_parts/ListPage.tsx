import {
  type LabelListView,
  type LanguageCode,
  localPath,
  type SectionView,
  type SiteView,
  siteSentences,
} from 'payload-bilingual/next'
import { Head } from './Head.tsx'
import { Shell } from './Shell.tsx'
import { Teaser } from './Teaser.tsx'

export const pathOf = ({ path }: SectionView, cursor: string | undefined): string =>
  cursor ? `${path}?cursor=${encodeURIComponent(cursor)}` : path

interface Props {
  site: SiteView
  language: LanguageCode
  list: LabelListView
  /** Set on every page but the first. */
  cursor: string | undefined
}

/** The stories of a section or topic, newest first. */
export function ListPage({ site, language, list: { label, items, nextCursor, alternates }, cursor }: Props) {
  const say = siteSentences(language)
  const versions = Object.fromEntries(alternates.map(({ language: code, url }) => [code, localPath(site.siteURL, url)]))
  return (
    <Shell site={site} language={language} versions={versions} section={label.uid}>
      <Head
        site={site}
        title={label.name}
        description={label.description}
        path={pathOf(label, cursor)}
        // Older stories are other ones in each language: only the first page has a counterpart.
        alternates={cursor ? [] : alternates}
      />
      <div className="split">
        <div className="list-head">
          <h1>{label.name}</h1>
          {label.description && <p>{label.description}</p>}
        </div>
        <div className="river">
          {items.length === 0 && <p className="empty">{say.nothingYet}</p>}
          {items.map((card) => (
            <Teaser key={card.uid} card={card} siteURL={site.siteURL} as="row" level={2} />
          ))}
          {(cursor || nextCursor) && (
            <nav className="pager" aria-label={say.pages}>
              {cursor && <a href={label.path}>{say.newest}</a>}
              {nextCursor && (
                <a href={pathOf(label, nextCursor)} rel="next">
                  {say.older}
                </a>
              )}
            </nav>
          )}
        </div>
      </div>
    </Shell>
  )
}
