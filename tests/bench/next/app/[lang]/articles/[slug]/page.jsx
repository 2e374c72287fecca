import { redirect } from 'next/navigation'

const WORDS = Array.from({ length: 220 }, (_, index) => `Sentence ${index} of an article as long as they usually are.`)

/** A page the size of an article, which says through the notes on globalThis what it was made of. */
export default async function Article({ params }) {
  const { lang, slug } = await params
  const notes = globalThis[Symbol.for('payload-bilingual.notes')]?.getStore()
  notes?.subjects.add(`article:${slug}`)
  if (slug === 'elsewhere') redirect('/en/articles/there')
  if (slug === 'missing' && notes) notes.status = 404
  return (
    <main>
      <h1>
        {lang} {slug}
      </h1>
      {WORDS.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </main>
  )
}
