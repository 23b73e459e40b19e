import { constants } from 'node:fs'
import { lstat, open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { PathwiseError } from '../../data/contract/errors.ts'
import { asPathwiseError, systemCode, systemErrorKind } from '../storage/system-errors.ts'
import { isChannelFile } from './file-names.ts'
import { isWeb } from './organization-file.ts'
import type { FetchFile } from './trusted-metadata.ts'

/** The system's way to the web, as the host has it: Electron's with the system's proxy and certificates, else Node's. */
export type WebFetch = (url: string, init: RequestInit) => Promise<Response>

/** ms without a byte after which a server, or a share, is given up. */
const SILENCE = 30_000

/** How a file of a channel is read, wherever the channel lies: a folder, a share, a stick, or the web. */
export function channelSource(
  address: string,
  {
    web = fetch,
    signal,
    onBytes = () => undefined,
    silence = SILENCE,
  }: {
    readonly web?: WebFetch
    readonly signal: AbortSignal
    /** Told of each part that came, with how many bytes there may be in all. */
    readonly onBytes?: (bytes: number, most: number) => void
    readonly silence?: number
  },
): FetchFile {
  return async (name, most, to) => {
    if (!isChannelFile(name)) throw new PathwiseError('channel-refused', { file: name })
    const watch = new Watch(signal, silence)
    try {
      const parts = isWeb(address) ? fromWeb(address, name, web, watch.signal) : fromFolder(address, name)
      await write(parts, to, name, most, watch, onBytes)
    } catch (error) {
      if (signal.aborted) throw new PathwiseError('import-none', {}, { cause: error })
      if (error instanceof PathwiseError) throw error
      throw why(error, address)
    } finally {
      watch.end()
    }
  }
}

/** Aborts when the person does, or when nothing came for too long. */
class Watch {
  readonly #silent = new AbortController()
  readonly signal: AbortSignal
  readonly #ms: number
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(signal: AbortSignal, ms: number) {
    this.signal = AbortSignal.any([signal, this.#silent.signal])
    this.#ms = ms
    this.heard()
  }

  heard(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#silent.abort(new Error('silent')), this.#ms)
  }

  end(): void {
    clearTimeout(this.#timer)
  }

  /** What it is waiting for, or why it waits no more. */
  next<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const stop = () => reject(this.signal.reason as Error)
      if (this.signal.aborted) stop()
      this.signal.addEventListener('abort', stop, { once: true })
      work.then(resolve, reject).finally(() => this.signal.removeEventListener('abort', stop))
    })
  }
}

type Parts = AsyncIterator<Uint8Array>

/** Counted while it is read: what is more than signed, or than the most there may be, ends it. */
async function write(
  parts: Parts,
  to: string,
  file: string,
  most: number,
  watch: Watch,
  onBytes: (bytes: number, most: number) => void,
): Promise<void> {
  const target = await open(to, 'w', 0o600)
  try {
    let read = 0
    for (;;) {
      const { done, value } = await watch.next(parts.next())
      if (done) return
      watch.heard()
      read += value.length
      if (read > most) throw new PathwiseError('channel-refused', { file: shortName(file) })
      await target.write(value)
      onBytes(value.length, most)
    }
  } finally {
    await target.close()
    // A server is not read on that nobody listens to; one that hangs is not waited for.
    void parts.return?.().catch(() => undefined)
  }
}

const shortName = (name: string): string => name.replace(/^targets\//, '').slice(0, 60)

async function* fromWeb(
  base: string,
  name: string,
  web: WebFetch,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  // No cookie, no cache, and nowhere else than the organization said.
  const response = await web(new URL(name, base).href, {
    signal,
    headers: { 'cache-control': 'no-cache' },
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
  })
  try {
    if (response.status === 404 || response.status === 403 || response.status === 410)
      throw new PathwiseError('channel-incomplete', { file: shortName(name) })
    if (!response.ok || !response.body)
      throw new PathwiseError('channel-away', { address: base, reason: String(response.status) })
    yield* response.body as AsyncIterable<Uint8Array>
  } finally {
    await response.body?.cancel().catch(() => undefined)
  }
}

/** Bytes that are read at once. */
const PART = 1 << 20

async function* fromFolder(folder: string, name: string): AsyncGenerator<Uint8Array> {
  const path = join(folder, name)
  try {
    // A link could lead anywhere, and a device has no end.
    if (!(await lstat(path)).isFile()) throw new PathwiseError('channel-refused', { file: shortName(name) })
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes(systemCode(error))) throw error
    // A stick that was pulled out has no files either, and says nothing of what is published.
    await stat(folder)
    throw new PathwiseError('channel-incomplete', { file: shortName(name) }, { cause: error })
  }
  const { O_RDONLY, O_NOFOLLOW = 0 } = constants
  const handle = await open(path, O_RDONLY | O_NOFOLLOW)
  try {
    for (;;) {
      const part = Buffer.allocUnsafe(PART)
      const { bytesRead } = await handle.read(part, 0, PART, null)
      if (bytesRead === 0) return
      yield part.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}

/** What Node (openssl's X509 codes) and Chromium (net_error_list.h) say of a certificate. */
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY|DECRYPT)|HOSTNAME_MISMATCH|ERR_TLS/

function why(error: unknown, address: string): PathwiseError {
  if (systemErrorKind(error) === 'full') return asPathwiseError(error)
  const codes: string[] = []
  for (let each = error, depth = 0; each instanceof Error && depth < 5; each = each.cause, depth++)
    codes.push(systemCode(each), /net::(ERR_\w+)/.exec(each.message)?.[1] ?? '')
  const isCertificate = codes.some((code) => CERTIFICATE.test(code))
  const reason = codes.find((code) => code !== '') ?? 'timeout'
  return isCertificate
    ? new PathwiseError('channel-certificate', { address }, { cause: error })
    : new PathwiseError('channel-away', { address, reason }, { cause: error })
}
