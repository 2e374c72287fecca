import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getPayload } from 'payload'
import config from '../../../payload.config.ts'
import { findRows } from '../../../src/editions/rows.ts'
import type { EditionDocument } from '../../../src/editions/types.ts'
import type { LanguageCode } from '../../../src/languages/types.ts'
import { serveParent } from '../child.ts'
import { seed } from '../seed.ts'

/** Fills the reference site's database with copies of its demo's pairs: pages as they are, in any number. */
const payload = await getPayload({ config })
const rows = await findRows(payload, { live: { equals: true }, kind: { equals: 'article' } }, { limit: 200 })
const texts = new Map<string, Partial<Record<LanguageCode, EditionDocument>>>()
for (const { document } of rows)
  if (document) texts.set(document.uid, { ...texts.get(document.uid), [document.language]: document })
const pairs = [...texts.values()].filter((pair) => pair.ko && pair.en)

function copyOf(number: number, language: LanguageCode): EditionDocument {
  const original = pairs[number % pairs.length]?.[language]
  if (!original) throw new Error('The demo has no pair to copy.')
  const uid = `copy${number}`
  const at = new Date(Date.UTC(2020, 0, 1) + number * 600_000).toISOString()
  const times = { publishedAt: at, updatedAt: at, originallyPublishedAt: at }
  const own = { uid, subject: `article:${uid}` as const, slug: `copy-${number}-${language}`, hash: `hash${number}` }
  return { ...original, ...own, ...times }
}

const server = createServer((_, res) => void res.writeHead(404).end())
server.listen(0, '127.0.0.1', () =>
  serveParent((server.address() as AddressInfo).port, {
    fill: ({ from, to }: { from: number; to: number }) => seed(payload, from, to, copyOf),
  }),
)
