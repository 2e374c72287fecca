import { type ArticleCard, articlePath, siteSentences } from 'payload-bilingual/next'
import { Named } from './Named.tsx'
import { Picture } from './Picture.tsx'
import { Time } from './Time.tsx'

interface Props {
  card: ArticleCard
  siteURL: string
  /** lead: the page's first story. tall: picture above. row: picture beside. line: the headline alone. */
  as: 'lead' | 'tall' | 'row' | 'line'
  /** Level of the headline. */
  level: 2 | 3
  category?: boolean
}

const SIZES = {
  lead: '(min-width: 64rem) 44rem, 100vw',
  tall: '(min-width: 64rem) 20rem, 100vw',
  row: '11rem',
  line: '',
}

/** One story in a list. */
export function Teaser({ card, siteURL, as, level, category = false }: Props) {
  const { language, title, slug, deck, summary, hero, kind } = card
  const Headline = level === 2 ? 'h2' : 'h3'
  const words = as === 'lead' ? deck || summary : summary || deck
  const origin = siteSentences(language).kinds[kind]
  return (
    <article className={`teaser ${as}`}>
      {hero && as !== 'line' && (
        <div className="teaser-picture">
          <Picture image={hero} siteURL={siteURL} sizes={SIZES[as]} first={as === 'lead'} decorative />
        </div>
      )}
      <div className="teaser-text">
        {category && card.category && (
          <p className="kicker">
            <Named label={card.category} language={language} />
          </p>
        )}
        <Headline>
          <a href={articlePath(language, slug)}>{title}</a>
        </Headline>
        {as !== 'line' && words && <p className="teaser-deck">{words}</p>}
        <p className="teaser-meta">
          <Time at={card.originallyPublishedAt} language={language} day={as !== 'lead'} />
          {card.byline && as === 'lead' && <Named label={card.byline} language={language} />}
          {origin && <span>{origin}</span>}
        </p>
      </div>
    </article>
  )
}
