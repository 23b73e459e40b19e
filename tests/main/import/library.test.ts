import { DEFAULT_COMPARISON } from '../../../data/comparison-state.ts'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LibraryState } from '../../../data/contract/library.ts'
import { openCatalogClient, type CatalogClient } from '../../../main/catalog/client.ts'
import { generationPlaces } from '../../../main/catalog/generations.ts'
import { writeShippedCatalog } from '../../support/shipped-catalog.ts'
import type { Library } from '../../../main/import/library.ts'
import { openLibrary } from '../../../main/api/open-library.ts'
import { openPerson } from '../../../main/person/open-person.ts'
import type { PersonStore } from '../../../main/person/store.ts'
import { StagedFiles } from '../../../main/storage/staged-files.ts'
import { asked } from '../catalog/support/requests.ts'
import { EXCERPTS_FOLDER } from './support/datasets.ts'
import { MINI, writeMiniFiles } from './support/mini-files.ts'
import { SHIPPED } from '../../support/catalog-counts.ts'

let folder: string
let dataDir: string
let catalogFile: string
let catalogClient: CatalogClient
let person: PersonStore
let staging: StagedFiles
let library: Library

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pathwise-library-'))
  dataDir = join(folder, 'data')
  catalogFile = join(folder, 'catalog.db')
  writeShippedCatalog(catalogFile)
  catalogClient = openCatalogClient(generationPlaces(catalogFile, dataDir))
  person = await openPerson(dataDir)
  staging = new StagedFiles()
  library = openLibrary({ catalogFile, dataDir }, { catalogClient, person, staging })
})
afterEach(async () => {
  await library.close()
  person.close()
  await catalogClient.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

async function staged(paths: readonly string[]): Promise<string[]> {
  return Promise.all(paths.map(async (path) => (await staging.take(path)).id))
}

/** The state once nothing works any more. */
async function settled(): Promise<LibraryState> {
  for (;;) {
    const state = await library.state()
    if (state.job?.state !== 'working') return state
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

const programs = async () => (await catalogClient.request('find.query', asked({ limit: 0 }))).total

describe('the library', () => {
  it('stops looking at files when it is told to, and can look again', async () => {
    const files = await staged(writeMiniFiles(folder))
    const look = expect(library.recognise(files)).rejects.toMatchObject({ code: 'import-none' })
    await library.stopRecognising()
    await look
    expect(await library.recognise(files)).toHaveLength(files.length)
  })

  it('reads aside, shows the plan, and changes nothing before the yes', async () => {
    const files = await staged(writeMiniFiles(folder))
    expect((await library.recognise(files)).map(({ datasets }) => datasets[0]?.id)).toEqual([
      'ipeds-hd-2024',
      'ipeds-c-2024',
      'ipeds-ic-ay-2024',
      'ipeds-ic-py-2024',
    ])
    const begun = await library.read(files)
    expect(begun.job).toMatchObject({ state: 'working', purpose: { kind: 'import' } })
    await expect(async () => library.read(files)).rejects.toMatchObject({ code: 'import-running' })
    const ready = await settled()
    expect(ready.job).toMatchObject({ state: 'ready', plan: { nothingNew: false, rejected: 0 } })
    expect(ready.programs).toBe(SHIPPED.programs)
    expect(await programs()).toBe(SHIPPED.programs)

    const done = await library.commit()
    expect(done).toMatchObject({
      programs: MINI.programs,
      job: { state: 'done' },
      undo: { code: 'import' },
      redo: null,
    })
    expect(done.generation).not.toBe(ready.generation)
    expect(await programs()).toBe(MINI.programs)
    expect(done.sources.find(({ id }) => id === 'ipeds-hd-2024')).toMatchObject({
      origin: 'imported',
      rows: MINI.institutions,
    })
  })

  it('brings official files as they are published, and takes them back', async () => {
    const files = ['hd2024', 'c2024_a', 'ic2023_py', 'ic2023_ay'].map((name) =>
      join(EXCERPTS_FOLDER, 'ipeds', `${name}.csv`),
    )
    await library.read(await staged(files))
    // One field of study that schools report has no title in the classification.
    const missing = [{ code: 'titles', params: { fields: 1 } }]
    expect((await settled()).job).toMatchObject({ state: 'ready', plan: { rejected: 0, missing } })
    expect(await library.commit()).toMatchObject({ programs: 995, institutions: 97 })
    expect(await programs()).toBe(995)
    const coding = await catalogClient.request(
      'find.query',
      asked({ facets: { study: ['51.0713'] }, limit: 1 }),
    )
    expect(coding.total).toBe(33)
    expect(await library.undo()).toMatchObject({ programs: SHIPPED.programs })
  })

  it('takes an import back and does it again, and keeps what was compared as it was', async () => {
    const [program = ''] = (await catalogClient.request('find.query', asked({ limit: 1 }))).rows.map(
      ({ key }) => key,
    )
    person.changeComparison({ programs: [program] })
    const { generation: shipped } = await library.state()
    await library.read(await staged(writeMiniFiles(folder)))
    await settled()
    const { generation } = await library.commit()
    // The program is not in the new catalog at all; the comparison still shows it, of the one before.
    expect(person.state().comparison.figuresOf).toBe(shipped)
    const comparison = await catalogClient.request('compare.table', {
      ...DEFAULT_COMPARISON,
      programs: [program],
      figuresOf: shipped,
    })
    expect(comparison.programs.map(({ key }) => key)).toEqual([program])

    const undone = await library.undo()
    expect(undone).toMatchObject({
      generation: shipped,
      programs: SHIPPED.programs,
      undo: null,
      redo: { code: 'import' },
    })
    expect(existsSync(join(dataDir, 'official.db'))).toBe(false)
    expect(await programs()).toBe(SHIPPED.programs)
    expect(await library.redo()).toMatchObject({ generation, programs: MINI.programs, redo: null })
    expect(await programs()).toBe(MINI.programs)
  })

  it('removes a dataset at once, as a step that can be taken back', async () => {
    await library.read(await staged(writeMiniFiles(folder)))
    await settled()
    await library.commit()
    await expect(library.remove('oews-2025')).rejects.toMatchObject({ code: 'invalid-input' })
    await library.remove('ipeds-ic-ay-2024')
    const removed = await settled()
    expect(removed.job).toMatchObject({
      state: 'done',
      purpose: { kind: 'remove', dataset: 'ipeds-ic-ay-2024' },
    })
    expect(removed.sources.some(({ id }) => id === 'ipeds-ic-ay-2024')).toBe(false)
    expect(removed.undo).toMatchObject({ code: 'remove' })
    const back = await library.undo()
    expect(back.sources.some(({ id }) => id === 'ipeds-ic-ay-2024')).toBe(true)
  })

  it('stops at once, and leaves nothing of what it was making', async () => {
    await library.read(await staged(writeMiniFiles(folder)))
    const stopped = await library.cancel()
    expect(stopped).toMatchObject({ job: null, programs: SHIPPED.programs })
    expect(readdirSync(dataDir).filter((name) => name.includes('official'))).toEqual([])
    await expect(library.commit()).rejects.toMatchObject({ code: 'import-none' })
    // And is free for the next.
    await library.read(await staged(writeMiniFiles(folder)))
    expect((await settled()).job?.state).toBe('ready')
  })

  it('puts nothing in force where another Pathwise was quicker', async () => {
    await library.read(await staged(writeMiniFiles(folder)))
    await settled()
    const other = openLibrary({ catalogFile, dataDir }, { catalogClient, person, staging })
    await other.read(await staged(writeMiniFiles(mkdtempSync(join(folder, 'other-')), { seed: 7 })))
    while ((await other.state()).job?.state === 'working')
      await new Promise((resolve) => setTimeout(resolve, 20))
    const { generation } = await other.commit()
    await expect(library.commit()).rejects.toMatchObject({ code: 'official-changed' })
    expect((await library.cancel()).generation).toBe(generation)
  })

  it('says which file has gone', async () => {
    const paths = writeMiniFiles(folder)
    const files = await staged(paths)
    rmSync(paths[1] ?? '')
    await expect(async () => library.read(files)).rejects.toMatchObject({
      code: 'file-gone',
      params: { file: 'c2024_a.csv' },
    })
    expect((await library.state()).job).toBeNull()
  })
})
