import { randomBytes, randomInt } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { eachDatabase } from '../_support/databases.ts'
import { category, story } from '../_support/desk.ts'
import { people } from '../_support/people.ts'
import { temporaryFolder } from '../_support/places.ts'
import { tokenOf } from '../_support/rest.ts'
import { desk, type Known, known, type Ledger, Refused } from './desk.ts'
import { servers } from './servers.ts'
import { verifier } from './verify.ts'

/** Kills on each database. */
const KILLS = Number(process.env.KILLS ?? 200)
const DESKS = 4
const ARTICLES_A_DESK = 3

let marks = 0

/** Acts at random on articles that are this desk's alone, until the server dies under it. */
const stream = async (at: ReturnType<typeof desk>, articles: Known[], dead: () => boolean): Promise<void> => {
  while (!dead()) {
    const article = articles[randomInt(articles.length)] as Known
    const mark = `mark${marks++}`
    const dice = randomInt(100)
    try {
      if (dice < 45) await at.publish(article, ['ko', 'en'], mark)
      else if (dice < 65) await at.publish(article, [dice % 2 ? 'ko' : 'en'], mark)
      else if (dice < 85) await at.withdraw(article)
      else await at.importPage(mark)
    } catch (error) {
      // A fetch that lost its server is what this is about; a refusal, or a loss before the kill, is not.
      if (error instanceof Refused ? !error.conflict : !dead()) throw error
    }
  }
}

/** Some work and some milliseconds from now, however fast the machine is. */
const randomMoment = async ({ counts }: Ledger): Promise<void> => {
  const done = () => Object.values(counts).reduce((sum, count) => sum + count, 0)
  const enough = done() + randomInt(25)
  for (const end = Date.now() + 15_000; done() < enough && Date.now() < end; )
    await new Promise((next) => setTimeout(next, 5))
  await new Promise((next) => setTimeout(next, randomInt(150)))
}

/** Imports that were cut off are sent again, as an operator would; gives how many are still to do. */
const sendAgain = async (at: ReturnType<typeof desk>, { pages }: Ledger): Promise<number> => {
  const left = pages.filter(({ done }) => !done)
  for (const page of left)
    await at.send(page).catch((error) => {
      if (!(error instanceof Refused && error.conflict)) throw error
    })
  return left.filter(({ done }) => !done).length
}

eachDatabase((db) => {
  it(`keeps what it acknowledged through ${KILLS} kills`, async () => {
    const secret = randomBytes(24).toString('hex')
    const booted = await db.boot({ config: { secret } })
    await people(booted.payload)
    const section = await category(booted.payload)
    const ledger: Ledger = { known: [], acknowledged: [], pages: [], counts: {} }
    for (let index = 0; index < DESKS * ARTICLES_A_DESK; index++)
      ledger.known.push(known(await story(booted.payload, { title: `Story ${index}`, category: section })))
    const token = await tokenOf(booted, 'editor')
    const folder = join(temporaryFolder(), 'pages')
    const line = servers(booted.at, secret)
    const verify = verifier(booted.payload, ledger)
    try {
      // A busy machine answers little before a kill: it goes on until enough was answered for the look to mean something.
      const enough = () => ledger.acknowledged.length > KILLS / 2
      for (let kill = 0; kill < KILLS || (!enough() && kill < 4 * KILLS); kill++) {
        const server = await line.boot()
        await verify(server.url)
        const at = desk(server.url, token, ledger, folder)
        await sendAgain(at, ledger)
        let dead = false
        const desks = Array.from({ length: DESKS }, (_, index) =>
          stream(at, ledger.known.slice(index * ARTICLES_A_DESK, (index + 1) * ARTICLES_A_DESK), () => dead),
        )
        await randomMoment(ledger)
        dead = true
        await server.kill()
        await Promise.all(desks)
      }
      const last = await line.boot()
      const at = desk(last.url, token, ledger, folder)
      await expect.poll(() => sendAgain(at, ledger), { interval: 500, timeout: 90_000 }).toBe(0)
      await verify(last.url)
      await last.kill()
      console.info(`${db.name}: ${KILLS} kills, ${JSON.stringify(ledger.counts)}`)
      expect(enough()).toBe(true)
    } finally {
      await line.stop()
      await booted.stop()
      rmSync(folder, { force: true, recursive: true })
    }
  })
})
