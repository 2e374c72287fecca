import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Site, startSite } from '../_support/server.ts'
import type { Settings } from './api.ts'
import { startChild } from './child.ts'
import { buildBlankNext } from './nextApp.ts'
import { startNginx } from './nginx.ts'
import { cold, coldBeside, rounds } from './rounds.ts'
import { sample } from './samples.ts'
import type { Line } from './table.ts'
import { weightOf } from './weight.ts'

const BR = { 'accept-encoding': 'br' }

const WARM = 300
const ASKED = 200
const pathsOf = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, index) => {
    const language = index % 2 === 0 ? 'ko' : 'en'
    return `/${language}/articles/copy-${from + index}-${language}`
  })

/** Milliseconds of a page that is not kept and of Next's blank dynamic page beside it, both warm. */
async function notKept(port: number, blank: number, from: number): Promise<{ page: number; dynamic: number }> {
  await cold(
    blank,
    Array.from({ length: WARM }, (_, index) => `/dynamic?${index}`),
  )
  await cold(port, pathsOf(from, WARM))
  const beside = { port: blank, path: '/dynamic' }
  const { one, other } = await coldBeside({ port, paths: pathsOf(from + WARM, ASKED) }, beside)
  return { page: one, dynamic: other }
}

const portOf = (site: Site): number => Number(new URL(site.url).port)

/** The reference site as `npm start` runs it, with copies of the demo's articles, against bare node:http, nginx and blank Next. */
export async function pageFigures({ folder, large, duration, say }: Settings): Promise<Line[]> {
  say('Pages: Next’s blank application and the site are started, and built where they are not …')
  await buildBlankNext()
  const dataDir = join(folder, 'site')
  const fill = async (from: number, to: number): Promise<void> => {
    const copies = await startChild('copies', { DATA_DIR: dataDir, DATABASE_URI: '' })
    await copies.call('fill', { from, to })
    await copies.stop()
  }
  await (await startSite({ demo: true, dataDir })).stop()
  say('Pages: 1,000 articles are written …')
  await fill(0, 1000)
  const blank = await startChild('next')
  let site = await startSite({ demo: true, dataDir })
  try {
    const port = portOf(site)
    const path = pathsOf(0, 1)[0] ?? ''
    say('Pages: articles that are not kept …')
    const { page, dynamic } = await notKept(port, blank.port, 100)
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
    const lines: Line[] = [
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
    if (large > 1000) {
      say(`Pages: up to ${large.toLocaleString('en-US')} articles are written …`)
      await site.stop()
      await fill(1000, large)
      site = await startSite({ demo: true, dataDir })
      const grown = await notKept(portOf(site), blank.port, large - 1000)
      lines.push({
        name: `article page, not kept, ${large.toLocaleString('en-US')} articles`,
        value: grown.page,
        unit: 'ms',
        ratios: { '1,000 articles': grown.page / page },
        wanted: 'within 1.5 ×',
      })
    }
    return lines
  } finally {
    await site.stop()
    await blank.stop()
  }
}
