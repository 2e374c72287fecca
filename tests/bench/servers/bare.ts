import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serveParent } from '../child.ts'
import type { Sample } from '../samples.ts'

/** node:http with nothing in it: the given bytes under the given heads. */
const samples: Sample[] = JSON.parse(readFileSync(process.env.SAMPLES ?? '', 'utf8'))
const answers = new Map(
  samples.map(({ path, head, file }) => [path, { head: Object.entries(head).flat(), body: readFileSync(file) }]),
)
const server = createServer((req, res) => {
  const answer = answers.get(req.url ?? '')
  if (!answer) return void res.writeHead(404).end()
  res.writeHead(200, answer.head)
  res.end(answer.body)
})
server.listen(0, '127.0.0.1', () => serveParent((server.address() as AddressInfo).port))
