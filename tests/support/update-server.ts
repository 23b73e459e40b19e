import { createHash, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { makeKey, signingKeys, signReleaseList } from '../../main/commands/packaging/sign-release-list.ts'
import type { UpdateKey } from '../../main/electron/updates/project.ts'
import { LIST_HEAD, type ReleaseList } from '../../main/electron/updates/release-list.ts'

export const LIST_PATH = '/updates/pathwise-updates.txt'

/** A key of a project that is made up, and lists that it signs. */
export class ReleaseSigner {
  readonly held: UpdateKey
  readonly #secret: string

  constructor(id = 'test-2026') {
    const { held, secret } = makeKey(id)
    this.held = held
    this.#secret = secret
  }

  /** As the release's command signs it; with a second key, both do. */
  sign(list: ReleaseList, ...others: readonly ReleaseSigner[]): Buffer {
    const all = [this, ...others]
    const secret = all.map((each) => each.#secret).join('\n')
    const keys = signingKeys(
      secret,
      all.map(({ held }) => held),
    )
    return signReleaseList(list, keys!)
  }

  /** Whatever it is: whoever has the key may still be mistaken. */
  signText(text: string): Buffer {
    const signature = sign(null, Buffer.from(text), this.#secret).toString('base64')
    return Buffer.from(`${LIST_HEAD}\n${this.held.id} ${signature}\n\n${text}`)
  }
}

export const sha512 = (bytes: Buffer): string => createHash('sha512').update(bytes).digest('base64')

/** A release for the system that the tests run on, whose file is `file`. */
export const releaseOf = (version: string, file: Buffer, part: Partial<ReleaseList> = {}): ReleaseList => ({
  made: '2026-12-01T10:00:00Z',
  version,
  released: '2026-12-01',
  notes: '- Faster.\n- “Quotes” & <b>marks</b>.',
  percentage: 100,
  files: [
    {
      system: process.platform as 'linux',
      processor: process.arch as 'x64',
      path: `Pathwise-${version}-linux-x86_64.AppImage`,
      size: file.length,
      sha512: sha512(file),
    },
  ],
  ...part,
})

type Answer = (response: ServerResponse, request: IncomingMessage) => void

/** A static server whose files a test changes, and may make misbehave. It keeps what was asked of it. */
export class UpdateServer {
  readonly asked: IncomingMessage[] = []
  readonly #answers = new Map<string, Answer>()
  readonly #server: Server = createServer((request, response) => {
    this.asked.push(request)
    const answer = this.#answers.get(request.url ?? '')
    if (answer) return answer(response, request)
    response.writeHead(404).end('not here')
  })

  static async start(): Promise<UpdateServer> {
    const server = new UpdateServer()
    await new Promise<void>((listening) => server.#server.listen(0, '127.0.0.1', listening))
    return server
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  get list(): string {
    return `${this.origin}${LIST_PATH}`
  }

  get paths(): (string | undefined)[] {
    return this.asked.map(({ url }) => url)
  }

  serve(path: string, answer: Buffer | string | Answer): void {
    this.#answers.set(path, typeof answer === 'function' ? answer : (response) => void response.end(answer))
  }

  /** Puts a release up: its list, and its file beside it. */
  publish(signer: ReleaseSigner, list: ReleaseList, file: Buffer | Answer): void {
    this.serve(LIST_PATH, signer.sign(list))
    for (const { path } of list.files) this.serve(`/updates/${path}`, file)
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((closed) => this.#server.close(closed))
  }
}
