import { writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { join } from 'node:path'

/** An answer to be served by others byte for byte. */
export interface Sample {
  name: string
  path: string
  head: Record<string, string>
  file: string
}

const OWN = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding'])

/** Fetches an answer as it goes over the wire and keeps its bytes in a folder. */
export function sample(name: string, port: number, path: string, folder: string): Promise<Sample> {
  return new Promise((resolve, reject) => {
    const req = get({ port, host: '127.0.0.1', path, headers: { 'accept-encoding': 'br' } }, (res) => {
      const chunks: Buffer[] = []
      res.on('data', (chunk: Buffer) => chunks.push(chunk))
      res.on('end', () => {
        if (res.statusCode !== 200) return reject(new Error(`${path} answered ${res.statusCode}.`))
        const file = join(folder, name)
        writeFileSync(file, Buffer.concat(chunks))
        const head = Object.entries(res.headers).filter(([header]) => !OWN.has(header))
        resolve({ name, path, head: Object.fromEntries(head) as Record<string, string>, file })
      })
    })
    req.on('error', reject)
  })
}
