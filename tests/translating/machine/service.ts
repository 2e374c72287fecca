import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Asked {
  path: string
  headers: IncomingHttpHeaders
  body: Record<string, unknown>
}
export interface Reply {
  status?: number
  headers?: Record<string, string>
  /** Sent as JSON where it is no text; never answered where it is `hang`. */
  body: unknown
}
export interface Service {
  url: string
  asked: Asked[]
  stop(): Promise<void>
}

/** A translation service on this machine that answers as it is told. */
export async function service(
  answer: (asked: Asked, times: number) => Reply | 'hang' | Promise<Reply | 'hang'>,
): Promise<Service> {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    let text = ''
    request.on('data', (chunk) => {
      text += chunk
    })
    request.on('end', async () => {
      const one = { path: request.url ?? '', headers: request.headers, body: JSON.parse(text) }
      asked.push(one)
      const reply = await answer(one, asked.length)
      if (reply === 'hang') return
      const { status = 200, headers = {}, body } = reply
      response.writeHead(status, { 'content-type': 'application/json', ...headers })
      response.end(typeof body === 'string' ? body : JSON.stringify(body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** What each protocol answers when every text is turned by `turn`. */
export const protocols = {
  deepl: (turn: (text: string) => string | null) => (asked: Asked) => ({
    body: {
      translations: (asked.body.text as string[]).flatMap((text) => {
        const turned = turn(text)
        return turned === null ? [] : [{ detected_source_language: 'KO', text: turned }]
      }),
    },
  }),
  libretranslate: (turn: (text: string) => string | null) => (asked: Asked) => ({
    body: { translatedText: (asked.body.q as string[]).flatMap((text) => turn(text) ?? []) },
  }),
  chat: (turn: (text: string) => string | null) => (asked: Asked) => ({
    body: {
      choices: [{ finish_reason: 'stop', message: { role: 'assistant', content: chatAnswer(asked, turn) } }],
    },
  }),
}

/** The segments that a chat request carries. */
export const chatSegments = ({ body }: Asked): { key: string; text: string }[] => {
  const messages = body.messages as { role: string; content: string }[]
  return JSON.parse(messages.find(({ role }) => role === 'user')?.content ?? '{}').segments
}

const chatAnswer = (asked: Asked, turn: (text: string) => string | null): string =>
  JSON.stringify({
    segments: chatSegments(asked).flatMap(({ key, text }) => {
      const turned = turn(text)
      return turned === null ? [] : [{ key, text: turned }]
    }),
  })
