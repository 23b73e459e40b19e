import { request as sendRequest, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { admit } from '../../preview/server.ts'
import { Gate } from '../../preview/gate.ts'
import { closeServer, listenHere } from '../../preview/http-server.ts'
import { SCREEN_HEADERS } from '../../api/screens.ts'
import { UPDATES_PATH, type Screens } from './screens.ts'
import { words } from '../support/words.ts'
import type { Supervisor } from './supervisor.ts'

export interface Front {
  readonly origin: string
  /** The one-time link. */
  readonly link: string
  close(): Promise<void>
}

/** What the program answers; all else is a screen. */
const PROGRAM = /^\/(call|download|print)\/|^\/upload\?/

/**
 * The one door of `npm run dev`: 127.0.0.1, behind the preview's own gate. It
 * outlives the program behind it, and with it the browser's session.
 *
 * @param port 0 takes a free one.
 * @throws the system's error (EADDRINUSE, EACCES) where the port cannot be had.
 */
export async function openFront(
  { vite, updates }: Screens,
  program: Pick<Supervisor, 'socket'>,
  port: number,
): Promise<Front> {
  const server = await listenHere(port)
  const gate = new Gate((server.address() as AddressInfo).port)
  const headers = developmentHeaders(gate.origin)
  /** No server of Node's closes what became another kind of connection. */
  const upgraded = new Set<Duplex>()

  server.on('request', (request, response) => {
    if (!admit(request, response, gate, () => words)) return
    if (PROGRAM.test(request.url ?? '')) return void pass(request, response, program)
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    vite.middlewares(request, response)
  })
  server.on('upgrade', (request, socket, head) => {
    const { method = '', url = '', headers } = request
    const isOurs = url.startsWith(UPDATES_PATH) && headers.origin === gate.origin
    if (!isOurs || gate.judge({ method, url, headers }).kind !== 'welcome') return socket.destroy()
    upgraded.add(socket)
    socket.on('close', () => upgraded.delete(socket))
    updates.emit('upgrade', request, socket, head)
  })
  return {
    origin: gate.origin,
    link: gate.link,
    close: async () => {
      const closed = closeServer(server)
      for (const socket of upgraded) socket.destroy()
      await closed
    },
  }
}

/**
 * The policy of the screens (main/api/screens.ts), looser in two things that only
 * development needs: styles are put into the page as they change, and a connection
 * tells of changes.
 */
function developmentHeaders(origin: string): Readonly<Record<string, string>> {
  const policy = SCREEN_HEADERS['content-security-policy'] ?? ''
  return {
    ...SCREEN_HEADERS,
    'x-frame-options': 'DENY',
    'content-security-policy': policy
      .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
      .replace("connect-src 'self'", `connect-src 'self' ${origin.replace('http', 'ws')}`),
  }
}

/** To the program as it is now; while it starts anew, the request waits. */
async function pass(
  request: IncomingMessage,
  response: ServerResponse,
  program: Pick<Supervisor, 'socket'>,
): Promise<void> {
  const { method, url: path, headers } = request
  const fail = () => {
    if (response.headersSent) response.destroy()
    else response.writeHead(503, { connection: 'close' }).end()
  }
  const socketPath = await program.socket()
  if (socketPath === null) return fail()
  const asked = sendRequest({ socketPath, method, path, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  asked.on('error', fail)
  response.on('close', () => asked.destroy())
  request.pipe(asked)
}
