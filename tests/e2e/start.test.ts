import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startApp, type RunningApp } from './support/app.ts'
import { launchBrowser } from './support/browser.ts'
import { SHIPPED } from '../support/catalog-counts.ts'

let folder: string
let dataDir: string
let app: RunningApp | null

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pathwise-start-'))
  dataDir = join(folder, 'data')
  app = null
})
afterEach(async () => {
  await app?.stop()
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
})

/** Runs `npm start -- WORDS` without npm to its end. */
async function run(words: readonly string[]): Promise<{ code: number | null; printed: string }> {
  const child = spawn(process.execPath, [join('main', 'commands', 'launch.mjs'), 'start', ...words])
  let printed = ''
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, printed }
}

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8)

interface Session {
  call(name: string, input: unknown): Promise<unknown>
}

/** Goes in by the link, as a browser would, and calls as a page would. */
async function enter({ link, origin }: RunningApp): Promise<Session> {
  const entry = await fetch(link, { redirect: 'manual' })
  const cookie = entry.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const key = entry.headers.get('location')?.split('#key=')[1] ?? ''
  return {
    call: async (name, input) => {
      const response = await fetch(`${origin}/call/${name}`, {
        method: 'POST',
        headers: { cookie, origin, 'content-type': 'application/json', 'x-pathwise-key': key },
        body: JSON.stringify(input),
      })
      return response.json()
    },
  }
}

describe('npm start -- --preview', () => {
  it('serves the shipped catalog', async () => {
    app = await startApp({ dataDir })
    const { call } = await enter(app)
    expect(await call('app.info', {})).toMatchObject({
      ok: true,
      value: {
        host: 'preview',
        catalog: { kind: 'shipped', programs: SHIPPED.programs, institutions: SHIPPED.institutions },
        notices: [],
      },
    })
    expect(await call('find.query', { limit: 1 })).toMatchObject({
      ok: true,
      value: { total: SHIPPED.found },
    })
  })

  it('builds nothing twice', async () => {
    app = await startApp({ dataDir })
    await app.stop({ keepData: true })
    app = await startApp({ dataDir })
    expect(app.printed()).not.toContain('Building')
  })

  it('keeps what the person did, in the folder that was asked for, over a stop and a start', async () => {
    app = await startApp({ dataDir })
    await (await enter(app)).call('person.changeSettings', { rows: 'dense' })
    await app.stop({ keepData: true })
    expect(app.printed()).toContain('Pathwise stopped. Your comparison and settings are saved.')
    expect(existsSync(join(dataDir, 'person.db'))).toBe(true)

    app = await startApp({ dataDir })
    expect(await (await enter(app)).call('person.get', {})).toMatchObject({
      value: { settings: { rows: 'dense' } },
    })
  })

  it('takes the port that was asked for, and says when another program has it', async () => {
    const first = await startApp({ dataDir })
    const port = new URL(first.origin).port
    try {
      const second = await run([
        '--preview',
        '--no-open',
        '--port',
        port,
        '--data-dir',
        join(folder, 'other'),
      ])
      expect(second.code).toBe(1)
      expect(second.printed).toContain(`Port ${port} is used by another program.`)
    } finally {
      await first.stop({ keepData: true })
    }
    app = await startApp({ dataDir, how: ['--preview', '--no-open', '--port', port] })
    expect(app.origin).toBe(`http://127.0.0.1:${port}`)
  })

  it.runIf(process.platform === 'linux')('opens the browser, unless told not to', async () => {
    const note = join(folder, 'opened')
    const fake = join(folder, 'xdg-open')
    writeFileSync(
      fake,
      `#!/bin/sh\numask > "${note}.mask"\necho "$1" > "${note}.part" && mv "${note}.part" "${note}"\n`,
    )
    chmodSync(fake, 0o755)
    const env = { PATH: `${folder}${delimiter}${process.env['PATH']}`, DISPLAY: ':99' }

    app = await startApp({ dataDir, env })
    const quiet = app
    await quiet.stop({ keepData: true })
    expect(existsSync(note)).toBe(false)

    app = await startApp({ dataDir, env, how: ['--preview'] })
    await expect.poll(() => existsSync(note)).toBe(true)
    // Every user can read what a program is started with: a page that only this one can read leads to the link.
    const opened = readFileSync(note, 'utf8').trim()
    expect(opened).toMatch(/^file:\/\/\/.*\.html$/)
    const file = fileURLToPath(opened)
    expect(readFileSync(file, 'utf8')).toContain(app.link)
    expect([modeOf(file), modeOf(dirname(file))]).toEqual(['600', '700'])
    // A browser that begins here keeps what it downloads as it always does.
    expect(Number(readFileSync(`${note}.mask`, 'utf8'))).toBe(Number(process.umask().toString(8)))

    const browser = await launchBrowser()
    try {
      const page = await browser.newPage()
      await page.goto(opened)
      await page.waitForURL(`${app.origin}/`)
      await page.getByRole('button', { name: 'Show programs' }).waitFor()
    } finally {
      await browser.close()
    }
    await app.stop({ keepData: true })
    expect(existsSync(file)).toBe(false)
  })

  it.skipIf(process.platform === 'win32')('keeps what it writes for its user alone', async () => {
    app = await startApp({ dataDir })
    const { call } = await enter(app)
    await call('person.changeSettings', { rows: 'dense' })
    await app.stop({ keepData: true })
    // A second start backs up what is there.
    app = await startApp({ dataDir })
    await (await enter(app)).call('person.get', {})
    expect(modeOf(dataDir)).toBe('700')
    const found = readdirSync(dataDir, { recursive: true, withFileTypes: true })
    expect(found.map(({ name }) => name)).toContain('person.db')
    for (const each of found) {
      const mode = modeOf(join(each.parentPath, each.name))
      expect([each.name, mode]).toEqual([each.name, each.isDirectory() ? '700' : '600'])
    }
  })

  it('needs no browser to be there', async () => {
    app = await startApp({ dataDir, env: { PATH: folder, DISPLAY: ':99' }, how: ['--preview'] })
    expect(await (await enter(app)).call('person.get', {})).toMatchObject({ ok: true })
  })
})

describe('a start that cannot be', () => {
  it('says what is wrong with an option', async () => {
    expect(await run(['--previw'])).toEqual({
      code: 2,
      printed:
        'There is no option --previw.\nNothing was started. "npm start -- --help" lists the options.\n',
    })
  })

  it('explains data of a newer Pathwise, and leaves them alone', async () => {
    app = await startApp({ dataDir })
    await app.stop({ keepData: true })
    app = null
    const file = join(dataDir, 'person.db')
    const db = new Database(file)
    db.pragma('user_version = 99')
    db.close()
    const before = readFileSync(file)

    const { code, printed } = await run(['--preview', '--no-open', '--data-dir', dataDir])
    expect(code).toBe(1)
    expect(printed).toContain('was written by a newer version of Pathwise')
    expect(printed).toContain('The file was not changed.')
    expect(printed).not.toContain('    at ')
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('explains a data folder that is a file', async () => {
    writeFileSync(dataDir, 'notes')
    const { code, printed } = await run(['--preview', '--no-open', '--data-dir', dataDir])
    expect(code).toBe(1)
    expect(printed).toContain('Pathwise cannot write to its data folder')
    expect(readFileSync(dataDir, 'utf8')).toBe('notes')
  })
})
