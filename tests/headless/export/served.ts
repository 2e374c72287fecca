import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../../_support/server.ts'

export interface WebServer {
  port: number
  /** Makes it read its configuration again. */
  reload: () => Promise<void>
  stop: () => Promise<void>
}

const answers = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/robots.txt`).then(
    () => true,
    () => false,
  )

async function started(command: string, args: string[], port: number, home: string) {
  let said = ''
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, HOME: home } })
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${command} ended with ${child.exitCode}: ${said}`)
    if (await answers(port)) break
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return {
    child,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** The real nginx over an export, by the configuration that it wrote. */
export async function startNginx(nginx: string, folder: string, home: string): Promise<WebServer> {
  const port = await freePort()
  mkdirSync(home, { recursive: true })
  const config = join(home, 'nginx.conf')
  const server = join(folder, 'current/server')
  writeFileSync(
    config,
    `${process.getuid?.() === 0 ? 'user root; ' : ''}daemon off; worker_processes 1; pid ${home}/nginx.pid; error_log ${home}/error.log;
events { worker_connections 64; }
http {
  access_log off; client_body_temp_path ${home}; proxy_temp_path ${home}; fastcgi_temp_path ${home}; uwsgi_temp_path ${home}; scgi_temp_path ${home};
  include "${server}/nginx.conf";
  server { listen 127.0.0.1:${port}; include "${server}/nginx-server.conf"; }
}
`,
  )
  const { child, stop } = await started(nginx, ['-c', config, '-p', home], port, home)
  const generation = () => readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim()
  return {
    port,
    stop,
    async reload() {
      const before = generation()
      child.kill('SIGHUP')
      while (generation().split(' ').includes(before) || generation() === '')
        await new Promise((next) => setTimeout(next, 20))
    },
  }
}

/** The real Caddy over an export, by the configuration that it wrote. */
export async function startCaddy(caddy: string, folder: string, home: string): Promise<WebServer> {
  const port = await freePort()
  mkdirSync(home, { recursive: true })
  const config = join(home, 'Caddyfile')
  writeFileSync(
    config,
    `{
  admin off
  auto_https off
}
import "${folder}/current/server/Caddyfile"
http://127.0.0.1:${port} {
  import bilingual
}
`,
  )
  const run = () => started(caddy, ['run', '--config', config, '--adapter', 'caddyfile'], port, home)
  let running = await run()
  return {
    port,
    stop: () => running.stop(),
    async reload() {
      await running.stop()
      running = await run()
    },
  }
}
