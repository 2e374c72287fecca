import { get } from 'node:http'

/** Bytes of an answer as they go over the wire, compressed. */
export function wireBytes(url: string): Promise<{ status: number; bytes: number }> {
  return new Promise((resolve, reject) => {
    const req = get(url, { headers: { 'accept-encoding': 'br, gzip' } }, (res) => {
      let bytes = 0
      res.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      res.on('end', () => resolve({ status: res.statusCode ?? 0, bytes }))
    })
    req.on('error', reject)
  })
}

export interface Weight {
  html: number
  css: number
  scripts: number
  total: number
}

/** What a reader's browser loads of a page before its pictures: HTML, style sheets and scripts, compressed. */
export async function weightOf(origin: string, path: string): Promise<Weight> {
  const html = await (await fetch(origin + path)).text()
  const sheets = [...html.matchAll(/<link\b[^>]*rel="stylesheet"[^>]*>/g)].map(
    ([tag]) => /href="([^"]+)"/.exec(tag)?.[1],
  )
  const scripts = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)].map(([, src]) => src)
  const sum = async (paths: (string | undefined)[]): Promise<number> => {
    let bytes = 0
    for (const each of paths) if (each) bytes += (await wireBytes(new URL(each, origin).href)).bytes
    return bytes
  }
  const found = { html: (await wireBytes(origin + path)).bytes, css: await sum(sheets), scripts: await sum(scripts) }
  return { ...found, total: found.html + found.css + found.scripts }
}
