import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page, Request } from 'playwright-core'

export interface ForeignServer {
  readonly port: number
  /** Bodies that were posted to it. */
  readonly posted: readonly string[]
  close(): void
}

/**
 * A web server of somebody else on this computer. Hostile pages come from it; and
 * being careless (it trusts every origin), it is also what `attack` must succeed
 * against, else an attack that fails would prove nothing.
 */
export async function startForeignServer(): Promise<ForeignServer> {
  const posted: string[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      if (request.method === 'POST') posted.push(body)
      const { url = '', headers } = request
      response.writeHead(200, {
        'content-type': url.endsWith('.js')
          ? 'text/javascript'
          : url.endsWith('.svg')
            ? 'image/svg+xml'
            : 'text/html',
        'access-control-allow-origin': headers.origin ?? '*',
        'access-control-allow-credentials': 'true',
        'access-control-allow-headers': 'content-type',
      })
      response.end(
        url.endsWith('.js')
          ? ''
          : url.endsWith('.svg')
            ? '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'
            : '<!doctype html><title>Free prizes</title><p>Foreign page</p>',
      )
    })
  })
  server.on('upgrade', ({ headers }, socket) => {
    // RFC 6455, 4.2.2
    const key = `${headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`
    const accept = createHash('sha1').update(key).digest('base64')
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    posted,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** What came of each attempt: what the page could see, or "nothing". */
export type Loot = Readonly<Record<string, string>>

export interface Target {
  /** A change that the program would carry out if it trusted the page. */
  readonly call: { readonly name: string; readonly body: string }
  /** Path of a picture that it does show to its own pages. */
  readonly picture: string
}

/**
 * Everything that a page can throw at another origin, run inside `page`. Some
 * attempts see nothing even where they work (a form, a beacon, a call that skips
 * the preflight): look at what they changed.
 */
export async function attack(page: Page, origin: string, { call, picture }: Target): Promise<Loot> {
  // Frames of an earlier attack have the same names.
  await page.reload()
  // The page cannot look into a frame of another origin; the person before it could.
  const framed = new Promise<string>((resolve) => {
    const isFrame = (request: Request) => request.isNavigationRequest() && request.url() === `${origin}/`
    page.on('requestfailed', (request) => isFrame(request) && resolve('nothing'))
    page.on('requestfinished', (request) => isFrame(request) && resolve('shown'))
  })
  const loot = await page.evaluate(
    async ([origin, name, body, picture]) => {
      const target = `${origin}/call/${name}`
      const post = { method: 'POST', credentials: 'include', body } as const

      const create = <T extends HTMLElement>(element: T, attributes: Record<string, string>): T => {
        for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value)
        return element
      }
      const load = (element: HTMLElement) =>
        new Promise<string>((resolve) => {
          element.addEventListener('load', () => resolve('loaded'))
          element.addEventListener('error', () => resolve('nothing'))
          document.body.append(element)
        })
      const read = async (response: Promise<Response>) => {
        try {
          return await (await response).text()
        } catch {
          return 'nothing'
        }
      }

      // A form can send text/plain that happens to be JSON, and no preflight asks first.
      const sink = create(document.createElement('iframe'), { name: 'sink' })
      const form = create(document.createElement('form'), {
        method: 'POST',
        action: target,
        enctype: 'text/plain',
        target: 'sink',
      })
      const [head, tail] = body.split(':') as [string, string]
      form.append(create(document.createElement('input'), { name: `${head}:`, value: tail }))
      document.body.append(sink, form)
      const submitted = new Promise((resolve) => sink.addEventListener('load', resolve))
      form.submit()
      await submitted
      await fetch(target, { ...post, mode: 'no-cors' }).catch(() => undefined)
      navigator.sendBeacon(target, new Blob([body], { type: 'text/plain' }))

      await load(create(document.createElement('iframe'), { src: `${origin}/` }))
      return {
        'read the page': await read(fetch(`${origin}/`, { credentials: 'include' })),
        'call with JSON': await read(
          fetch(target, { ...post, headers: { 'content-type': 'application/json' } }),
        ),
        'show its picture': await load(create(document.createElement('img'), { src: `${origin}${picture}` })),
        'run its script': await load(create(document.createElement('script'), { src: `${origin}/theme.js` })),
        'open a socket': await new Promise<string>((resolve) => {
          const socket = new WebSocket(origin.replace('http', 'ws'))
          socket.onopen = () => resolve('open')
          socket.onerror = () => resolve('nothing')
        }),
      }
    },
    [origin, call.name, call.body, picture] as const,
  )
  return { ...loot, 'frame the page': await framed }
}
