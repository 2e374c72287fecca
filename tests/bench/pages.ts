import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startSite } from '../_support/server.ts'
import type { Settings } from './api.ts'
import { startChild } from './child.ts'
import { buildBlankNext } from './nextApp.ts'
import { startNginx } from './nginx.ts'
import { cold, coldBeside, rounds } from './rounds.ts'
import { sample } from './samples.ts'
import type { Line } from './table.ts'
import { weightOf } from './weight.ts'

const BR = { 'accept-encoding': 'br' }

/** The reference site as `npm start` runs it, with the demo newspaper, against bare node:http, nginx and blank Next. */
export async function pageFigures({ folder, duration, say }: Settings): Promise<Line[]> {
  say('Pages: Next’s blank application and the site are started, and built where they are not …')
  await buildBlankNext()
  const blank = await startChild('next')
  const site = await startSite({ demo: true })
  const port = Number(new URL(site.url).port)
  try {
    const articles: { url: string }[] = []
    for (const language of ['ko', 'en']) {
      const response = await fetch(`${site.url}/api/v1/${language}/articles?limit=100`)
      articles.push(...((await response.json()) as { items: { url: string }[] }).items)
    }
    const paths = articles.map(({ url }) => new URL(url).pathname)
    const path = paths[0] ?? ''
    say('Pages: each article once, not kept …')
    const warm = Array.from({ length: 30 }, (_, index) => `/dynamic?${index}`)
    await cold(blank.port, warm)
    await cold(port, paths.slice(0, 10))
    const beside = { port: blank.port, path: '/dynamic' }
    const { one: page, other: dynamic } = await coldBeside({ port, paths: paths.slice(10) }, beside)
    const kept = await sample('page', port, path, folder)
    const file = join(folder, 'pages.json')
    writeFileSync(file, JSON.stringify([kept]))
    const bare = await startChild('bare', { SAMPLES: file })
    const nginx = await startNginx(folder)
    say('Pages: a kept page against bare node:http, nginx and Next …')
    const fast = await rounds(
      {
        page: { port, path, headers: BR },
        bare: { port: bare.port, path, headers: BR },
        blank: { port: blank.port, path: '/blank', headers: BR },
        constant: { port: blank.port, path: '/constant', headers: BR },
        ...(nginx && { nginx: { port: nginx.port, path: '/page' } }),
      },
      { duration },
    )
    await bare.stop()
    await nginx?.stop()
    const value = fast('page').rate
    const ratios: Record<string, number> = {
      'bare node:http': value / fast('bare').rate,
      'Next’s blank static page': value / fast('blank').rate,
      'Next’s constant route': value / fast('constant').rate,
    }
    if (nginx) ratios.nginx = value / fast('nginx').rate
    const weight = await weightOf(site.url, path)
    return [
      { name: 'article page, kept', value, unit: '/s', ratios, wanted: '0.5 of node, 10 × Next’s blank page' },
      {
        name: 'article page, not kept',
        value: page,
        unit: 'ms',
        ratios: { 'a blank dynamic page of Next': page / dynamic },
        wanted: 'at most 1.5 ×',
      },
      { name: 'HTML, CSS and scripts of it', value: weight.total, unit: 'bytes', wanted: 'under 14,000' },
      { name: '  of these HTML', value: weight.html, unit: 'bytes' },
      { name: '  of these CSS', value: weight.css, unit: 'bytes' },
      { name: '  of these scripts', value: weight.scripts, unit: 'bytes' },
    ]
  } finally {
    await site.stop()
    await blank.stop()
  }
}
