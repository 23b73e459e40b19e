import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'

export interface HostileServer {
  readonly port: number
  close(): void
}

/** A web server of somebody else on this computer: every address of it is the same empty page. */
export async function startHostileServer(): Promise<HostileServer> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Free prizes</title>')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** What came of each attempt, by name: what the hostile page could see, or that it saw nothing. */
export type Loot = Readonly<Record<string, string>>

/**
 * Everything that a page can throw at another origin, run inside `page`.
 *
 * @param origin of the program under attack
 * @param call a change that the program would carry out if it trusted the page
 */
export function attack(page: Page, origin: string, call: { name: string; body: string }): Promise<Loot> {
  return page.evaluate(
    async ([origin, name, body]) => {
      const target = `${origin}/call/${name}`
      const shown = async (response: Promise<Response>) => {
        try {
          const answer = await response
          return answer.type === 'opaque' ? 'nothing' : `${answer.status} ${await answer.text()}`
        } catch {
          return 'nothing'
        }
      }
      const loaded = (element: HTMLElement, settle: (element: HTMLElement) => string = () => 'loaded') =>
        new Promise<string>((resolve) => {
          element.addEventListener('load', () => resolve(settle(element)))
          element.addEventListener('error', () => resolve('nothing'))
          document.body.append(element)
        })
      const make = <K extends keyof HTMLElementTagNameMap>(
        tag: K,
        with_: Partial<HTMLElementTagNameMap[K]>,
      ) => Object.assign(document.createElement(tag), with_)
      const json = { 'content-type': 'application/json' }
      const post = { method: 'POST', credentials: 'include', body } as const

      const readFrame = (frame: HTMLElement) => {
        try {
          return (frame as HTMLIFrameElement).contentDocument?.documentElement.outerHTML ?? 'nothing'
        } catch {
          return 'nothing'
        }
      }
      // A form can send text/plain that happens to be JSON, to a place where no preflight asks first.
      const form = make('form', { method: 'POST', action: target, enctype: 'text/plain', target: 'sink' })
      const [head, tail] = body.split(':') as [string, string]
      form.append(make('input', { name: `${head}:`, value: tail }))
      document.body.append(make('iframe', { name: 'sink' }), form)
      form.submit()

      return {
        'read the page': await shown(fetch(`${origin}/`, { credentials: 'include' })),
        'call with JSON': await shown(fetch(target, { ...post, headers: json })),
        'call without asking first': await shown(fetch(target, { ...post, mode: 'no-cors' })),
        'send a beacon': (navigator.sendBeacon(target, new Blob([body], { type: 'text/plain' })), 'nothing'),
        'show a picture': await loaded(make('img', { src: `${origin}/icon.svg` })),
        'run its script': await loaded(make('script', { src: `${origin}/theme.js` })),
        'use its styles': await loaded(make('link', { rel: 'stylesheet', href: `${origin}/theme.js` })),
        'frame the page': await loaded(make('iframe', { src: `${origin}/` }), readFrame),
        'open a socket': await new Promise<string>((resolve) => {
          const socket = new WebSocket(origin.replace('http', 'ws'))
          socket.onopen = () => resolve('open')
          socket.onerror = () => resolve('nothing')
        }),
      }
    },
    [origin, call.name, call.body] as const,
  )
}
