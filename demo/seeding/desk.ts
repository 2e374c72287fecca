import { randomBytes } from 'node:crypto'
import { type Person, workAct } from 'payload-bilingual'
import type { DemoPerson, DemoWork } from '../content/desk.ts'
import { people, work } from '../content/desk.ts'
import { koreaMoment } from '../dates.ts'
import { blockId } from '../ids.ts'
import { type Data, find, type Id, operator, type Seeding } from './context.ts'

const address = ({ key }: DemoPerson): string => `${key}@dugang.example`

/** The account of somebody in the newsroom, by their address; its password is thrown away. */
async function account({ payload }: Seeding, one: DemoPerson): Promise<Person> {
  const email = address(one)
  const { name, role, languages } = one
  const where = { email: { equals: email } }
  const { docs } = await payload.find({ collection: 'users', where, limit: 1, pagination: false, ...operator })
  const password = randomBytes(32).toString('base64url')
  const data = { email, password, name, role, languages }
  const { id } = docs[0] ?? (await payload.create({ collection: 'users', data, ...operator }))
  return { id: String(id), name, role, languages }
}

/** An act of one of them to a text. */
type Do = (by: Person, act: Parameters<typeof workAct>[3]) => ReturnType<typeof workAct>

async function giveOut(seeding: Seeding, one: DemoWork, staff: Map<string, Person>): Promise<void> {
  const { payload, now, by } = seeding
  const text: (Data & { id: Id }) | null = await find(payload, 'translations', `${one.story}/${one.language}`)
  const to = staff.get(one.to)
  // Given out last: who has it already has all the rest.
  if (!text || !to || text.assignee) return
  const act: Do = (person, what) => workAct(payload, { by: person, spoken: one.language }, String(text.id), what)
  const known = (text.remarks as { list?: { words: string }[] } | null)?.list ?? []
  for (const { by: who, row, words } of one.remarks) {
    if (known.some((remark) => remark.words === words)) continue
    const block = row === null ? '' : blockId(`${one.story}/${row}`)
    await act(staff.get(who) ?? by, { act: 'remark', block, words })
  }
  if (one.due) await act(by, { act: 'due', at: koreaMoment(now, -one.due.inDays, one.due.at).toISOString() })
  if (one.review && text.workflow === 'draft') await act(to, { act: 'review' })
  await act(by, { act: 'assign', to: to.id })
}

/** The newsroom's people, and what each of them has in hand. */
export async function seedDesk(seeding: Seeding): Promise<void> {
  const staff = new Map<string, Person>()
  for (const one of people) staff.set(one.key, await account(seeding, one))
  for (const one of work) await giveOut(seeding, one, staff)
  seeding.log(`${people.length} people, ${work.length} texts in hand`)
}
