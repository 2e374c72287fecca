import type { Payload } from 'payload'
import type { Person } from '../../access/person.ts'
import { mayIn } from '../../access/rules.ts'
import { deskworkSentences } from '../../languages/deskwork.ts'
import { optionsOf } from '../../options.ts'
import { type Colleague, everybody, peopleOf } from './people.ts'
import type { WorkText } from './text.ts'

export type NoticeKind = 'assigned' | 'review' | 'returned' | 'approved' | 'correction'

async function receivers(payload: Payload, kind: NoticeKind, text: WorkText, assignee: string): Promise<Colleague[]> {
  // What needs a correction and is nobody's is the desk's.
  const desk = kind === 'review' || (kind === 'correction' && assignee === '')
  if (!desk) return peopleOf(payload, [assignee])
  return (await everybody(payload)).filter((one) => mayIn(one, 'publish', text.language))
}

/** A mail server that says nothing keeps nobody waiting longer than this. */
const PATIENCE_MS = 3000

/**
 * Tells those concerned by mail, where the host has a mail adapter; my work tells them in any case.
 * A mail that fails is logged: what was done is done.
 */
export function notice(...args: Parameters<typeof send>): Promise<void> {
  const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS).unref())
  return Promise.race([send(...args), patience])
}

async function send(
  payload: Payload,
  kind: NoticeKind,
  text: WorkText,
  { by, assignee, words = '' }: { by: Person; assignee: string; words?: string },
): Promise<void> {
  const { siteURL, slugs } = optionsOf(payload.config)
  if (!payload.config.email) return
  try {
    const to = (await receivers(payload, kind, text, assignee)).filter(({ id, email }) => email !== '' && id !== by.id)
    const address = `${siteURL}${payload.config.routes.admin}/collections/${slugs.translations}/${text.id}`
    for (const one of to) {
      const say = deskworkSentences(one.languages.includes('ko') ? 'ko' : 'en')
      const subject = say.mail[kind](text.title || say.untitled, by.name)
      const body = [subject, words, address].filter(Boolean).join('\n\n')
      await payload.sendEmail({ to: one.email, subject: subject.replace(/\s+/g, ' '), text: body })
    }
  } catch (error) {
    payload.logger.error({ err: error, msg: `payload-bilingual: a notice of '${kind}' was not sent` })
  }
}
