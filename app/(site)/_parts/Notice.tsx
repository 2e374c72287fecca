import type { LanguageCode, NoticeView } from 'payload-bilingual/next'
import { noticeParagraphs, siteSentences } from 'payload-bilingual/next'

/** A legal notice, word for word. */
export function Notice({ notice, language }: { notice: NoticeView; language: LanguageCode }) {
  const { title, lang } = notice
  return (
    <aside className="notice" aria-label={siteSentences(language).notice} lang={lang === language ? undefined : lang}>
      {title && <p className="notice-title">{title}</p>}
      {noticeParagraphs(notice).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </aside>
  )
}
