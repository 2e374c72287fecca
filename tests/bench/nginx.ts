import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findExecutable } from '../_support/places.ts'
import { freePort } from '../_support/server.ts'

/** nginx serving the files of a folder, or null where there is none. */
export async function startNginx(folder: string): Promise<{ port: number; stop: () => Promise<void> } | null> {
  const nginx = findExecutable(['nginx', '/usr/sbin/nginx'])
  if (!nginx) return null
  const port = await freePort()
  const config = join(folder, 'nginx.conf')
  writeFileSync(
    config,
    `${process.getuid?.() === 0 ? 'user root; ' : ''}daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log;
events { worker_connections 64; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; open_file_cache max=100;
  server { listen 127.0.0.1:${port}; root ${folder}; default_type text/html; }
}
`,
  )
  const child = spawn(nginx, ['-c', config, '-p', folder], { stdio: 'ignore' })
  process.once('exit', () => child.kill('SIGKILL'))
  for (let tries = 0; tries < 50; tries++) {
    if (await fetch(`http://127.0.0.1:${port}/nginx.conf`).catch(() => null)) break
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return {
    port,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve())
        child.kill('SIGQUIT')
      }),
  }
}
