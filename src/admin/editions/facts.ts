import type { DeskSentences } from '../../languages/en/desk.ts'
import type { LanguageDefinition } from '../../languages/index.ts'
import type { DeskEdition } from '../../publishing/desk.ts'

export interface Fact {
  text: string
  /** Something the desk should act on. */
  warn?: boolean
}

/** Who, when, and which text an edition follows, one sentence each. */
export function factsOf(edition: DeskEdition, say: DeskSentences, language: LanguageDefinition): Fact[] {
  const { kind, credit, savedAt, savedBy, live, follows, schedule } = edition
  const time = (iso: string) => language.formatDateTime(iso)
  const facts: Fact[] = []
  if (kind !== '') {
    const name = say.kinds[kind as keyof DeskSentences['kinds']] ?? kind
    facts.push({ text: kind !== 'original' && credit !== '' ? `${name} · ${credit}` : name })
  }
  if (follows) {
    const source = say.languages[follows.language]
    facts.push(
      follows.current
        ? { text: say.followsCurrent(source) }
        : { text: say.followsBehind(source, time(follows.at)), warn: true },
    )
  }
  if (live) {
    const revised = live.updatedAt === live.publishedAt ? '' : ` · ${say.revisedAt(time(live.updatedAt))}`
    facts.push({ text: `${say.liveSince(time(live.publishedAt))}${revised}` })
  }
  if (schedule) {
    facts.push({ text: say.dueAt(time(schedule.due), schedule.by) })
    if (schedule.changedSince) facts.push({ text: say.changedSinceScheduled, warn: true })
  }
  if (savedAt) facts.push({ text: say.savedBy(savedBy ?? '', time(savedAt)) })
  return facts
}
