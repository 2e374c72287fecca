import type { LanguageCode, NoticeView } from 'payload-bilingual/next'
import { siteSentences } from 'payload-bilingual/next'

/** A legal notice, word for word. */
export function Notice({ notice, language }: { notice: NoticeView; language: LanguageCode }) {
  const { title, text, lang } = notice
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '')
  return (
    <aside className="notice" aria-label={siteSentences(language).notice} lang={lang === language ? undefined : lang}>
      {title && <p className="notice-title">{title}</p>}
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph.trim()}</p>
      ))}
    </aside>
  )
}
