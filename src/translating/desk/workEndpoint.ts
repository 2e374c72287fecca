import type { Endpoint, PayloadRequest } from 'payload'
import { APIError } from 'payload'
import { mayRead } from '../../access/rules.ts'
import { deskworkSentences } from '../../languages/deskwork.ts'
import { actingPerson, answering, answerLanguage, articleIn, bodyOf, textIn } from '../../publishing/request.ts'
import { gateSentences } from '../../working/refuse.ts'
import { type WorkAct, workAct } from './acts.ts'
import { remarksOf } from './remarks.ts'
import { workText } from './text.ts'

const MOST_WORDS = 2000

const malformed = (req: PayloadRequest, what: string): APIError =>
  new APIError(gateSentences(req).malformed(what), 400, null, true)

function idIn(req: PayloadRequest, name: string, value: unknown): string {
  if (value === null || value === '') return ''
  return String(articleIn(req, value, name))
}

function actIn(req: PayloadRequest, body: Record<string, unknown>): WorkAct {
  const text = (name: string, most = 200): string => {
    const value = (textIn(req, name, body[name]) ?? '').trim()
    if (value.length > most) throw malformed(req, name)
    return value
  }
  const id = (name: string): string => idIn(req, name, body[name])
  switch (body.act) {
    case 'assign':
      return { act: 'assign', to: id('to') }
    case 'due': {
      if (body.at === null) return { act: 'due', at: null }
      const at = new Date(text('at'))
      if (Number.isNaN(at.getTime()) || at.getUTCFullYear() > 9999) throw malformed(req, 'at')
      return { act: 'due', at: at.toISOString() }
    }
    case 'review':
    case 'approve':
      return { act: body.act }
    case 'return':
    case 'remark':
      return { act: body.act, block: text('block'), words: text('words', MOST_WORDS) }
    case 'resolve':
      return { act: 'resolve', remark: text('remark') }
    case 'undo':
      if (body.of === 'resolve') return { act: 'undo', of: 'resolve', remark: text('remark') }
      if (body.of === 'assign') return { act: 'undo', of: 'assign', from: id('from'), to: id('to') }
      throw malformed(req, 'of')
    default:
      throw malformed(req, 'act')
  }
}

async function act(req: PayloadRequest): Promise<unknown> {
  const by = actingPerson(req)
  const body = await bodyOf(req)
  const translation = String(articleIn(req, body.translation, 'translation'))
  return workAct(req.payload, { by, spoken: answerLanguage(req) }, translation, actIn(req, body))
}

async function remarks(req: PayloadRequest): Promise<unknown> {
  const by = actingPerson(req)
  const text = await workText(req.payload, String(req.routeParams?.text ?? ''))
  if (!text || !mayRead(by, text)) throw new APIError(deskworkSentences(answerLanguage(req)).textGone, 404, null, true)
  return { remarks: await remarksOf(req.payload, text.id) }
}

/** Who has a text, until when, how far it is, and what is said of it. */
export const workEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/bilingual/work', method: 'post', handler: answering(act) },
  { path: '/bilingual/remarks/:text', method: 'get', handler: answering(remarks) },
]
