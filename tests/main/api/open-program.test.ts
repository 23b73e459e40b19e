import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import type { CallName, Input, Result } from '../../../data/contract/contract.ts'
import type { PersonState } from '../../../data/contract/person.ts'
import { dispatch } from '../../../main/api/dispatch.ts'
import type { Host } from '../../../main/api/host.ts'
import type { Language } from '../../../data/messages/languages.ts'
import { openProgram } from '../../../main/api/open-program.ts'
import { openPerson } from '../../../main/person/open-person.ts'
import { StagedFiles } from '../../../main/storage/staged-files.ts'
import { writeShippedCatalog } from '../../support/shipped-catalog.ts'
import { folder } from '../person/support/folder.ts'
import { programs } from '../person/support/programs.ts'

let home: string

const host: Host = {
  kind: 'preview',
  deliver: () => Promise.resolve({ outcome: 'cancelled' }),
  print: () => Promise.resolve({ outcome: 'cancelled' }),
  savePdf: () => Promise.resolve({ outcome: 'cancelled' }),
  openLink: () => Promise.resolve(),
}

/** The program as both hosts open it. */
async function opened(dataDir: string, of: Partial<Host> = {}, firstLanguage: Language | null = null) {
  const closers: (() => void | Promise<void>)[] = []
  const close = async () => {
    for (const each of closers.splice(0).reverse()) await each()
  }
  const staging = new StagedFiles()
  const { handlers, catalog } = await openProgram(
    { catalogFile: join(home, 'catalog.db'), dataDir },
    { host: { ...host, ...of }, staging, firstLanguage, onOpened: (close) => closers.push(close) },
  )
  await catalog
  const call = <N extends CallName>(name: N, input: Input<N>) => dispatch(handlers, name, input)
  /** A file that the host wrote for the person. */
  const upload = (name: string, text: string) => {
    const path = join(folder(), 'upload')
    writeFileSync(path, text)
    return { path, ...staging.keepUpload(path, name, text.length) }
  }
  return { call, close, upload }
}

const state = (answer: Result<unknown>): PersonState => {
  expect(answer).toMatchObject({ ok: true })
  return (answer as { value: PersonState }).value
}

/** One for the tests that leave nothing behind. */
let program: Awaited<ReturnType<typeof opened>>
let dataDir: string

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'pathwise-program-'))
  writeShippedCatalog(join(home, 'catalog.db'))
  dataDir = join(home, 'data')
  program = await opened(dataDir)
})
afterAll(async () => {
  await program.close()
  rmSync(home, { recursive: true, force: true, maxRetries: 5 })
})

test('while another program holds the person’s file a change waits, and Find answers', async () => {
  const { call } = program
  const other = new Database(join(dataDir, 'person.db'))
  onTestFinished(() => void other.close())
  other.exec('BEGIN IMMEDIATE')
  const done: string[] = []
  const change = call('person.changeComparison', { case: 1, programs: programs(1) }).then((answer) => {
    done.push('change')
    return answer
  })
  for (const name of ['find', 'find', 'find'])
    await call('find.query', { text: '' }).then((answer) => {
      expect(answer.ok).toBe(true)
      done.push(name)
    })
  expect(state(await call('person.get', {})).comparison.programs).toEqual([])
  other.exec('ROLLBACK')
  expect(state(await change).comparison.programs).toEqual(programs(1))
  expect(done).toEqual(['find', 'find', 'find', 'change'])
})

test('what opening had to tell of the person’s file is told on the console, too', async () => {
  const dataDir = folder()
  for (let day = 1; day <= 2; day += 1) {
    const person = await openPerson(dataDir, { now: () => new Date(Date.UTC(2026, 10, day * 2)) })
    person.changeComparison({ programs: programs(day) })
    person.close()
  }
  rmSync(join(dataDir, 'person.db'))
  const said = vi.spyOn(console, 'log').mockReturnValue()
  onTestFinished(() => said.mockRestore())
  const { call, close } = await opened(dataDir)
  onTestFinished(close)
  expect(said.mock.calls.flat()).toEqual([
    expect.stringMatching(/person\.db.*was missing/),
    expect.stringMatching(/brought back from the backup of November 4, 2026/),
  ])
  expect(state(await call('person.get', {})).comparison.programs).toEqual(programs(1))
})

test('a file that was chosen in a private session and not used goes with it', async () => {
  const { call, upload } = program
  await call('cases.private', { on: true })
  const own = upload('programs of a client.csv', 'Program,School\nCoding,A\n')
  expect(await call('own.open', { from: 'file', file: own.id })).toMatchObject({ ok: true })
  expect(existsSync(own.path)).toBe(true)
  await call('cases.private', { on: false })
  expect(existsSync(own.path)).toBe(false)
  expect(await call('library.recognise', { files: [own.id] })).toMatchObject({ code: 'file-gone' })
})

test('an import that was begun in a private session is let go of with it; one from before goes on', async () => {
  const { call, upload } = program
  const job = async () => ((await call('library.state', {})) as { value: { job: object | null } }).value.job
  const table = 'UNITID,INSTNM\n100654,A\n'
  const before = upload('before.csv', table)
  await call('library.read', { files: [before.id] })
  await call('cases.private', { on: true })
  await call('cases.private', { on: false })
  expect(await job()).toMatchObject({ purpose: { kind: 'import' } })
  await call('library.cancel', {})

  await call('cases.private', { on: true })
  const within = upload('within.csv', table)
  await call('library.read', { files: [within.id] })
  await call('cases.private', { on: false })
  expect(await job()).toBeNull()
  expect(existsSync(within.path)).toBe(false)
})

test('a file that was chosen goes when the case is closed or taken off, too', async () => {
  const { call, upload } = program
  const [one, two] = [upload('a.csv', 'x'), upload('b.pathwise', 'x')]
  const { id: before } = state(await call('person.get', {})).case
  await call('cases.close', { id: before })
  expect([one, two].map(({ path }) => existsSync(path))).toEqual([false, false])
  const three = upload('c.pathwise', 'x')
  const { id } = state(await call('cases.create', { name: 'A' })).case
  state(await call('cases.forget', { id }))
  expect(existsSync(three.path)).toBe(false)
})

test('a second host on the same data folder is refused, and its notes overwrite nothing', async () => {
  const dataDir = join(folder(), 'data')
  const first = await opened(dataDir)
  const change = { case: 1, notes: { '|': 'call on Friday' } }
  state(await first.call('person.changeComparison', change))
  await expect(opened(dataDir)).rejects.toMatchObject({ code: 'folder-in-use', params: { folder: dataDir } })
  expect(state(await first.call('person.get', {})).comparison.notes).toEqual({ '|': 'call on Friday' })
  await first.close()
  const next = await opened(dataDir)
  onTestFinished(next.close)
  expect(state(await next.call('person.get', {})).comparison.notes).toEqual({ '|': 'call on Friday' })
})

test.each([
  ['a look at a file', 'library.recognise'],
  ['a table of the person’s own', 'own.open'],
  ['an import', 'library.read'],
] as const)('%s gets the memory that the host gives, and no more', async (_what, name) => {
  // Too little to begin with.
  const program = await opened(folder(), { importMemory: 4 })
  try {
    const { id } = program.upload('list.csv', 'Program,School\r\nMedical coding,A school\r\n')
    const answer =
      name === 'own.open'
        ? await program.call(name, { from: 'file', file: id })
        : await program.call(name, { files: [id] })
    if (name !== 'library.read')
      expect(answer).toMatchObject({ ok: false, code: 'import-too-large', params: { file: 'list.csv' } })
    else
      await vi.waitFor(
        async () =>
          expect(await program.call('library.state', {})).toMatchObject({
            value: { job: { state: 'failed', code: 'import-too-large' } },
          }),
        { timeout: 20_000 },
      )
  } finally {
    await program.close()
  }
})

test('speaks the host’s first language until the person chooses one', async () => {
  const dataDir = folder()
  const first = await opened(dataDir, {}, 'en-XA')
  expect(state(await first.call('person.get', {})).settings.language).toBe('en-XA')
  await first.call('person.changeSettings', { language: 'en' })
  await first.close()
  const again = await opened(dataDir, {}, 'en-XA')
  expect(state(await again.call('person.get', {})).settings.language).toBe('en')
  await again.close()
})
