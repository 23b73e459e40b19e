import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildAll } from '../../main/commands/build/all.ts'
import { startStandIn, type StandIn, type Start } from '../support/electron-stand-in/start.ts'
import { seeTour } from '../support/tour-seen.ts'
import { BRIDGE, bridge } from './support/bridge.ts'
import { walk } from './walk.ts'

/**
 * What only Electron has, in the bundled program with its own preload, protocol and policy:
 * around a stand-in for the runtime, whose windows are pages of a real Chromium. So it runs
 * on every machine; electron.test.ts asks the runtime itself where there is one.
 */
let folder: string
let program: StandIn
let page: Page

const data = () => join(folder, 'data')
const start = (more: Partial<Start> = {}) => startStandIn({ dataDir: data(), ...more })

/** The file that comes of it, as soon as it is whole. */
async function saved(press: () => Promise<void>): Promise<{ name: string; bytes: Buffer; asked: string }> {
  const before = program.told.length
  await press()
  const dialog = await program.heard('save-dialog', (told) => program.told.indexOf(told) >= before)
  const { defaultPath, filePath } = dialog as unknown as { defaultPath: string; filePath: string }
  await expect.poll(() => existsSync(filePath)).toBe(true)
  return { name: basename(filePath), bytes: readFileSync(filePath), asked: defaultPath }
}

const announced = () =>
  page
    .getByRole('status')
    .allInnerTexts()
    .then((texts) => texts.join(' '))

const takeAway = () => page.getByRole('dialog', { name: 'Share or print the comparison' })

async function choose(format: string): Promise<void> {
  await takeAway().waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Share or print' }).click()
  await takeAway().getByRole('radio', { name: format }).check()
}

function caseFile(name: string, note: string): string {
  const path = join(folder, `${name}.pathwise`)
  const content = { format: 'pathwise-case', version: 1, savedAt: '2026-11-25T12:00:00.000Z', name }
  writeFileSync(path, JSON.stringify({ ...content, options: { notes: { '|': note } } }))
  return path
}

const caseButton = () => page.getByRole('button', { name: /^Case|^Unnamed comparison/ }).first()
const isOpen = (name: string) => expect.poll(() => caseButton().innerText()).toContain(name)
const noteBox = () => page.getByRole('textbox', { name: 'Note on this case' })

beforeAll(async () => {
  await buildAll()
  folder = mkdtempSync(join(tmpdir(), 'pathwise-windows-'))
  await seeTour(data())
})
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }))

/** Every note of a case that is kept, by the name of the case. */
const keptNotes = (name: string) =>
  page.evaluate(async (wanted) => {
    const { send } = window.pathwise!
    const cases = await send('cases.list', {})
    const found = cases.ok ? cases.value.find((one) => one.name === wanted) : undefined
    const opened = await send('cases.open', { id: found?.id ?? 0 })
    return opened.ok ? Object.values(opened.value.comparison.notes) : []
  }, name)

/** What is typed in the open case and not yet kept. */
const drafts = () =>
  page.evaluate(async () => {
    const state = await window.pathwise!.send('person.get', {})
    return state.ok ? Object.values(state.value.drafts) : []
  })

describe('a window', () => {
  beforeAll(async () => {
    // No folder of the system's can be had, and nobody says that the window is ready.
    program = start({ options: { saveIn: join(folder, 'saved'), readyToShow: 'never' } })
    page = await program.page()
    page.setDefaultTimeout(15_000)
  })
  afterAll(async () => {
    await program.stop()
  })

  it('is shown even where it is never said to be ready', async () => {
    await program.heard('shown')
    expect(program.told.filter(({ what }) => what === 'shown')).toHaveLength(1)
    await page.getByRole('button', { name: 'Show programs' }).waitFor()
  })

  it('gives the page two functions that nothing can change, and nothing of Node', async () => {
    expect(await page.evaluate(bridge)).toEqual(BRIDGE)
  })

  it('finds, compares, charts and exports', async () => {
    await walk(page, async (press) => (await saved(press)).bytes)
  })

  it('neither navigates nor opens a window nor reaches a network', async () => {
    const [opened, fetched] = await page.evaluate(async () => [
      window.open('https://example.org/'),
      await fetch('https://example.org/').catch(() => 'refused'),
    ])
    expect([opened, fetched]).toEqual([null, 'refused'])
    await page.evaluate(() => void (location.href = 'https://example.org/'))
    await program.heard('stayed', ({ url }) => url === 'https://example.org/')
    expect(page.url()).toBe('https://pathwise.test/#/compare')
  })

  it.each([
    ['PDF file', '%PDF-', 'pathwise-comparison.pdf'],
    ['Excel workbook', 'PK', 'pathwise-comparison.xlsx'],
    ['CSV file', '\uFEFF', 'pathwise-comparison.csv'],
  ])('saves a %s where the person says, though no folder can be suggested', async (format, head, name) => {
    await choose(format)
    const file = await saved(() => takeAway().locator('button.primary').click())
    expect(file.name).toBe(name)
    expect(file.bytes.toString('utf8').startsWith(head)).toBe(true)
    // What a reader of the screen goes by: structure and an outline.
    if (head === '%PDF-')
      expect(file.bytes.toString('latin1')).toMatch(
        /StructTreeRoot[^]*\/Outlines|\/Outlines[^]*StructTreeRoot/,
      )
    await expect.poll(announced).toContain(`Saved: `)
  })

  it('suggests the folder of the last save', async () => {
    await choose('CSV file')
    const first = await saved(() => takeAway().locator('button.primary').click())
    await choose('CSV file')
    const second = await saved(() => takeAway().locator('button.primary').click())
    expect(second.asked).toMatch(/saved[/\\]\d+[/\\]pathwise-comparison\.csv$/)
    expect(second.asked).not.toBe(first.asked)
  })

  it.each([
    ['Save as PNG picture', '\x89PNG'],
    ['Save as SVG drawing', '<svg'],
  ])('saves a chart: %s', async (item, head) => {
    await page
      .getByRole('button', { name: /Save or copy/ })
      .first()
      .click()
    const { bytes } = await saved(() => page.getByRole('menuitem', { name: item }).click())
    expect(bytes.toString('latin1').slice(0, 200)).toContain(head)
  })

  it('copies the comparison', async () => {
    await choose('Copy as Markdown')
    await takeAway().locator('button.primary').click()
    await expect.poll(announced).toContain('Copied as Markdown.')
  })

  it.each([
    ['prints', 'Sent to the printer.'],
    ['cancelled', 'It was not printed.'],
    ['fails', 'It was not printed.'],
    // The system's own dialog opens, which can save a PDF.
    ['none', 'Sent to the printer.'],
  ] as const)('says what became of a print: %s', async (printer, words) => {
    program.order({ do: 'options', options: { printer } })
    const before = program.told.filter(({ what }) => what === 'print').length
    await choose('On paper')
    await takeAway().locator('button.primary').click()
    await expect.poll(() => program.told.filter(({ what }) => what === 'print').length).toBe(before + 1)
    await expect.poll(announced).toContain(words)
    expect(await takeAway().getByRole('alert').count()).toBe(0)
    if (words === 'It was not printed.') await page.keyboard.press('Escape')
    // The page on paper was a window that is gone.
    expect(program.told.filter(({ what }) => what === 'shown')).toHaveLength(1)
  })

  it('opens a case that the system hands over', async () => {
    program.order({ do: 'open-file', path: caseFile('Client A', 'Call on Friday') })
    await isOpen('Client A')
    expect((await program.heard('open-file'))['handled']).toBe(true)
    expect(await noteBox().inputValue()).toBe('Call on Friday')
  })

  it('opens a case of a second start, which then ends', async () => {
    const second = start({ words: [pathToFileURL(caseFile('Client B', 'Evenings & weekends')).href] })
    expect(await second.ended).toEqual({ code: 0, signal: null })
    expect(second.told.map(({ what }) => what)).not.toContain('chromium')
    await isOpen('Client B')
    await program.heard('focused')
    expect(await noteBox().inputValue()).toBe('Evenings & weekends')
  })

  it('takes in a file that the person chose, by its path, and refuses one that a script made', async () => {
    const path = caseFile('Client C', 'Chosen')
    await page.locator('input[type=file]').setInputFiles(path)
    await isOpen('Client C')
    const refused = await page.evaluate(() => window.pathwise?.stage?.([new File(['{}'], 'a.pathwise')]))
    expect(refused).toMatchObject({ ok: false, code: 'upload-failed' })
  })

  it('keeps a note that is being typed with its own case when another is opened', async () => {
    program.order({ do: 'open-file', path: caseFile('Client E', 'First') })
    await isOpen('Client E')
    await noteBox().fill('Half of a sen')
    program.order({ do: 'open-file', path: caseFile('Client F', 'Other') })
    await isOpen('Client F')
    expect(await noteBox().inputValue()).toBe('Other')
    expect(await keptNotes('Client F')).toEqual(['Other'])
    expect(await keptNotes('Client E')).toEqual(['Half of a sen'])
  })

  it('copies details for support from its menu, with nothing of the person’s', async () => {
    program.order({ do: 'menu', label: 'Copy details for support' })
    const text = String(
      (await program.heard('clipboard', ({ text }) => /^Pathwise/.test(String(text))))['text'],
    )
    expect(text).toMatch(/^Pathwise \S+, package: source\n/)
    expect(text).toMatch(/^Catalog: \S+, \d+ programs$/m)
    expect(text).toContain('Z Pathwise ')
    expect(text).not.toContain(folder)
    expect(text).not.toMatch(/Client|Friday/)
    await program.heard('question', ({ message }) => String(message).includes('were copied'))
  })

  it('said no word that cannot cross to the program, and loaded nothing but its own', () => {
    expect(program.told.filter(({ what }) => ['mistake', 'unserved', 'dictionary'].includes(what))).toEqual(
      [],
    )
    const asked = program.told.filter(({ what }) => ['served', 'cancelled'].includes(what))
    expect(asked.length).toBeGreaterThan(5)
    expect(
      asked.filter(({ url, status }) => !/^app:\/\/pathwise\//.test(String(url)) || status !== 200),
    ).toEqual([])
  })

  it('would have said so: what cannot cross is refused at the bridge', async () => {
    const refused = await page.evaluate(() => {
      try {
        void window.pathwise?.send('find.query', new Proxy({ limit: 1 }, {}))
        return 'sent'
      } catch (error) {
        return (error as Error).name
      }
    })
    expect(refused).toBe('DataCloneError')
    expect((await program.heard('mistake'))['at']).toEqual(['send[1]'])
  })

  it('leaves its data closed when the program quits', async () => {
    await program.stop()
    expect(await program.ended).toEqual({ code: 0, signal: null })
    expect(readdirSync(data()).filter((name) => name.includes('-wal'))).toEqual([])
  })
})

describe('a start', () => {
  it('opens the case that macOS hands over before it is ready, beside what was kept', async () => {
    program = start({ options: { openedBeforeReady: [caseFile('Client D', 'Early')] } })
    try {
      page = await program.page()
      await isOpen('Client D')
      const cases = await page.evaluate(() => window.pathwise?.send('cases.list', {}))
      const names = cases?.ok ? cases.value.map(({ name }) => name) : []
      expect(names).toEqual(expect.arrayContaining(['Client A', 'Client B', 'Client C', 'Client D']))
    } finally {
      await program.stop()
    }
  })

  it('finds the note that was being typed when the system shut down', async () => {
    program = start({ options: { openedBeforeReady: [caseFile('Client G', 'First')] } })
    page = await program.page()
    await isOpen('Client G')
    await noteBox().fill('Half of a sen')
    await expect.poll(() => drafts(), { timeout: 10_000 }).toEqual(['Half of a sen'])
    program.order({ do: 'session-end' })
    expect((await program.ended).signal).toBe('SIGKILL')
    program = start()
    try {
      page = await program.page()
      await page.goto('https://pathwise.test/#/compare')
      await isOpen('Client G')
      // Offered again, and not taken for what was kept.
      await expect.poll(() => noteBox().inputValue()).toBe('Half of a sen')
      await page.getByText('Not saved yet').waitFor()
      expect(await keptNotes('Client G')).toEqual(['First'])
    } finally {
      await program.stop()
    }
  })

  it('whose lock can be had by nobody says so, and is no silent end', async () => {
    // A browser that just closed may still have its own lock in the folder of the others.
    const refused = start({ dataDir: join(data(), 'of-nobody'), options: { lock: 'refused' } })
    expect(await refused.ended).toEqual({ code: 1, signal: null })
    expect((await refused.heard('question'))['message']).toContain('cannot lock its folder')
  })

  it('with a self-check and no lock checks nothing, says so and fails', async () => {
    const check = start({ words: ['--self-check'], options: { lock: 'refused' } })
    expect(await check.ended).toEqual({ code: 1, signal: null })
    expect(check.printed()).toContain('Nothing was checked')
    expect(check.printed()).not.toContain('programs at')
  })
})
