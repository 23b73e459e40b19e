import { createReadStream, readFileSync, statSync } from 'node:fs'
import { createServer as createHttp, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createHttps } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

const TLS = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'tls')

/** A server of plain files, as any organization has one. */
export class StaticServer {
  readonly #server: Server
  readonly #scheme: 'http' | 'https'
  /** Paths that were asked for. */
  readonly asked: string[] = []
  /** Answers in place of the files, where it is set. */
  answer: ((request: IncomingMessage, response: ServerResponse) => boolean) | null = null

  private constructor(folder: string, scheme: 'http' | 'https') {
    const handle = (request: IncomingMessage, response: ServerResponse) => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://here').pathname)
      this.asked.push(path)
      if (this.answer?.(request, response)) return
      const file = join(folder, path)
      if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return void response.writeHead(404).end()
      response.writeHead(200, { 'content-type': 'application/octet-stream' })
      createReadStream(file).pipe(response)
    }
    this.#scheme = scheme
    this.#server =
      scheme === 'http'
        ? createHttp(handle)
        : createHttps(
            {
              key: readFileSync(join(TLS, 'self-signed-key.pem')),
              cert: readFileSync(join(TLS, 'self-signed.pem')),
            },
            handle,
          )
  }

  static async start(folder: string, scheme: 'http' | 'https' = 'http'): Promise<StaticServer> {
    const server = new StaticServer(folder, scheme)
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve))
    return server
  }

  get address(): string {
    return `${this.#scheme}://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}
