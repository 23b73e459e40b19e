import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { request, type IncomingHttpHeaders, type RequestOptions } from 'node:http'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { PathwiseError } from '../../../data/contract/errors.ts'
import { DEFAULT_LANGUAGE } from '../../../data/messages/languages.ts'
import { translator } from '../../../data/messages/translate.ts'
import { MOST_BODY } from '../../../main/preview/body.ts'
import { Downloads } from '../../../main/preview/downloads.ts'
import { Pages } from '../../../main/preview/handed-pages.ts'
import { servePreview, type PreviewServer } from '../../../main/preview/server.ts'
import { Uploads } from '../../../main/preview/uploads.ts'
import { StagedFiles } from '../../../main/storage/staged-files.ts'

let server: PreviewServer
let downloads: Downloads
let pages: Pages
let uploads: Uploads
let dataDir: string
let calls: { name: string; input: unknown }[]
let cookie: string
let key: string

interface Reply {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** Sends a path exactly as written: fetch would tidy it up first. */
function ask(
  path: string,
  { body, ...options }: RequestOptions & { body?: string | Buffer } = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request(server.origin, { path, ...options }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

const inside = (path: string) => ask(path, { headers: { cookie } })

function call(name: string, body: string | Buffer, headers: Record<string, string> = {}): Promise<Reply> {
  return ask(`/call/${name}`, {
    method: 'POST',
    headers: {
      cookie,
      origin: server.origin,
      'content-type': 'application/json',
      'x-pathwise-key': key,
      ...headers,
    },
    body,
  })
}

beforeEach(async () => {
  calls = []
  downloads = new Downloads()
  pages = new Pages()
  dataDir = mkdtempSync(join(tmpdir(), 'pathwise-preview-'))
  uploads = await Uploads.open(dataDir, new StagedFiles())
  server = await servePreview(
    {
      files: new Map([
        ['/', { type: 'text/html; charset=utf-8', bytes: Buffer.from('<!doctype html>'), gzipped: null }],
        [
          '/assets/main.js',
          {
            type: 'text/javascript; charset=utf-8',
            bytes: Buffer.from('export {}'),
            gzipped: gzipSync('export {}'),
          },
        ],
      ]),
      downloads,
      pages,
      receive: (sent, name) => uploads.receive(sent, name),
      words: () => translator(DEFAULT_LANGUAGE),
      answer: (name, input) => {
        calls.push({ name, input })
        if (name === 'throws') throw new Error('not expected')
        return Promise.resolve({ ok: true, value: 'yes' })
      },
    },
    0,
  )
  const entry = await ask(server.link.slice(server.origin.length))
  cookie = entry.headers['set-cookie']![0]!.split(';')[0]!
  key = entry.headers.location!.slice('/#key='.length)
})
afterEach(async () => {
  await server.close()
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
})

describe('the preview', () => {
  it('drops the token from the address once it was used', async () => {
    const again = await ask(server.link.slice(server.origin.length), { headers: { cookie } })
    expect(again).toMatchObject({ status: 303, headers: { location: `/#key=${key}` } })
    expect(again.headers['set-cookie']).toBeUndefined()
  })

  it('serves the files it knows, with every header that fences a page in', async () => {
    const page = await inside('/')
    expect(page).toMatchObject({
      status: 200,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-length': '15',
        'content-security-policy':
          "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; " +
          "connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'x-dns-prefetch-control': 'off',
        'cross-origin-resource-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
      },
    })
    expect(Object.keys(page.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    expect((await inside('/assets/main.js')).body.toString()).toBe('export {}')
  })

  it.each(['gzip', 'gzip, deflate, br, zstd', 'br;q=1.0, GZIP;q=0.5'])(
    'sends a file compressed to a browser that takes %s',
    async (accepted) => {
      const reply = await ask('/assets/main.js', { headers: { cookie, 'accept-encoding': accepted } })
      expect(reply.headers).toMatchObject({
        'content-type': 'text/javascript; charset=utf-8',
        'content-encoding': 'gzip',
        'content-length': String(reply.body.length),
        vary: 'accept-encoding',
      })
      expect(gunzipSync(reply.body).toString()).toBe('export {}')
    },
  )

  it.each(['', 'identity', 'br', 'x-gzip', 'gzip;q=0', 'br, gzip; q=0.000'])(
    'sends it as it is to one that takes "%s", and tells caches why',
    async (accepted) => {
      const reply = await ask('/assets/main.js', { headers: { cookie, 'accept-encoding': accepted } })
      expect(reply.headers['content-encoding']).toBeUndefined()
      expect(reply.headers.vary).toBe('accept-encoding')
      expect(reply.body.toString()).toBe('export {}')
    },
  )

  it('compresses neither what it has in one form only nor an answer of the program', async () => {
    const takes = { 'accept-encoding': 'gzip' }
    const page = await ask('/', { headers: { cookie, ...takes } })
    const answer = await call('person.get', '{}', takes)
    for (const { headers } of [page, answer]) {
      expect(headers['content-encoding']).toBeUndefined()
      expect(headers.vary).toBeUndefined()
    }
  })

  it.each([
    '/index.html',
    '/assets',
    '/assets/',
    '/assets/../assets/main.js',
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/....//....//etc/passwd',
    '//etc/passwd',
    String.raw`/..\..\package.json`,
    '/assets/main.js%00.html',
    '/assets/main.js?x=1',
    'http://127.0.0.1/',
    '/constructor',
    '/download/',
    '/download/../',
    '/print/',
    '/print/../',
    '/call/find.query',
  ])('has nothing at %s', async (path) => {
    const reply = await inside(path)
    expect(reply).toMatchObject({ status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
    expect(reply.body.toString()).toBe('There is nothing at this address.\n')
    expect(reply.headers['content-security-policy']).toContain("default-src 'none'")
  })

  it.each(['HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])('has no answer to %s', async (method) => {
    const headers = { cookie, origin: server.origin, 'x-pathwise-key': key }
    expect((await ask('/', { method, headers })).status).toBe(404)
    expect((await ask('/', { method, headers: { cookie } })).status).toBe(403)
  })

  it('refuses a stranger everything, in one line', async () => {
    for (const path of ['/', '/assets/main.js', '/download/x', '/nothing']) {
      const reply = await ask(path)
      expect(reply.status).toBe(403)
      expect(reply.body.toString()).toMatch(/^Open Pathwise with the address[^\n]*\n$/)
    }
  })

  it('listens on 127.0.0.1 and on no other address of this computer', async () => {
    const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? [])
    const others = addresses.filter(({ address }) => address !== '127.0.0.1').map(({ address }) => address)
    const port = Number(new URL(server.origin).port)
    for (const host of new Set(['::1', ...others])) {
      const outcome = await new Promise<string>((resolve) => {
        const socket = connect({ host, port })
        socket.once('connect', () => resolve('connected'))
        socket.once('error', () => resolve('no'))
      })
      expect([host, outcome]).toEqual([host, 'no'])
    }
  })

  it('says when its port is taken', async () => {
    const port = Number(new URL(server.origin).port)
    const never = () => Promise.reject(new Error('never asked'))
    const parts = {
      files: new Map(),
      downloads,
      pages,
      receive: never,
      answer: never,
      words: () => translator(DEFAULT_LANGUAGE),
    }
    await expect(servePreview(parts, port)).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})

describe('a call', () => {
  it('is answered with JSON', async () => {
    const reply = await call('find.query', '{"text":"médical"}', {
      'content-type': 'application/json; charset=UTF-8',
    })
    expect(reply).toMatchObject({
      status: 200,
      headers: { 'content-type': 'application/json; charset=utf-8' },
    })
    expect(JSON.parse(reply.body.toString())).toEqual({ ok: true, value: 'yes' })
    expect(calls).toEqual([{ name: 'find.query', input: { text: 'médical' } }])
  })

  it.each([['{"text":'], [''], [Buffer.from([0x22, 0xff, 0x22])]])(
    'that is no JSON reaches the contract as nothing, for the contract to refuse: %s',
    async (body) => {
      await call('find.query', body)
      expect(calls).toEqual([{ name: 'find.query', input: undefined }])
    },
  )

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/jsonp'])(
    'is not read as %s, which a form could send',
    async (type) => {
      expect(await call('find.query', '{}', { 'content-type': type })).toMatchObject({ status: 415 })
      expect(calls).toEqual([])
    },
  )

  it('may be a megabyte and no more, announced or not', async () => {
    const padded = (size: number) => Buffer.from(JSON.stringify('x'.repeat(size - 2)))
    expect((await call('find.query', padded(MOST_BODY))).status).toBe(200)
    expect(calls).toHaveLength(1)
    await expectTooLarge(call('find.query', padded(MOST_BODY + 1)))
    await expectTooLarge(call('find.query', padded(MOST_BODY + 1), { 'transfer-encoding': 'chunked' }))
    expect(calls).toHaveLength(1)
  })

  it('with the cookie alone, which every port of this host is sent, is refused', async () => {
    for (const stolen of ['', 'guess', 'A'.repeat(43)]) {
      const reply = await call('find.query', '{}', { 'x-pathwise-key': stolen })
      expect(reply.status).toBe(403)
      expect(reply.body.toString()).toMatch(/^This browser has no key to Pathwise[^\n]*\n$/)
    }
    expect(calls).toEqual([])
  })

  it('of somebody who hangs up prints nothing', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const sent = request(server.origin, {
      path: '/call/find.query',
      method: 'POST',
      headers: {
        cookie,
        origin: server.origin,
        'x-pathwise-key': key,
        'content-type': 'application/json',
        'content-length': '1000',
      },
    })
    sent.on('error', () => undefined)
    sent.write('{"text":')
    await new Promise((resolve) => setTimeout(resolve, 100))
    sent.destroy()
    // It is there for the next one, and by then has met the end of this one.
    expect((await call('find.query', '{}')).status).toBe(200)
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(told).not.toHaveBeenCalled()
    told.mockRestore()
  })

  it('that breaks the program is told so, without a stack', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const reply = await call('throws', '{}')
    expect(told).toHaveBeenCalledWith(new Error('not expected'))
    told.mockRestore()
    expect(reply.status).toBe(500)
    expect(reply.body.toString()).toBe(
      'Something went wrong inside Pathwise. Your saved data is safe. Load the page again.\n',
    )
  })
})

/** The server hangs up on a body that it does not want; the client sees its answer, or that it hung up. */
async function expectTooLarge(reply: Promise<Reply>): Promise<void> {
  const outcome = await reply.then(
    ({ status }) => status,
    (error: NodeJS.ErrnoException) => error.code,
  )
  expect([413, 'ECONNRESET', 'EPIPE']).toContain(outcome)
}

it('a document is downloaded once, as a file, byte for byte', async () => {
  const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 0x41, 0x0d, 0x0a])
  const delivery = downloads.keep({ name: 'Pathwise comparison.csv', mime: 'text/csv; charset=utf-8', bytes })
  if (delivery.outcome !== 'download') throw new Error(delivery.outcome)
  const reply = await inside(delivery.url)
  expect(reply).toMatchObject({
    status: 200,
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': expect.stringContaining('attachment; filename="Pathwise comparison.csv"'),
    },
  })
  expect(new Uint8Array(reply.body)).toEqual(bytes)
  expect((await inside(delivery.url)).status).toBe(404)
})

it('a page for paper is shown once, under a policy of its own that lets in no script', async () => {
  const policy = "default-src 'none'; img-src data:"
  const printed = pages.keep({ name: 'a.pdf', html: '<p>Peña</p>', policy, paper: 'a4', landscape: false })
  if (printed.outcome !== 'page') throw new Error(printed.outcome)
  expect((await ask(printed.url)).status).toBe(403)
  const reply = await inside(printed.url)
  expect(reply).toMatchObject({
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'no-store',
    },
  })
  expect(reply.headers['content-disposition']).toBeUndefined()
  expect(reply.body.toString()).toBe('<p>Peña</p>')
  expect((await inside(printed.url)).status).toBe(404)
})

describe('an upload', () => {
  const upload = (query: string, body: string, headers: Record<string, string> = {}) =>
    ask(`/upload${query}`, {
      method: 'POST',
      headers: {
        cookie,
        origin: server.origin,
        'x-pathwise-key': key,
        'content-type': 'application/octet-stream',
        ...headers,
      },
      body,
    })
  const written = () =>
    readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((e) => e.isFile())

  it('is taken in and answered with its id', async () => {
    const reply = await upload(`?name=${encodeURIComponent('Liste für März.csv')}`, 'UNITID\r\n')
    expect(JSON.parse(reply.body.toString())).toEqual({
      ok: true,
      value: { id: expect.stringMatching(/^[\w-]{8,64}$/) as unknown, name: 'Liste für März.csv', size: 8 },
    })
    expect(written()).toHaveLength(1)
  })

  it.each([
    ['without the cookie', { cookie: '' }, 403],
    ['with the cookie alone', { 'x-pathwise-key': '' }, 403],
    ['from another origin', { origin: 'http://127.0.0.1:1' }, 403],
    ['as a form would send it', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['as text', { 'content-type': 'text/plain' }, 415],
  ])('%s is refused before a byte is written', async (_what, headers, status) => {
    expect((await upload('?name=a.csv', 'x', headers)).status).toBe(status)
    expect(written()).toEqual([])
  })

  it('without an origin is refused', async () => {
    const reply = await ask('/upload?name=a.csv', {
      method: 'POST',
      headers: { cookie, 'x-pathwise-key': key, 'content-type': 'application/octet-stream' },
      body: 'x',
    })
    expect(reply.status).toBe(403)
  })

  it('that the disk has no room for is told so, after its bytes were read', async () => {
    vi.spyOn(uploads, 'receive').mockRejectedValue(new PathwiseError('disk-full'))
    const reply = await upload('?name=a.csv', 'x'.repeat(5_000_000))
    expect(JSON.parse(reply.body.toString())).toEqual({ ok: false, code: 'disk-full', params: {} })
  })
})
