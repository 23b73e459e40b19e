import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { finished } from 'node:stream/promises'
import type { Result } from '../../data/contract/contract.ts'
import type { StagedFile } from '../../data/contract/library.ts'
import type { MessageKey, Translator } from '../../data/messages/translate.ts'
import { SCREEN_HEADERS } from '../api/screens.ts'
import { asPathwiseError } from '../storage/system-errors.ts'
import { readBody } from './body.ts'
import { contentDisposition, type Downloads } from './downloads.ts'
import { Gate, KEY_IN_ADDRESS } from './gate.ts'
import type { Pages } from './handed-pages.ts'
import { answerBy, closeServer, listenHere, type Patience } from './http-server.ts'
import { isHeldByAnotherUser } from './peer.ts'
import type { StaticFile } from './static-files.ts'

export interface PreviewParts {
  /** The built screens, by path. */
  readonly files: ReadonlyMap<string, StaticFile>
  readonly downloads: Downloads
  readonly pages: Pages
  /** Takes in a file that the page sends. @throws PathwiseError */
  readonly receive: (request: IncomingMessage, name: string) => Promise<StagedFile>
  /** Answers a call of the contract; checks its input itself and never throws. */
  answer(name: string, input: unknown): Promise<Result<unknown>>
  /** Of the person's language now. */
  words(): Translator
}

export interface PreviewServer {
  readonly origin: string
  /** The one-time link. */
  readonly link: string
  close(): Promise<void>
}

/** No form can send it, so that no foreign page can without being asked about it first. */
const UPLOAD_TYPE = 'application/octet-stream'

/** On every answer, refusals too. */
const HEADERS = { ...SCREEN_HEADERS, 'x-frame-options': 'DENY', 'cache-control': 'no-store' }

/**
 * Serves the preview on 127.0.0.1 and on no other address.
 *
 * @param port 0 takes a free one.
 * @throws the system's error (EADDRINUSE, EACCES) where the port cannot be had.
 */
export async function servePreview(
  parts: PreviewParts,
  port: number,
  patience?: Patience,
): Promise<PreviewServer> {
  const server = await listenHere(port, patience)
  const gate = new Gate((server.address() as AddressInfo).port)
  answerBy(
    server,
    (request, response) => respond(request, response, gate, parts),
    (error, response) => {
      console.error(error)
      if (!response.headersSent) refuseWith(response, 500, parts.words().t('preview.failed'))
      else response.destroy()
    },
  )
  return { origin: gate.origin, link: gate.link, close: () => closeServer(server) }
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  gate: Gate,
  parts: PreviewParts,
): Promise<void> {
  if (admit(request, response, gate, parts.words)) await answerRequest(request, response, parts)
}

/** Lets a request in; else answers it, with a refusal or with the cookie of the one-time link. */
export function admit(
  request: IncomingMessage,
  response: ServerResponse,
  gate: Gate,
  words: () => Translator,
): boolean {
  const { method = '', url = '', headers } = request
  if (isHeldByAnotherUser(request.socket)) {
    refuseWith(response, 403, words().t('preview.refused.user'))
    return false
  }
  const verdict = gate.judge({ method, url, headers })
  if (verdict.kind === 'refused') refuseWith(response, 403, words().t(verdict.words))
  else if (verdict.kind === 'enter') {
    const cookie: Record<string, string> = verdict.cookie === null ? {} : { 'set-cookie': verdict.cookie }
    // Behind the #, which no browser sends to anybody. The page keeps it and takes it off its address.
    const location = verdict.key === null ? '/' : `/${KEY_IN_ADDRESS}${verdict.key}`
    if (verdict.from === 'elsewhere') sendOnward(response, location, cookie)
    else response.writeHead(303, { ...HEADERS, ...cookie, location }).end()
  }
  return verdict.kind === 'welcome'
}

/**
 * A strict cookie is not sent along a redirect that began elsewhere, in a file say (RFC 6265bis,
 * 5.2): a page of ours goes on by itself.
 */
function sendOnward(response: ServerResponse, location: string, cookie: Record<string, string>): void {
  const page = `<!doctype html><meta charset="utf-8"><title>Pathwise</title><meta http-equiv="refresh" content="0;url=${location}">`
  send(response, 'text/html; charset=utf-8', Buffer.from(page), cookie)
}

/** Answers a request that a gate has let in. */
export async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  { files, downloads, pages, receive, answer, words }: PreviewParts,
): Promise<void> {
  const refuse = (status: number, key: MessageKey) => refuseWith(response, status, words().t(key))
  const { method = '', url = '', headers } = request
  if (method === 'POST' && url.startsWith('/call/')) {
    const body = await readBody(request)
    if (body.kind === 'refused') return refuse(body.status, body.words)
    const result = await answer(url.slice('/call/'.length), body.value)
    return sendResult(response, result)
  }
  if (method === 'POST' && url.startsWith('/upload?')) {
    if (headers['content-type'] !== UPLOAD_TYPE) return refuse(415, 'preview.refused.upload')
    const name = new URLSearchParams(url.slice('/upload?'.length)).get('name') ?? ''
    const result = await asResult(receive(request, name))
    await readRest(request)
    return sendResult(response, result)
  }
  if (method === 'GET' && url.startsWith('/download/')) {
    const document = downloads.take(url.slice('/download/'.length))
    if (!document) return refuse(404, 'preview.notFound')
    const disposition = { 'content-disposition': contentDisposition(document.name) }
    return send(response, document.mime, document.bytes, disposition)
  }
  if (method === 'GET' && url.startsWith('/print/')) {
    const page = pages.take(url.slice('/print/'.length))
    if (!page) return refuse(404, 'preview.notFound')
    const policy = { 'content-security-policy': page.policy }
    return send(response, 'text/html; charset=utf-8', Buffer.from(page.html), policy)
  }
  const file = method === 'GET' ? files.get(url) : undefined
  if (!file) return refuse(404, 'preview.notFound')
  sendFile(response, file, headers['accept-encoding'])
}

/** A browser that still sends does not listen: what is left of a refused body is read and thrown away first. */
async function readRest(request: IncomingMessage): Promise<void> {
  request.resume()
  await finished(request).catch(() => undefined)
}

async function asResult<T>(work: Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work }
  } catch (error) {
    const { code, params } = asPathwiseError(error)
    if (code === 'internal') throw error
    return { ok: false, code, params }
  }
}

function sendResult(response: ServerResponse, result: Result<unknown>): void {
  send(response, 'application/json; charset=utf-8', Buffer.from(JSON.stringify(result)))
}

/** Compressed where the browser takes it. Answers of the program are not: their length would tell of what is in them. */
function sendFile(response: ServerResponse, file: StaticFile, accepted: string | undefined): void {
  const { type, bytes, gzipped } = file
  if (!gzipped) return send(response, type, bytes)
  const vary = { vary: 'accept-encoding' }
  if (!takesGzip(accepted)) return send(response, type, bytes, vary)
  send(response, type, gzipped, { ...vary, 'content-encoding': 'gzip' })
}

/** @param accepted `Accept-Encoding`, such as "gzip;q=0.5, br" */
function takesGzip(accepted = ''): boolean {
  return accepted.split(',').some((coding) => {
    const [name, quality = 'q=1'] = coding.split(';').map((part) => part.trim().toLowerCase())
    return name === 'gzip' && Number(quality.slice('q='.length)) > 0
  })
}

function send(
  response: ServerResponse,
  type: string,
  bytes: Uint8Array,
  more: Record<string, string> = {},
): void {
  response.writeHead(200, { ...HEADERS, ...more, 'content-type': type, 'content-length': bytes.byteLength })
  response.end(bytes)
}

/** One line of plain text. The connection ends with it, so that an unread body cannot hold it open. */
function refuseWith(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { ...HEADERS, 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
  response.end(`${words}\n`)
}
