import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StagedFile } from '../../../data/contract/library.ts'
import { PathwiseError } from '../../../data/contract/errors.ts'
import { LARGEST_FILE } from '../../../data/staging-limits.ts'
import { Uploads } from '../../../main/preview/uploads.ts'
import { StagedFiles } from '../../../main/storage/staged-files.ts'

let dataDir: string
let staged: StagedFiles
let uploads: Uploads
let server: Server
/** What came of each request, in order. */
let outcomes: Promise<StagedFile>[]
let arrived: () => void

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'pathwise-uploads-'))
  staged = new StagedFiles()
  uploads = await Uploads.open(dataDir, staged)
  outcomes = []
  server = createServer((sent: IncomingMessage, response) => {
    const name = new URL(sent.url ?? '', 'http://x').searchParams.get('name') ?? ''
    const outcome = uploads.receive(sent, name)
    outcomes.push(outcome)
    arrived()
    outcome.then(
      () => response.end(),
      () => response.writeHead(500).end(),
    )
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
})

const files = () =>
  readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())

/** Begins to send; `end` finishes it, `destroy` hangs up. */
async function begin(name: string, headers: Record<string, string> = {}) {
  const came = new Promise<void>((done) => (arrived = done))
  const { port } = server.address() as AddressInfo
  const sent = request({ port, method: 'POST', path: `/?name=${encodeURIComponent(name)}`, headers })
  sent.on('error', () => undefined)
  sent.flushHeaders()
  await came
  return { sent, outcome: outcomes.at(-1)! }
}

describe('an upload', () => {
  it('is on the disk byte for byte, under a name of ours', async () => {
    const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, at) => at % 251))
    const { sent, outcome } = await begin('hd2024.csv')
    sent.end(bytes)
    const { id, name, size } = await outcome
    expect({ name, size }).toEqual({ name: 'hd2024.csv', size: bytes.byteLength })
    const { path } = staged.get(id)
    expect(path).toContain(join(dataDir, 'incoming'))
    expect(path).not.toContain('hd2024')
    expect(readFileSync(path).equals(bytes)).toBe(true)
  })

  it.each([
    ['../../../etc/passwd', 'passwd'],
    [String.raw`C:\Users\ada\hd2024.csv`, 'hd2024.csv'],
    ['a\u0000b\r\n.csv', 'ab.csv'],
    ['..', '..'],
    ['', 'file'],
    ['x'.repeat(5000), 'x'.repeat(200)],
  ])('named %j is only called so', async (given, name) => {
    const { sent, outcome } = await begin(given)
    sent.end('x')
    const taken = await outcome
    expect(taken.name).toBe(name)
    expect(files().map(({ name }) => name)).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)])
  })

  it('that is empty is a file too', async () => {
    const { sent, outcome } = await begin('empty.csv')
    sent.end()
    expect(await outcome).toMatchObject({ size: 0 })
  })

  it('that is broken off leaves nothing behind', async () => {
    const { sent, outcome } = await begin('hd2024.csv', { 'content-length': '1000000' })
    sent.write('x'.repeat(1000))
    sent.destroy()
    await expect(outcome).rejects.toMatchObject({ code: 'upload-failed' })
    expect(files()).toEqual([])
  })

  it('that says it is too large is refused before it is sent', async () => {
    const { sent, outcome } = await begin('big.csv', { 'content-length': String(LARGEST_FILE + 1) })
    await expect(outcome).rejects.toEqual(new PathwiseError('import-too-large', { file: 'big.csv' }))
    expect(files()).toEqual([])
    sent.destroy()
  })

  it('goes when this process ends in good order', async () => {
    const { sent, outcome } = await begin('hd2024.csv')
    sent.end('x')
    const { id } = await outcome
    await uploads.close()
    expect(() => staged.get(id)).toThrow('file-gone')
    expect(readdirSync(join(dataDir, 'incoming'))).toEqual([])
  })
})

describe('what lies there at the start', () => {
  const folder = (name: string) => {
    const made = join(dataDir, 'incoming', name)
    mkdirSync(made, { recursive: true })
    writeFileSync(join(made, 'upload'), 'x')
    return made
  }

  it('goes where its process is dead, and stays where it lives', async () => {
    // No system counts processes that far.
    const dead = folder('4194999999-0011223344556677')
    const none = folder('what-is-this')
    const living = folder(`${process.pid}-0011223344556677`)
    await Uploads.open(dataDir, staged)
    expect([dead, none, living].map((path) => existsSync(path))).toEqual([false, false, true])
  })
})
