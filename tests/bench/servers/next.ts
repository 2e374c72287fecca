import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serveParent } from '../child.ts'
import { blankNext } from '../nextApp.ts'

/** Next alone, with a blank static page, a blank dynamic page and a route that answers a constant. */
const { handle } = await blankNext()
const server = createServer((req, res) => void handle(req, res))
server.listen(0, '127.0.0.1', () => serveParent((server.address() as AddressInfo).port))
