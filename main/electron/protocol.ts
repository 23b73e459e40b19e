import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import { HEADERS, contentType, fileInside } from './content.ts'
import { HOST, SCHEME } from './origin.ts'
import { pageAt } from './print-pages.ts'

/** Must run before the app is ready: afterwards Chromium takes no new scheme. Compiled scripts are kept (codeCache). */
export function setupScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built renderer as app://pathwise/, and beside it only pages that are being printed. */
export function setupProtocol(rendererFolder: string): void {
  protocol.handle(SCHEME, (request) => answer(request, rendererFolder))
}

async function answer({ url, method }: Request, rendererFolder: string): Promise<Response> {
  if (method !== 'GET' && method !== 'HEAD') return empty(405)
  const { host, pathname } = new URL(url)
  const page = host === HOST ? pageAt(pathname) : undefined
  if (page) {
    const headers = {
      ...HEADERS,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': page.policy,
    }
    return new Response(method === 'HEAD' ? null : page.html, { status: 200, headers })
  }
  const file = host === HOST ? fileInside(rendererFolder, pathname) : null
  if (!file) return empty(404)
  try {
    // Electron's fs reads inside app.asar too; the file is whole in memory, the largest is a font.
    const bytes = await readFile(file)
    const headers = { ...HEADERS, 'content-type': contentType(file) }
    return new Response(method === 'HEAD' ? null : new Uint8Array(bytes), { status: 200, headers })
  } catch {
    return empty(404)
  }
}

function empty(status: number): Response {
  return new Response(null, { status, headers: HEADERS })
}
