import { type ArticleView, languageOf, localPath, siteSentences } from 'payload-bilingual/next'

const HOUR = 3_600_000

/** Original or translation, by whom or by which machine, following which text, current or behind. */
function sentencesOf(article: ArticleView): string[] {
  const { language, originalLanguage, kind, credit, follows, mustUpdate, publishedAt, alternates } = article
  const say = siteSentences(language)
  const time = languageOf(language).formatDateTime
  if (kind === 'original') {
    const behind = alternates.find((other) => other.language !== language && other.current === false)
    return [
      say.original(say.languageNames[language]),
      ...(behind ? [say.otherIsBehind(say.languageNames[behind.language])] : []),
    ]
  }
  const from = say.languageNames[follows?.language ?? originalLanguage]
  const origin = { human: say.human, machine: say.machine, 'machine-reviewed': say.machineReviewed }[kind]
  const source = alternates.find((other) => other.language === (follows?.language ?? originalLanguage))
  const late = source && Date.parse(publishedAt) - Date.parse(source.publishedAt) >= HOUR
  return [
    origin(from, credit),
    ...(follows ? [say.follows(time(follows.at))] : []),
    ...(follows?.behindSince ? [say.behind(time(follows.behindSince))] : []),
    ...(mustUpdate ? [say.mustUpdate] : []),
    ...(late ? [say.thisEdition(time(publishedAt))] : []),
  ]
}

/** What readers should know of the text before they read it. */
export function Honesty({ article, siteURL }: { article: ArticleView; siteURL: string }) {
  const { language, kind, follows, mustUpdate, originalLanguage, alternates } = article
  const say = siteSentences(language)
  const source = alternates.find((other) => other.language === (follows?.language ?? originalLanguage))
  const behind = mustUpdate || Boolean(follows?.behindSince)
  return (
    <p className={`honesty${behind ? ' behind' : ''}`}>
      {sentencesOf(article).join(' ')}
      {kind !== 'original' && source && source.language !== language && (
        <>
          {' '}
          <a href={localPath(siteURL, source.url)} hrefLang={source.language}>
            {say.readOriginal}
          </a>
        </>
      )}
    </p>
  )
}
