import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { launchBrowser } from '../e2e/support/browser.ts'
import { enterFind } from '../e2e/support/enter-find.ts'
import { SHIPPED_SAID } from '../support/catalog-counts.ts'

const ROOT = join(import.meta.dirname, '..', '..')
/** All that the command needs of a checkout. */
const SOURCES = [
  'build',
  'data',
  'main',
  'renderer',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
]
/** How the handler of a call begins, wherever it is. */
const INFO = "'app.info': async () => {"
const WAIT = { timeout: 60_000 }

describe('npm run dev', { timeout: 120_000 }, () => {
  /** A checkout of its own, whose files may be changed. */
  let scratch: string
  /** The file of it that answers the call. */
  let program: string
  let child: ChildProcess
  let printed = ''
  let link: string
  let origin: string
  let browser: Browser
  let page: Page
  /** On the page's console: what has it loaded anew is told there. */
  const said: string[] = []

  function change(file: string, from: string, to: string): void {
    const path = join(scratch, file)
    const text = readFileSync(path, 'utf8')
    if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`)
    writeFileSync(path, text.replace(from, to))
  }
  const call = (name: string) =>
    page.evaluate(async (path) => {
      const key = localStorage.getItem('pathwise-key') ?? ''
      const headers = { 'content-type': 'application/json', 'x-pathwise-key': key }
      const response = await fetch(path, { method: 'POST', headers, body: '{}' })
      return response.ok ? ((await response.json()) as { value: unknown }).value : null
    }, `/call/${name}`)
  const restarts = () => printed.split('Restarted the program').length - 1
  /** The person's page is the one that it was: nothing loaded it anew. */
  const isSamePage = () => page.evaluate(() => 'marked' in window)

  /** A program that is no browser, and says what it likes. */
  function knock(path: string, headers: Record<string, string>): Promise<number> {
    return new Promise((resolve, reject) => {
      const sent = request(origin, { path, headers }, (response) => {
        response.resume()
        resolve(response.statusCode ?? 0)
      })
      sent.on('upgrade', (_, socket) => {
        socket.destroy()
        resolve(101)
      })
      sent.on('error', (error) =>
        'code' in error && error.code === 'ECONNRESET' ? resolve(0) : reject(error),
      )
      sent.end()
    })
  }
  const UPGRADE = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
    'sec-websocket-protocol': 'vite-hmr',
  }

  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), 'pathwise-dev-test-'))
    for (const name of SOURCES) cpSync(join(ROOT, name), join(scratch, name), { recursive: true })
    const files = readdirSync(join(scratch, 'main'), { recursive: true, encoding: 'utf8' })
    program = files
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(scratch, 'main', file))
      .find((file) => readFileSync(file, 'utf8').includes(INFO))!
    symlinkSync(join(ROOT, 'node_modules'), join(scratch, 'node_modules'), 'junction')
    const words = ['dev', '--no-open', '--data-dir', join(scratch, 'person')]
    child = spawn(process.execPath, [join(scratch, 'main', 'commands', 'launch.mjs'), ...words], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (printed += chunk.toString()))
    link = await new Promise<string>((resolve, reject) => {
      child.on('close', () => reject(new Error(`It ended before it served:\n${printed}`)))
      child.stdout?.on('data', () => {
        const found = /^Pathwise for development: (http:\S+)\n/m.exec(printed)?.[1]
        if (found) resolve(found)
      })
    })
    origin = new URL(link).origin
    browser = await launchBrowser()
    page = await browser.newPage()
    page.on('console', (message) => said.push(message.text()))
    await enterFind(page, { link })
    await page.getByText(`${SHIPPED_SAID.found} programs`).first().waitFor(WAIT)
    // Parts that are first needed now are made ready for the browser, which may load the page anew.
    await page.waitForLoadState('networkidle')
    await vi.waitFor(() => expect(said.join('\n')).toContain('[vite] connected'), WAIT)
    await page.evaluate(() => Object.assign(window, { marked: true }))
  }, 180_000)

  afterAll(async () => {
    await browser?.close()
    if (child && child.exitCode === null) {
      const closed = once(child, 'close')
      child.kill('SIGTERM')
      await closed
    }
    rmSync(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }, 60_000)

  it('serves this computer alone, and in it the browser that opened the link', async () => {
    expect(new URL(link).hostname).toBe('127.0.0.1')
    expect(await knock('/', {})).toBe(403)
    expect(await knock('/@vite/client', {})).toBe(403)
    expect(await knock('/main.ts', { host: 'localhost' })).toBe(403)
    // The link works once.
    expect(await knock(link.slice(origin.length), {})).toBe(403)
    // Nobody else hears of changes, whatever they say of themselves.
    expect(await knock('/updates', UPGRADE)).toBe(0)
    expect(await knock('/updates', { ...UPGRADE, origin })).toBe(0)
    const [cookie] = await page.context().cookies()
    const known = { ...UPGRADE, cookie: `${cookie?.name}=${cookie?.value}` }
    expect(await knock('/updates', { ...known, origin: 'http://127.0.0.1:1' })).toBe(0)
  })

  it('changes a screen in the open page', async () => {
    const search = page.getByRole('searchbox', { name: 'Search programs' })
    await search.fill('coding')
    change('renderer/shared/SelectionBar.svelte', "{t('selectionBar.hint')}", 'Changed while it is open')
    await page.getByText('Changed while it is open').waitFor(WAIT)
    expect(await isSamePage(), said.join('\n')).toBe(true)
    expect(await search.inputValue()).toBe('coding')
  })

  it('answers from the changed program, to the same page with the same cookie', async () => {
    const cookies = await page.context().cookies()
    const before = (await call('app.info')) as object
    expect(before).not.toHaveProperty('changed')
    const started = restarts()
    const text = readFileSync(program, 'utf8')
    writeFileSync(
      program,
      text
        .replace(INFO, `${INFO}\n if (scratch) return { changed: true } as never`)
        .replace(/^/, 'const scratch = true\n'),
    )
    await expect.poll(restarts, WAIT).toBeGreaterThan(started)
    await expect.poll(() => call('app.info'), WAIT).toEqual({ changed: true })
    expect(await page.context().cookies()).toEqual(cookies)
    expect(await isSamePage(), said.join('\n')).toBe(true)
  })

  it('says that a program is broken, and goes on with the next change', async () => {
    const text = readFileSync(program, 'utf8')
    writeFileSync(program, `throw new Error('broken on purpose')\n${text}`)
    await expect.poll(() => printed, WAIT).toContain('The program did not start')
    expect(printed).toContain('broken on purpose')
    expect(await call('app.info')).toBeNull()
    writeFileSync(program, text)
    await expect.poll(() => call('app.info'), WAIT).toEqual({ changed: true })
    expect(await isSamePage(), said.join('\n')).toBe(true)
  })

  it('ends with all that it started', async () => {
    const closed = once(child, 'close')
    child.kill('SIGTERM')
    await closed
    await expect(fetch(origin)).rejects.toThrow()
  })
})
