import type { Endpoint, PayloadRequest } from 'payload'
import { APIError } from 'payload'
import { mayIn, mayRead } from '../../access/rules.ts'
import { deskworkSentences } from '../../languages/deskwork.ts'
import { isLanguage } from '../../languages/index.ts'
import { dueAt } from '../../publishing/due.ts'
import {
  actingPerson,
  answering,
  answerLanguage,
  articleIn,
  bodyOf,
  textIn as wordsIn,
} from '../../publishing/request.ts'
import { gateSentences } from '../../working/refuse.ts'
import { workAct } from './acts.ts'
import { textIn } from './corrections.ts'
import { type Asked, noteOf, type Remark } from './notes.ts'
import { notesOf } from './remarks.ts'
import { workText } from './text.ts'
import { type WorkAct, type WorkUndo, writes } from './work.ts'

const MOST_WORDS = 2000

const malformed = (req: PayloadRequest, what: string): APIError =>
  new APIError(gateSentences(req).malformed(what), 400, null, true)

function idIn(req: PayloadRequest, name: string, value: unknown): string {
  if (value === null || value === '') return ''
  return String(articleIn(req, value, name))
}

function correctionIn(req: PayloadRequest, { correction }: Record<string, unknown>): number {
  if (typeof correction === 'number' && Number.isSafeInteger(correction) && correction > 0) return correction
  throw malformed(req, 'correction')
}

interface Read {
  text: (name: string) => string
  id: (name: string) => string
}

function undoIn(req: PayloadRequest, body: Record<string, unknown>, { text, id }: Read): WorkUndo {
  const step = (name: string) => {
    const value = text(name)
    if (value !== 'draft' && value !== 'review' && value !== 'ready') throw malformed(req, name)
    return value
  }
  switch (body.of) {
    case 'assign':
      return { act: 'undo', of: 'assign', from: id('from'), to: id('to') }
    case 'due':
      return { act: 'undo', of: 'due', from: timeIn(req, 'from', text('from')), to: timeIn(req, 'to', text('to')) }
    case 'step':
      return {
        act: 'undo',
        of: 'step',
        from: step('from'),
        to: step('to'),
        ...(body.remark !== undefined && { remark: text('remark') }),
      }
    case 'remark':
      return { act: 'undo', of: 'remark', remark: text('remark') }
    case 'resolve':
      return { act: 'undo', of: 'resolve', remark: text('remark'), at: text('at') }
    case 'answer':
    case 'corrected':
      return { act: 'undo', of: body.of, correction: correctionIn(req, body), at: text('at') }
    default:
      throw malformed(req, 'of')
  }
}

/** Where a remark stands: a block by its id, a field by its name, or '' for the whole text. */
const PLACE =
  /^(?:|(?!field:)[\da-zA-Z:-]{1,64}|field:(?:title|deck|dateline|summary|credit|seo\.(?:title|description)))$/

/** An instant as it is kept; '' for none. */
function timeIn(req: PayloadRequest, name: string, value: string): string {
  if (value === '') return ''
  const at = new Date(value)
  if (Number.isNaN(at.getTime()) || at.getUTCFullYear() > 9999) throw malformed(req, name)
  return at.toISOString()
}

const FIRST_YEAR = '2000'
const YEARS_AHEAD = 5

/** When a text is wanted: a minute that is in the calendar, in the time of a newsroom. */
function dueIn(req: PayloadRequest, value: string): string {
  const say = gateSentences(req)
  const at = dueAt(value)
  if (at === null || at < FIRST_YEAR) throw new APIError(say.dueUnreadable(), 400, null, true)
  const farthest = new Date()
  farthest.setUTCFullYear(farthest.getUTCFullYear() + YEARS_AHEAD)
  if (at > farthest.toISOString()) throw new APIError(say.dueTooFar(), 422, null, true)
  return /(?:Z|[+-]\d\d:\d\d)$/.test(value) ? new Date(value).toISOString() : at
}

function actIn(req: PayloadRequest, body: Record<string, unknown>): WorkAct {
  const text = (name: string, most = 200): string => {
    const value = (wordsIn(req, name, body[name]) ?? '').trim()
    if (value.length > most) throw malformed(req, name)
    return value
  }
  const id = (name: string): string => idIn(req, name, body[name])
  switch (body.act) {
    case 'assign':
      return { act: 'assign', to: id('to') }
    case 'due': {
      if (body.at === null) return { act: 'due', at: null }
      return { act: 'due', at: dueIn(req, text('at')) }
    }
    case 'review':
      return { act: 'review' }
    case 'approve':
      return { act: 'approve', ...(body.hash !== undefined && { hash: text('hash') }) }
    case 'return':
    case 'remark': {
      const block = text('block')
      if (!PLACE.test(block)) throw malformed(req, 'block')
      return { act: body.act, block, words: text('words', MOST_WORDS) }
    }
    case 'resolve':
      return { act: 'resolve', remark: text('remark') }
    case 'answer':
      if (typeof body.needed !== 'boolean') throw malformed(req, 'needed')
      return { act: 'answer', correction: correctionIn(req, body), needed: body.needed }
    case 'corrected':
      return { act: 'corrected', correction: correctionIn(req, body) }
    case 'undo':
      return undoIn(req, body, { text, id })
    default:
      throw malformed(req, 'act')
  }
}

/** The text that is named by its id, or by its article and language. */
async function translationIn(req: PayloadRequest, body: Record<string, unknown>): Promise<string> {
  if (body.translation !== undefined) return String(articleIn(req, body.translation, 'translation'))
  const article = articleIn(req, body.article)
  if (!isLanguage(body.language)) throw malformed(req, 'language')
  const text = await textIn(req.payload, article, body.language)
  if (text === null) throw new APIError(deskworkSentences(answerLanguage(req)).textGone, 404, null, true)
  return String(text)
}

async function act(req: PayloadRequest): Promise<unknown> {
  const by = actingPerson(req)
  const body = await bodyOf(req)
  const translation = await translationIn(req, body)
  return workAct(req.payload, { by, spoken: answerLanguage(req) }, translation, actIn(req, body))
}

/** What is said of a text beside its words, and what whoever asks may do about it. */
export interface TextNotes {
  remarks: Remark[]
  asked: (Asked & { note: string })[]
  workflow: string
  /** Publishes in its language; writes in it. */
  edits: boolean
  writes: boolean
}

async function notes(req: PayloadRequest): Promise<TextNotes> {
  const by = actingPerson(req)
  const { payload } = req
  const text = await workText(payload, String(req.routeParams?.text ?? ''))
  if (!text || !mayRead(by, text)) throw new APIError(deskworkSentences(answerLanguage(req)).textGone, 404, null, true)
  const { list, asked } = await notesOf(payload, text.id)
  return {
    remarks: list,
    asked: await Promise.all(asked.map(async (one) => ({ ...one, note: await noteOf(payload, one) }))),
    workflow: text.workflow,
    edits: mayIn(by, 'publish', text.language),
    writes: writes(by, text),
  }
}

/** Who has a text, until when, how far it is, and what is said of it. */
export const workEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/bilingual/work', method: 'post', handler: answering(act) },
  { path: '/bilingual/remarks/:text', method: 'get', handler: answering(notes) },
]
