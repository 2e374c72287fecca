import { languageOf } from '../../languages/index.ts'
import { siteSentences } from '../../languages/site.ts'
import type { ArticleView } from '../types.ts'
import {
  correctionsOf,
  elsewhereOf,
  type FormSource,
  factsOf,
  headlineOf,
  honestyOf,
  noticesAt,
  noticeText,
  storyText,
} from './parts.ts'

/** Words below a picture, in the place where it stands: a text has no pictures, and loses no words of theirs. */
const captionsOf = ({ images }: ArticleView): string[] =>
  images.flatMap(({ alt, caption, credit }) => {
    const words = [caption || alt, credit].filter((text) => text !== '').join(' ')
    return words ? [`[${words}]`] : []
  })

/** Plain text in a wire's order: notice, headline, deck, who and when, dateline and paragraphs, notices, honesty line. */
export function textForm({ article }: FormSource): string {
  const { language, deck, source, url } = article
  const say = siteSentences(language)
  const time = languageOf(language).formatDateTime
  const corrections = correctionsOf(article)
  const parts = [
    ...noticesAt(article, 'before').map(noticeText),
    headlineOf(article),
    deck,
    factsOf(article).join('\n'),
    storyText(article),
    captionsOf(article).join('\n'),
    ...(corrections.length > 0 ? [say.corrections(corrections.length)] : []),
    ...corrections.map(({ at, note }) => `${note} (${time(at)})`),
    ...noticesAt(article, 'after').map(noticeText),
    honestyOf(article).join(' '),
    source?.rights ?? '',
    [...elsewhereOf(article).map(({ words, url: there }) => `${words} ${there}`), url].join('\n'),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}
