import { fileURLToPath } from 'node:url'

/** Next with nothing in it: what its own ways of answering cost on this machine. */
export default {
  htmlLimitedBots: /.*/,
  turbopack: { root: fileURLToPath(new URL('../../..', import.meta.url)) },
}
