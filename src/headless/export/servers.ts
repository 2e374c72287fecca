import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { feedFiles, feedTypes } from '../../addresses/feeds.ts'
import { mapFiles } from '../../addresses/maps.ts'
import { API_BASE } from '../../addresses/paths.ts'
import { languageCodes } from '../../languages/index.ts'
import { EXPOSED, PREFLIGHT, REVALIDATE } from '../answer.ts'
import { POLICY } from '../bySlug.ts'
import { formNames, forms } from '../forms/index.ts'
import { mapTypes } from '../maps/index.ts'
import { caddyFiles } from './caddy.ts'
import { formersOf } from './manifest.ts'
import { nginxFiles } from './nginx.ts'
import type { Place } from './place.ts'
import type { Former, Summary } from './types.ts'

/** What a server's configuration is written from: the same tables from which live answers have it. */
export interface Served {
  /** The folder that the server reads. */
  root: string
  gzip: boolean
  languages: readonly string[]
  /** Endings of articles with their types, the longest first. */
  endings: { ending: string; type: string }[]
  feeds: { file: string; type: string }[]
  maps: { path: string; type: string }[]
  /** Sent with every answer. */
  headers: Record<string, string>
  /** Sent where a browser asks whether it may ask. */
  preflight: Record<string, string>
  /** Sent with HTML. */
  policy: string
  /** `ko/{slug}` and where that went, absolute and without an ending. */
  moved: [from: string, to: string][]
  /** Segments that have another name on the disk. */
  names: [segment: string, name: string][]
}

export const JSON_TYPE = 'application/json; charset=utf-8'
export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8'

const ARTICLE = new RegExp(`^${API_BASE}/([a-z]{2})/articles/([^/]+)\\.json$`)

function movedFrom({ path, location }: Former): [string, string] | null {
  const [, language = '', slug = ''] = ARTICLE.exec(path) ?? []
  return location && language ? [`${language}/${decodeURIComponent(slug)}`, location] : null
}

async function servedFrom({ current, draft }: Place, summary: Summary): Promise<Served> {
  const moved: Served['moved'] = []
  for await (const former of formersOf(draft)) {
    const one = movedFrom(former)
    if (one) moved.push(one)
  }
  return {
    root: current.split(sep).join('/'),
    gzip: summary.settings.gzip,
    languages: languageCodes,
    endings: formNames
      .map((name) => ({ ending: forms[name].suffix as string, type: forms[name].mediaType as string }))
      .sort((a, b) => b.ending.length - a.ending.length),
    feeds: Object.entries(feedFiles).map(([name, file]) => ({ file, type: feedTypes[name as keyof typeof feedTypes] })),
    maps: Object.entries(mapFiles).map(([name, path]) => ({ path, type: mapTypes[name as keyof typeof mapFiles] })),
    headers: {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Expose-Headers': EXPOSED,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': REVALIDATE,
    },
    preflight: PREFLIGHT,
    policy: POLICY,
    moved,
    names: summary.renamed.map(({ segment, name }) => [segment, name]),
  }
}

/** Writes how nginx and Caddy serve an export. True where it differs from what stood, so that they must read it again. */
export async function writeServers({
  place,
  previous,
  summary,
}: {
  place: Place
  previous: string | null
  summary: Summary
}): Promise<boolean> {
  const served = await servedFrom(place, summary)
  let differs = false
  await mkdir(join(place.draft, 'server'), { recursive: true })
  for (const [name, text] of Object.entries({ ...nginxFiles(served), ...caddyFiles(served) })) {
    const before = previous === null ? '' : await readFile(join(previous, 'server', name), 'utf8').catch(() => '')
    differs ||= before !== text
    await writeFile(join(place.draft, 'server', name), text)
  }
  return differs && previous !== null
}
