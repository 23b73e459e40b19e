import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { Job, LibraryState } from '../../../../data/contract/library.ts'
import { translator } from '../../../../data/messages/translate.ts'
import { openCatalogClient, type CatalogClient } from '../../../../main/catalog/client.ts'
import { generationPlaces, Generations } from '../../../../main/catalog/generations.ts'
import { requestOf } from '../../../../main/case-file/compare-request.ts'
import { buildOfficial } from '../../../../main/import/build/build-official.ts'
import type { Library } from '../../../../main/import/library.ts'
import { renewalConsole } from '../../../../main/import/renewal-console.ts'
import { openLibrary } from '../../../../main/api/open-library.ts'
import { openPerson } from '../../../../main/person/open-person.ts'
import type { PersonSession } from '../../../../main/person/private-session.ts'
import { StagedFiles } from '../../../../main/storage/staged-files.ts'
import { asked } from '../../../main/catalog/support/requests.ts'
import { makeSmallShipped } from '../../../main/catalog/support/small-shipped.ts'
import { ROOT } from '../../../main/import/support/datasets.ts'
import { MINI, miniUnitid, writeMiniFiles } from '../../../main/import/support/mini-files.ts'
import { change, look, makeOlderData, type OlderData } from '../../../main/import/support/older-data.ts'

/** A catalog that an older Pathwise made, at the first start of this one. */

let folder: string
let catalogFile: string
let older: OlderData

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pathwise-renew-'))
  catalogFile = join(folder, 'catalog.db')
  makeSmallShipped(catalogFile)
  older = await makeOlderData(folder, catalogFile)
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

interface Started {
  readonly dataDir: string
  readonly catalogClient: CatalogClient
  readonly person: PersonSession
  readonly library: Library
  readonly told: readonly string[]
  take(paths: readonly string[]): Promise<string[]>
  settled(): Promise<LibraryState>
  programs(): Promise<number>
}

function dataFolder(): string {
  const dataDir = join(mkdtempSync(join(folder, 'data-')), 'data')
  older.copyTo(dataDir)
  return dataDir
}

async function start(dataDir: string): Promise<Started> {
  const told: string[] = []
  const line = (text: string) => void told.push(text)
  const catalogClient = openCatalogClient(generationPlaces(catalogFile, dataDir))
  const person = await openPerson(dataDir)
  const staging = new StagedFiles()
  const tellRenewal = renewalConsole(translator('en'), { say: line, complain: line })
  const library = openLibrary({ catalogFile, dataDir }, { catalogClient, person, staging, tellRenewal })
  onTestFinished(async () => {
    await library.close()
    person.close()
    await catalogClient.close()
  })
  // As whoever looks first does.
  await catalogClient.info()
  return {
    dataDir,
    catalogClient,
    person,
    library,
    told,
    take: (paths) => Promise.all(paths.map(async (path) => (await staging.take(path)).id)),
    settled: () => settled(library),
    programs: async () => (await catalogClient.request('find.query', asked({ limit: 0 }))).total,
  }
}

async function settled(library: Library): Promise<LibraryState> {
  for (;;) {
    const state = await library.state()
    if (state.job?.state !== 'working') return state
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

const generationOf = (dataDir: string) =>
  look<string>(join(dataDir, 'official.db'), "SELECT value FROM meta WHERE name = 'generation'")
const leftovers = (dataDir: string) => readdirSync(dataDir).filter((name) => name.includes('.partial'))
const program = (institution: number) => `${miniUnitid(institution)}-51.0713-21`

describe('a catalog of an older Pathwise', { timeout: 120_000 }, () => {
  it('is made anew at the start, while the older one answers, and says so on the console', async () => {
    const dataDir = dataFolder()
    const before = generationOf(dataDir)
    const { library, told, programs, settled, person } = await start(dataDir)
    expect((await library.state()).job).toMatchObject({ state: 'working', purpose: { kind: 'renew' } })
    expect(library.notices()).toEqual([{ code: 'catalog-renewal' }])
    expect(await programs()).toBe(MINI.programs)
    const { job, undo, generation } = await settled()
    expect(job).toMatchObject({ state: 'done', purpose: { kind: 'renew' } })
    expect(generation).not.toBe(before)
    expect(await programs()).toBe(MINI.programs)
    expect(told[0]).toContain('An older Pathwise made your catalog.')
    expect(told.at(-1)).toBe('Your catalog was made anew and is in use.')
    // It is the same import as before, and the older revision of it is needed by nobody.
    expect(undo).toEqual({ code: 'import', params: { files: 'hd2024.csv', count: 4 } })
    expect(person.pinnedGenerations()).toEqual([])
    expect(readdirSync(join(dataDir, 'official'))).toEqual([])
    expect(leftovers(dataDir)).toEqual([])
    // Back to what ships.
    expect((await library.undo()).generation).toMatch(/^shipped-/)
    expect((await library.redo()).generation).toBe(generation)
  })

  it('lets a case follow where its figures are the same, and keep them where they are not', async () => {
    const dataDir = dataFolder()
    const generation = generationOf(dataDir)
    // As this Pathwise reads the files, one program has other awards.
    change(
      join(dataDir, 'official.db'),
      `UPDATE programs SET completions = completions + 1, completions_status = 0 WHERE unitid = ${miniUnitid(5)} AND completions IS NOT NULL`,
    )
    const first = await openPerson(dataDir)
    first.changeComparison({ programs: [program(5), program(6)] })
    const { id: other } = first.state().case
    first.createCase('Same')
    first.changeComparison({ programs: [program(7), program(8)] })
    first.close()

    const { person, catalogClient, settled } = await start(dataDir)
    expect((await settled()).job?.state).toBe('done')
    expect(person.state().comparison.figuresOf).toBeNull()
    const kept = person.comparisonOf(other)
    expect(kept.figuresOf).toBe(generation)
    const table = await catalogClient.request('compare.table', requestOf(kept))
    expect(table).toMatchObject({ figuresOf: generation, changedSince: { count: 1 } })
    // None of it is a step of the person's.
    expect(person.undo().comparison.programs).toEqual([])
  })

  it('finishes at the next start what a kill left between putting in force and following', async () => {
    const dataDir = dataFolder()
    const generation = generationOf(dataDir)
    const one = await start(dataDir)
    await one.settled()
    await one.library.close()
    // As it is in between: a case keeps the older figures, and the next start has not looked yet.
    one.person.changeComparison({ programs: [program(5)] })
    one.person.pinFigures(generation)
    one.person.close()
    change(join(dataDir, 'person.db'), "DELETE FROM settings WHERE name = 'figuresFollowed'")
    older.copyTo(join(dataDir, 'before'))
    renameSync(join(dataDir, 'before', 'official.db'), join(dataDir, 'official', `${generation}.db`))
    const two = await start(dataDir)
    await expect.poll(() => two.person.state().comparison.figuresOf).toBeNull()
    expect((await two.settled()).job).toBeNull()
  })

  it('stays in use where one of its files is gone, says which, and is made anew when that is added', async () => {
    const dataDir = dataFolder()
    const before = generationOf(dataDir)
    const [hd = ''] = older.files
    const sha256 = look<string>(
      join(dataDir, 'official.db'),
      "SELECT sha256 FROM files WHERE name = 'hd2024.csv'",
    )
    rmSync(join(dataDir, 'sources', sha256))
    const { library, told, programs, settled, take } = await start(dataDir)
    const failed = await settled()
    expect(failed.job).toMatchObject({
      state: 'failed',
      purpose: { kind: 'renew' },
      code: 'source-gone',
      params: { file: 'hd2024.csv' },
    })
    expect(told.slice(-2)[0]).toContain('The one that an older Pathwise made stays in use')
    expect(told.at(-1)).toContain('Add hd2024.csv again in Library.')
    expect(generationOf(dataDir)).toBe(before)
    expect(await programs()).toBe(MINI.programs)
    // Nothing is tried again within one start, and nothing is taken away behind the person's back.
    await library.cancel()
    await library.remove('ipeds-ic-ay-2024')
    expect((await settled()).job).toMatchObject({ state: 'failed', code: 'source-gone' })
    await library.cancel()
    const others = writeMiniFiles(mkdtempSync(join(folder, 'other-')), { year: 2023 })
    await library.read(await take(others.slice(2, 3)))
    const { job } = await settled()
    expect(job).toMatchObject({ state: 'ready' })
    expect(job?.state === 'ready' && job.plan.missing[0]).toEqual({
      code: 'source',
      params: { file: 'hd2024.csv' },
    })
    await library.cancel()
    expect(generationOf(dataDir)).toBe(before)

    // The file again: what comes of it stands in for the older catalog.
    await library.read(await take([hd]))
    await settled()
    const { undo, generation } = await library.commit()
    expect(generation).not.toBe(before)
    expect(undo).toEqual({ code: 'import', params: { files: 'hd2024.csv', count: 4 } })
    expect(look(join(dataDir, 'official.db'), "SELECT value FROM meta WHERE name = 'rebuilt'")).toBe(before)
  })

  it('stays in use where the person stops it, and the next start tries again', async () => {
    const dataDir = dataFolder()
    const before = generationOf(dataDir)
    const one = await start(dataDir)
    expect(await one.library.cancel()).toMatchObject({ job: null, generation: before })
    expect(leftovers(dataDir)).toEqual([])
    await one.library.close()
    one.person.close()
    await one.catalogClient.close()
    const two = await start(dataDir)
    expect((await two.settled()).generation).not.toBe(before)
  })

  it('is made anew once by two programs on one data folder: the slower one takes over what is there', async () => {
    const dataDir = dataFolder()
    const { partial } = await buildOfficial({
      dataDir,
      catalogFile,
      add: [],
      remove: null,
      renew: true,
      purpose: { code: 'renew' },
      now: '2026-11-24T12:00:00.000Z',
    })
    const { library, settled, programs, told } = await start(dataDir)
    expect((await library.state()).job).toMatchObject({ state: 'working', purpose: { kind: 'renew' } })
    new Generations(generationPlaces(catalogFile, dataDir)).commit(partial ?? '')
    const generation = generationOf(dataDir)
    expect(await settled()).toMatchObject({ generation, job: { state: 'done', purpose: { kind: 'renew' } } })
    expect(await programs()).toBe(MINI.programs)
    expect(told.at(-1)).toBe('Your catalog was made anew and is in use.')
    expect(generationOf(dataDir)).toBe(generation)
    expect(leftovers(dataDir)).toEqual([])
  })

  it('stays in use on a full disk', async () => {
    const data = dataFolder()
    const disk = join(folder, 'disk')
    mkdirSync(disk)
    const used = statSync(join(data, 'official.db')).size * 2
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${used}`, 'tmpfs', disk], { stdio: 'ignore' })
    } catch {
      // Only Linux, and only as root: elsewhere there is no such disk to be had.
      return
    }
    onTestFinished(() => void execFileSync('umount', ['-l', disk]))
    const dataDir = join(disk, 'data')
    older.copyTo(dataDir)
    const before = generationOf(dataDir)
    const { settled, programs } = await start(dataDir)
    expect((await settled()).job).toMatchObject({ state: 'failed', code: 'disk-full' })
    expect(generationOf(dataDir)).toBe(before)
    expect(await programs()).toBe(MINI.programs)
    expect(leftovers(dataDir)).toEqual([])
  })
})

it.skipIf(process.platform === 'win32')(
  'a catalog and files that may not be read are no damaged ones, and stay as they are',
  () => {
    const dataDir = dataFolder()
    const before = generationOf(dataDir)
    // Whoever may not read these may come to them.
    for (const path of [folder, join(dataDir, '..'), dataDir]) chmodSync(path, 0o777)
    const output = execFileSync(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        join(ROOT, 'tests', 'main', 'import', 'support', 'unreadable.ts'),
        dataDir,
        catalogFile,
      ],
      { encoding: 'utf8' },
    )
    expect(JSON.parse(output)).toEqual({
      sources: { code: 'source-unreadable', params: { file: expect.stringMatching(/2024/) as string } },
      official: {
        kind: 'shipped',
        notices: [{ code: 'official-unreadable' }],
        renewal: { code: 'catalog-unreadable', params: {} },
      },
    })
    expect(generationOf(dataDir)).toBe(before)
    expect(leftovers(dataDir)).toEqual([])
  },
)

describe('npm run import on a data folder of an older Pathwise', () => {
  const importing = (dataDir: string, ...files: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        join(ROOT, 'main', 'commands', 'import.ts'),
        '--data-dir',
        dataDir,
        ...files,
      ],
      { cwd: ROOT, encoding: 'utf8' },
    )
    return { status, output: stdout + stderr }
  }

  it('makes it anew, with what is new or without', () => {
    const dataDir = dataFolder()
    const before = generationOf(dataDir)
    const same = importing(dataDir, older.files[0] ?? '')
    expect(same.output).toContain('An older Pathwise made this catalog.')
    expect(same.output).toContain('The catalog was made anew: 4,320 programs.')
    expect(same.status).toBe(0)
    expect(look(join(dataDir, 'official.db'), "SELECT value FROM meta WHERE name = 'rebuilt'")).toBe(before)
    // All of them, and once.
    expect(look(join(dataDir, 'official.db'), 'SELECT count(DISTINCT sha256) FROM files')).toBe(4)
    expect(importing(dataDir, older.files[0] ?? '').output).toContain('Nothing new')
  }, 60_000)

  it('refuses where it would lose a file that is gone, and takes it back in', () => {
    const dataDir = dataFolder()
    const before = generationOf(dataDir)
    const file = join(dataDir, 'official.db')
    rmSync(
      join(dataDir, 'sources', look<string>(file, "SELECT sha256 FROM files WHERE name = 'c2024_a.csv'")),
    )
    const [, completions = '', , prices = ''] = writeMiniFiles(mkdtempSync(join(folder, 'new-')), {
      year: 2023,
    })
    const refused = importing(dataDir, prices)
    expect(refused.output).toContain('c2024_a.csv, which you imported before, is gone from the data folder')
    expect(refused.output).toContain('Nothing was imported, and the catalog is as it was')
    expect(refused.status).toBe(3)
    expect(generationOf(dataDir)).toBe(before)
    expect(leftovers(dataDir)).toEqual([])
    expect(basename(completions)).toBe('c2023_a.csv')
    const taken = importing(dataDir, prices, older.files[1] ?? '')
    expect(taken.status).toBe(0)
    expect(look(file, 'SELECT count(*) FROM files')).toBe(5)
  }, 60_000)
})

describe('the console', () => {
  it('has a line at the beginning, at each quarter and at the end', () => {
    const lines: string[] = []
    const line = (text: string) => void lines.push(text)
    const tell = renewalConsole(translator('en'), { say: line, complain: line })
    const working = (done: number): Job => ({
      state: 'working',
      purpose: { kind: 'renew' },
      progress: { phase: 'reading', file: null, done, rows: 0, rowsPerSecond: 0, secondsLeft: null },
    })
    for (const done of [0, 0.1, 0.3, 0.31, 0.8]) tell(working(done))
    tell({ state: 'failed', purpose: { kind: 'renew' }, code: 'disk-full', params: {} })
    expect(lines).toHaveLength(5)
    expect(lines[0]).toContain('An older Pathwise made your catalog.')
    expect(lines.slice(1, 3)).toEqual(['Making your catalog anew: 25%', 'Making your catalog anew: 75%'])
    expect(lines[3]).toContain('stays in use, and Pathwise tries again at its next start.')
    expect(lines[4]).toContain('The disk is full.')
  })
})
