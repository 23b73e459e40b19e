import type { Request as Asked, Route } from 'playwright-core'
import { toApp } from './addresses.ts'
import { invoke } from './ipc-main.ts'
import { isSameDocument, wasExpected } from './loads.ts'
import { theOptions } from './options.ts'
import { tell } from './report.ts'
import { session } from './session.ts'
import type { WebContents } from './web-contents.ts'

type Handler = (request: Request) => Response | Promise<Response>

const served = new Map<string, Handler>()

/** `electron.protocol` (docs/api/protocol.md). */
export const protocol = {
  registerSchemesAsPrivileged: (schemes: readonly Electron.CustomScheme[]) =>
    tell('privileged', { schemes: schemes.map(({ scheme }) => scheme) }),
  handle: (scheme: string, handler: Handler) => void served.set(scheme, handler),
}

/**
 * Answers whatever a page asks for. For a page that goes elsewhere by itself `will-navigate` comes
 * first (docs/api/web-contents.md: "Emitted when a user or the page wants to start a navigation",
 * and not for those of the program's own), then `webRequest.onBeforeRequest`
 * (docs/api/web-request.md), then the handler of the scheme. Nothing else reaches any network.
 */
export async function answer(route: Route, contents: WebContents): Promise<void> {
  const request = route.request()
  const url = toApp(request.url())
  const method = request.method()
  if (request.isNavigationRequest() && !isOwnLoad(request) && !contents.mayNavigate(url)) {
    tell('stayed', { url })
    return route.abort('aborted')
  }
  if (await isCancelled(url, request)) {
    tell('cancelled', { url })
    return route.abort('blockedbyclient')
  }
  const handler = served.get(url.slice(0, url.indexOf(':')))
  if (!handler) {
    tell('unserved', { url })
    return route.abort('failed')
  }
  if (theOptions().answersLikePreview && method === 'POST') return answerCall(route, url, contents)
  const response = await handler(new Request(url, { method, headers: request.headers() }))
  tell('served', { url, status: response.status })
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  })
}

/** The program's own, or a page that is loaded anew where it is. */
function isOwnLoad(request: Asked): boolean {
  const url = request.url()
  return wasExpected(url) || isSameDocument(url, request.frame().url()) || theOptions().answersLikePreview
}

async function isCancelled(url: string, request: Asked): Promise<boolean> {
  const { beforeRequest } = session.defaultSession.webRequest
  if (!beforeRequest) return false
  const details = { url, method: request.method(), resourceType: request.resourceType() }
  return new Promise((done) => beforeRequest(details, ({ cancel }) => done(cancel === true)))
}

/** `POST /call/NAME`, which tests of the preview send from the page. */
async function answerCall(route: Route, url: string, contents: WebContents): Promise<void> {
  const event = { senderFrame: contents.mainFrame, sender: contents }
  const name = new URL(url).pathname.replace('/call/', '')
  const input: unknown = JSON.parse(route.request().postData() ?? '{}')
  const value = await invoke(event, 'pathwise:call', [name, input])
  await route.fulfill({ status: 200, contentType: 'application/json', body: JSON.stringify(value) })
}
