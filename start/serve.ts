import next from 'next'
import { createFront, listen } from 'payload-bilingual/node'
import { boot } from '../site/boot.ts'
import { proxies, siteURL } from '../site/environment.ts'
import { renderPage } from '../site/pages.tsx'
import { fillWithDemo } from './demo.ts'
import { firstAdmin } from './firstAdmin.ts'
import { stopOnSignals } from './stop.ts'

type Place = { dev: boolean; dir: string; host: string | undefined; port: number }

/** Migrates, fills and opens the site: nobody is answered before the first admin is there. */
export const serve = async ({ dev, dir, host, port }: Place): Promise<void> => {
  const { payload, running } = await boot()
  await fillWithDemo(payload)
  const app = next({ dev, dir, hostname: host ?? 'localhost', port })
  await app.prepare()
  const front = createFront({ payload, next: app.getRequestHandler(), renderPage, caching: !dev, proxies: proxies() })
  const url = siteURL()
  // Shown in the same breath as it is made: a start that fails later must not take the only password with it.
  const admin = await firstAdmin(payload)
  if (admin)
    console.log(
      `\n  First admin, shown this once:\n  Admin     ${url}/admin\n  E-mail    ${admin.email}\n  Password  ${admin.password}`,
    )
  const server = await listen(front, { host, port })
  stopOnSignals(server, async () => {
    await app.close()
    await running.stop()
    await payload.destroy()
  })
  console.log(`\n  Korean    ${url}/ko\n  English   ${url}/en\n  Admin     ${url}/admin\n`)
}
