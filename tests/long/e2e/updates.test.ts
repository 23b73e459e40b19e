import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildAll } from '../../../main/commands/build/all.ts'
import { ROOT } from '../../../main/commands/support/paths.ts'
import type { UpdateSource } from '../../../main/electron/updates/project.ts'
import { startStandIn, type StandIn, type Start } from '../../support/electron-stand-in/start.ts'
import { seeTour } from '../../support/tour-seen.ts'
import { LIST_PATH, ReleaseSigner, releaseOf, UpdateServer } from '../../support/update-server.ts'

/**
 * Updates as a person sees them: the bundled program of a project that is made up, which holds a key,
 * around the stand-in for Electron, with real windows, a real server and the real electron-updater.
 */
const OLD = 'the AppImage that runs'
const PACKAGE = Buffer.alloc(3_000_000, 'the AppImage of 99.0.0 ')
const FILE = '/updates/Pathwise-99.0.0-linux-x86_64.AppImage'
const ours = new ReleaseSigner()

let folder: string
let appFolder: string
let server: UpdateServer
let program: StandIn
let page: Page
const data = () => join(folder, 'data')
const appImage = () => join(folder, 'Pathwise.AppImage')

beforeAll(async () => {
  await buildAll()
  server = await UpdateServer.start()
  folder = mkdtempSync(join(tmpdir(), 'pathwise-updated-'))
  appFolder = join(folder, 'program', 'resources', 'app')
  mkdirSync(join(appFolder, 'dist'), { recursive: true })
  for (const name of ['electron', 'renderer'])
    cpSync(join(ROOT, 'dist', name), join(appFolder, 'dist', name), { recursive: true })
  cpSync(join(ROOT, 'dist', 'catalog'), join(folder, 'program', 'resources', 'catalog'), { recursive: true })
  cpSync(join(ROOT, 'package.json'), join(appFolder, 'package.json'))
  symlinkSync(join(ROOT, 'node_modules'), join(appFolder, 'node_modules'), 'junction')
  await seeTour(data())
  isOf({ list: server.list, hosts: [], keys: [ours.held], publishers: [] })
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
})

/** Has the program be one of this project: what main/electron/updates/project.ts holds is in its bundle. */
function isOf(source: UpdateSource): void {
  const file = join(appFolder, 'dist', 'electron', 'main.js')
  const text = readFileSync(file, 'utf8')
  const changed = text.replace(
    /^(?:const|var) PROJECT = \{[^;]*\};$/m,
    `const PROJECT = ${JSON.stringify(source)};`,
  )
  expect(changed).not.toBe(text)
  writeFileSync(file, changed)
}

beforeEach(() => {
  rmSync(join(data(), 'updates'), { recursive: true, force: true })
  writeFileSync(appImage(), OLD)
  server.asked.length = 0
  server.publish(ours, releaseOf('99.0.0', PACKAGE), PACKAGE)
})
afterEach(() => program.stop())

async function open(part: Partial<Start> = {}): Promise<void> {
  const options = { appFolder, packaged: true }
  program = startStandIn({ dataDir: data(), env: { APPIMAGE: appImage() }, options, ...part })
  page = await program.page()
  await page.getByRole('navigation').first().waitFor()
}

const dialog = () => page.getByRole('dialog', { name: 'Updates' })
const press = (name: string) => dialog().getByRole('button', { name, exact: true }).click()
const reads = (text: string | RegExp) => dialog().getByText(text).first().waitFor()

async function openDialog(): Promise<void> {
  program.order({ do: 'menu', label: 'Check for updates …' })
  await dialog().waitFor()
}

describe('a person who asks for updates', () => {
  it('is told what runs, and nothing is asked before they ask', async () => {
    await open()
    await page.getByRole('button', { name: 'Help', exact: true }).click()
    const help = page.getByRole('dialog', { name: 'Help' })
    await help.getByRole('navigation').getByRole('button').first().click()
    await help.getByRole('button', { name: 'Updates of Pathwise' }).click()
    await dialog().waitFor()
    await reads(/You have Pathwise \d/)
    await reads('Never checked.')
    expect(await dialog().getByRole('checkbox', { name: 'Check once a day' }).isChecked()).toBe(false)
    expect(server.asked).toEqual([])
  })

  it('gets one: it is found, canceled, downloaded and put in place, and their data is whole', async () => {
    let held: (() => void) | undefined
    server.serve(FILE, (response) => {
      response
        .writeHead(200, { 'content-length': String(PACKAGE.length) })
        .write(PACKAGE.subarray(0, 1_000_000))
      held = () => response.end(PACKAGE.subarray(1_000_000))
    })
    await open()
    await openDialog()
    await press('Check now')
    await reads('Pathwise 99.0.0 is available.')
    await reads(/3 MB/)
    await reads(/“Quotes” & <b>marks<\/b>/)
    expect(server.paths).toEqual([LIST_PATH])

    await press('Download')
    await reads(/Downloading Pathwise 99\.0\.0: 1 MB of 3 MB/)
    await press('Cancel')
    await reads('Pathwise 99.0.0 is available.')
    await press('Download')
    await reads(/1 MB of 3 MB/)
    held?.()
    await reads('Pathwise 99.0.0 is downloaded and checked.')
    expect(readFileSync(appImage(), 'utf8')).toBe(OLD)

    await press('Restart and install')
    expect(await program.ended).toEqual({ code: 0, signal: null })
    expect(readFileSync(appImage()).equals(PACKAGE)).toBe(true)
    const { execPath, args } = await program.heard('relaunch')
    expect(execPath).toBe(appImage())
    expect(args).toContain(`--data-dir=${data()}`)
    expect(
      readdirSync(data()).filter((name) => name.endsWith('-wal')),
      'it was closed before',
    ).toEqual([])
    const db = new Database(join(data(), 'person.db'), { readonly: true })
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    db.close()
  })

  it('reads at the next start that one was not put in place', async () => {
    mkdirSync(join(data(), 'updates'), { recursive: true })
    writeFileSync(join(data(), 'updates', 'updates.json'), JSON.stringify({ installing: '99.0.0' }))
    await open()
    const notice = page.getByRole('alert')
    await notice.getByText('Pathwise downloaded 99.0.0, but could not put it in place.').waitFor()
    await notice.getByRole('button', { name: 'See update' }).click()
    await reads('You still have the version from before, and your data is as it was.')
    expect(server.asked).toEqual([])
  })

  it('reads a sentence where the list lies, with the focus on what to do next', async () => {
    server.serve(LIST_PATH, new ReleaseSigner().sign(releaseOf('99.0.0', PACKAGE)))
    await open()
    await openDialog()
    await press('Check now')
    await reads('The list of updates does not carry the signature of the Pathwise project.')
    const again = dialog().getByRole('button', { name: 'Try again' })
    await expect.poll(() => again.evaluate((button) => button === document.activeElement)).toBe(true)
    server.publish(ours, releaseOf('99.0.0', PACKAGE), PACKAGE)
    await page.keyboard.press('Enter')
    await reads('Pathwise 99.0.0 is available.')
  })

  it('loses nothing where the system shuts down while it downloads', async () => {
    server.serve(FILE, (response) => void response.write(PACKAGE.subarray(0, 1_000_000)))
    await open()
    await openDialog()
    await press('Check now')
    await press('Download')
    await reads(/1 MB of 3 MB/)
    program.order({ do: 'session-end' })
    await program.ended
    expect(readFileSync(appImage(), 'utf8')).toBe(OLD)
    expect(existsSync(`${appImage()}.new`)).toBe(false)
    await open()
    await openDialog()
    await reads(/You have Pathwise/)
    await expect.poll(() => existsSync(join(data(), 'updates', 'package'))).toBe(false)
  })

  it('has no page that can ask in their place: what a page asks of the server never arrives', async () => {
    await open()
    const asked = await page.evaluate(async (address) => {
      const answer = await fetch(address, { mode: 'no-cors' }).then(
        () => 'answered',
        () => 'refused',
      )
      return answer
    }, server.list)
    expect(asked).toBe('refused')
    expect(server.asked).toEqual([])
  })
})
