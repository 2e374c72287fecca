import { loadWithoutAwaiting } from './site/loading.ts'

loadWithoutAwaiting()

/** The reference site's configuration stands in site/config.ts; it is loaded after the line above has run. */
export default import('./site/config.ts').then((site) => site.default)
