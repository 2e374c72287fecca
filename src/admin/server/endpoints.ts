import type { Endpoint, PayloadRequest } from 'payload'
import { personOf } from '../../access/payload.ts'
import type { Person } from '../../access/person.ts'
import { may } from '../../access/rules.ts'
import { desk as en } from '../../languages/en/desk.ts'
import { interfaceLanguage } from '../../languages/interface.ts'
import { desk as ko } from '../../languages/ko/desk.ts'
import { answering } from '../../publishing/request.ts'
import { previewFrame } from '../preview/frame.ts'
import { dashboardOf } from './dashboard.ts'
import { compareEditions, history } from './history.ts'
import { keepVersion } from './keepVersion.ts'
import { lastSave } from './lastSave.ts'
import { sideText } from './side.ts'
import { storiesOf } from './stories.ts'

/** Answers those who have a part in the desk; to all others there is nothing here. */
const atTheDesk =
  (handle: (req: PayloadRequest, person: Person) => Response | Promise<Response>) =>
  (req: PayloadRequest): Response | Promise<Response> => {
    const person = personOf(req)
    if (may(person, 'see working copies')) return handle(req, person)
    return Response.json({ errors: [{ message: 'Not found' }] }, { status: req.user ? 403 : 401 })
  }

const privately = (data: unknown): Response =>
  Response.json(data, { headers: { 'cache-control': 'private, no-store' } })

/** Names joined by commas. */
const namesIn = (value: unknown): string[] => (typeof value === 'string' ? value.split(',').filter(Boolean) : [])

/** What the admin's own parts ask: who they are to the desk, what it should see first, the window of the live preview. */
export const deskEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/bilingual/you', method: 'get', handler: atTheDesk((req) => privately(personOf(req))) },
  {
    path: '/bilingual/dashboard',
    method: 'get',
    handler: atTheDesk(async (req, person) => privately(await dashboardOf(req.payload, person))),
  },
  {
    path: '/bilingual/stories',
    method: 'get',
    handler: atTheDesk(async (req, person) =>
      privately(await storiesOf(req.payload, { ids: namesIn(req.query.ids), uids: namesIn(req.query.uids) }, person)),
    ),
  },
  {
    path: '/bilingual/saved/:collection/:id',
    method: 'get',
    handler: atTheDesk(answering(lastSave)),
  },
  {
    path: '/bilingual/conflict/:collection/:id',
    method: 'post',
    handler: answering(keepVersion),
  },
  {
    path: '/bilingual/history/:article',
    method: 'get',
    handler: atTheDesk(answering(history)),
  },
  {
    path: '/bilingual/history/:article/compare',
    method: 'get',
    handler: atTheDesk(answering(compareEditions)),
  },
  {
    path: '/bilingual/side/:text',
    method: 'get',
    handler: answering(sideText),
  },
  {
    path: '/bilingual/preview/frame',
    method: 'get',
    handler: atTheDesk((req) => {
      const language = interfaceLanguage(req.i18n.language)
      return previewFrame({ ko, en }[language], language, `${req.payload.config.routes.api}/bilingual/preview`)
    }),
  },
]
