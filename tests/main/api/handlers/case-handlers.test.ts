import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { DEFAULT_COMPARISON, DEFAULT_PLAN, type ComparisonChange } from '../../../../data/comparison-state.ts'
import { CompareInputSchema } from '../../../../data/contract/comparison.ts'
import { PathwiseError } from '../../../../data/contract/errors.ts'
import { soundSnapshot } from '../../../../data/contract/snapshot.ts'
import { FindInputSchema } from '../../../../data/contract/find.ts'
import type { ExportDocument } from '../../../../data/contract/export.ts'
import { openCatalogClient, type CatalogClient } from '../../../../main/catalog/client.ts'
import { generationPlaces } from '../../../../main/catalog/generations.ts'
import { writeShippedCatalog } from '../../../support/shipped-catalog.ts'
import { requestOf } from '../../../../main/case-file/compare-request.ts'
import { caseHandlers } from '../../../../main/api/handlers/case-handlers.ts'
import { ownHandlers } from '../../../../main/api/handlers/own-list-handlers.ts'
import type { Host } from '../../../../main/api/host.ts'
import { openPerson } from '../../../../main/person/open-person.ts'
import type { PersonSession } from '../../../../main/person/private-session.ts'
import { StagedFiles } from '../../../../main/storage/staged-files.ts'
import { bend } from '../../person/support/look.ts'
import { personalOf } from '../../../support/person-lists.ts'

/** The real program but for its host: the shipped catalog in its thread, person.db, files on the disk. */
let folder: string
let catalogClient: CatalogClient
let data: string
let person: PersonSession
let cases: ReturnType<typeof caseHandlers>
let own: ReturnType<typeof ownHandlers>
/** Was the catalog's worker told of lists that another computer has not? */
let hasLists = false
const staging = new StagedFiles()
const delivered: ExportDocument[] = []
const host: Host = {
  kind: 'preview',
  deliver: (document) => {
    delivered.push(document)
    return Promise.resolve({ outcome: 'cancelled' })
  },
  openLink: () => Promise.resolve(),
  print: () => Promise.reject(new Error('not asked for here')),
  savePdf: () => Promise.reject(new Error('not asked for here')),
}

/** Official programs of the shipped catalog. */
let first: string
let second: string
let third: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pathwise-cases-'))
  writeShippedCatalog(join(folder, 'catalog.db'))
  catalogClient = openCatalogClient(generationPlaces(join(folder, 'catalog.db'), folder))
  const { rows } = await catalogClient.request(
    'find.query',
    v.parse(FindInputSchema, { text: 'medical assistant', limit: 3 }),
  )
  ;[first, second, third] = rows.map(({ key }) => key) as [string, string, string]
})
afterAll(async () => {
  await catalogClient.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})
let count = 0
beforeEach(async () => {
  delivered.length = 0
  await begin()
})

/** Another computer: a data folder of its own. */
async function begin(): Promise<void> {
  data = join(folder, `data-${(count += 1)}`)
  mkdirSync(data)
  const opened = await openPerson(data)
  onTestFinished(() => opened.close())
  person = opened
  if (hasLists) await catalogClient.setPersonal(person.personal())
  hasLists = false
  cases = caseHandlers({ catalogClient, person, staging, host })
  own = ownHandlers({ catalogClient, person, staging })
}

async function taken(bytes: Uint8Array | string, name = 'Client A.pathwise'): Promise<string> {
  const path = join(data, name)
  writeFileSync(path, bytes)
  return (await staging.take(path)).id
}

/** Saves a case and takes the file in, as a colleague would. */
async function savedAndTaken(id: number, personal = false): Promise<string> {
  await cases['cases.save']({ id, personal })
  return taken(delivered.at(-1)!.bytes)
}

async function refusal(work: Promise<unknown>): Promise<PathwiseError> {
  const error: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  )
  if (error instanceof PathwiseError) return error
  throw new Error('This should have been refused with a code.')
}

const origin = (): ComparisonChange => ({
  programs: [first, second],
  occupation: '31-9092',
  presentPay: 3_000_000,
  home: { state: 'TX', zip: '78702' },
  plan: { ...DEFAULT_PLAN, aid: 50_000 },
  figures: { [`${first}|books`]: { value: 12_300, by: 'phone', on: '2026-11-25' } },
  notes: { '|': 'for <b>Ada</b>', [`${second}|`]: 'called' },
})

describe('a case that is saved', () => {
  test('is the same case where it is opened, with the figures of the time', async () => {
    const { id } = (await cases['cases.create']({ name: 'Client A' })).case
    person.changeComparison(origin())
    person.keepSearch(id, { text: 'coding', radius: 30, facets: { state: ['TX'], list: ['own:1'] } })
    const kept = person.state().comparison
    const file = await savedAndTaken(id, true)
    expect(delivered[0]).toMatchObject({
      name: 'Client A.pathwise',
      mime: 'application/vnd.pathwise.case+json',
    })

    await begin()
    const state = await cases['cases.read']({ file })
    expect(state).toMatchObject({ case: { name: 'Client A' }, comparison: kept, canUndo: true })
    // A list of another computer is none here.
    expect(state.search).toMatchObject({ text: 'coding', radius: 30, facets: { state: ['TX'] } })
    expect(state.search?.facets?.list).toBeUndefined()
    expect(state.case.snapshotAt).not.toBeNull()
    const snapshot = await cases['cases.snapshot']()
    const now = await catalogClient.request('compare.table', requestOf(kept))
    expect(snapshot).toEqual({ ...now, areas: [now.area] })
    expect(await cases['cases.changes'](requestOf(kept))).toEqual([])
    // One step: undone, nothing of it is there.
    expect(person.undo()).toMatchObject({ moved: { kind: 'case-create' }, comparison: DEFAULT_COMPARISON })
    expect(person.redo().comparison).toEqual(kept)
  })

  test('leaves out what is personal unless that is asked for', async () => {
    const { id } = (await cases['cases.create']({ name: 'Client A' })).case
    person.changeComparison({ ...origin(), presentPay: 3_141_592, plan: { ...DEFAULT_PLAN, aid: 2_718_281 } })
    person.changeComparison({ home: { state: 'TX', zip: '78702', city: 'Nuthatch' } })
    person.keepSearch(id, { text: 'whinchat', place: { kind: 'zip', zip: '78702' } })
    await cases['cases.save']({ id, personal: false })
    const text = new TextDecoder().decode(delivered[0]!.bytes)
    for (const secret of ['3141592', '2718281', '78702', 'Nuthatch', 'whinchat'])
      expect(text).not.toContain(secret)
    await begin()
    const read = await cases['cases.read']({ file: await taken(text) })
    expect(read.search).toBeNull()
    expect(read.comparison).toMatchObject({
      presentPay: null,
      plan: DEFAULT_PLAN,
      home: { state: 'TX', zip: null },
      programs: [first, second],
    })
  })

  test('need not be open, and an unknown one is gone', async () => {
    const { id } = (await cases['cases.create']({ name: 'Client A' })).case
    person.changeComparison(origin())
    await cases['cases.close'](person.state().case)
    await cases['cases.save']({ id, personal: false })
    expect(JSON.parse(new TextDecoder().decode(delivered[0]!.bytes))).toMatchObject({ name: 'Client A' })
    expect((await refusal(cases['cases.save']({ id: 99, personal: false }))).code).toBe('case-gone')
  })

  test('and opened twice gets a number, and touches no other case', async () => {
    const { id } = (await cases['cases.create']({ name: 'Client A' })).case
    person.changeComparison(origin())
    await cases['cases.save']({ id, personal: false })
    const before = person.comparisonOf(id)
    const { bytes } = delivered[0]!
    expect((await cases['cases.read']({ file: await taken(bytes) })).case.name).toBe('Client A (2)')
    expect((await cases['cases.read']({ file: await taken(bytes) })).case.name).toBe('Client A (3)')
    expect(person.comparisonOf(id)).toEqual(before)
  })
})

describe('a file that cannot be opened', () => {
  test.each<[string, (path: string) => void, string]>([
    ['is damaged', (path) => writeFileSync(path, '{"format":"pathwise-case"'), 'caseFile.not-json'],
    ['is empty', (path) => writeFileSync(path, ''), 'caseFile.empty'],
    ['has gigabytes', (path) => truncateSync(path, 1_500_000_000), 'caseFile.too-large'],
  ])('since it %s leaves every case as it is and says why', async (_what, bent, reason) => {
    await cases['cases.create']({ name: 'Mine' })
    person.changeComparison(origin())
    const before = [person.state(), person.cases()]
    const file = await taken('x')
    bent(join(data, 'Client A.pathwise'))
    const { code, params } = await refusal(cases['cases.read']({ file }))
    expect([code, params['reason']]).toEqual(['case-unreadable', reason])
    expect([person.state(), person.cases()]).toEqual(before)
  })

  test('is let go of, opened or not', async () => {
    const file = await taken('x')
    await refusal(cases['cases.read']({ file }))
    expect((await refusal(cases['cases.read']({ file }))).code).toBe('file-gone')
  })
})

const SHEET = [
  'School\tCity\tState\tZip\tProgram\tCIP\tTuition\tBooks\tWeeks\tAward',
  'Round Rock Health Academy\tRound Rock\tTX\t78664\tCoding boot camp\t51.0713\t1200\t-\t10\tCertificate',
  'Ours\tAustin\tTX\t78702\tAnother\t51.0801\t900.50\t80\t12\tCertificate',
].join('\n')

async function importSheet(name: string, text = SHEET): Promise<void> {
  hasLists = true
  const table = await own['own.open']({ from: 'paste', text })
  await own['own.import']({ table: table.id, mapping: table.columns.map(({ guess }) => guess), name })
}

describe('programs of the sender’s own', () => {
  test('come with their prices by where students live', async () => {
    const text = 'School\tProgram\tIn-state\tOut-of-state\tTuition\nOurs\tCoding\t$5,000\tfree\t$7'
    await importSheet('Mine', text)
    const { figures, columns } = personalOf(person).lists[0]?.programs[0] ?? {}
    expect(figures).toEqual({
      tuitionInState: { value: 500_000, status: 'own' },
      tuitionOutOfState: { value: 0, status: 'own' },
      tuitionAndFees: { value: 700, status: 'own' },
    })
    const { id } = (await cases['cases.create']({ name: 'Client A' })).case
    person.changeComparison({ programs: ['own:1:1'] })
    const file = await savedAndTaken(id)
    await begin()
    await cases['cases.read']({ file })
    expect(personalOf(person).lists[0]?.programs[0]).toMatchObject({ figures, columns })
  })

  test('come with the case as a list, under keys of this computer, and go with it', async () => {
    await importSheet('Mine')
    const { id } = (await cases['cases.create']({ name: 'Client A' })).case
    person.changeComparison({
      programs: [first, 'own:1:2'],
      baseline: 'own:1:2',
      notes: { 'own:1:2|': 'ask them' },
      figures: {
        'own:1:2|books': { value: 1, by: 'phone', on: '2026-11-25' },
        'own:1:2|cip': { value: '51.0713', by: 'phone', on: '2026-11-25' },
        'own:1:2|awardLevel': { value: '3', by: 'phone', on: '2026-11-25' },
      },
    })
    const file = await savedAndTaken(id)

    await begin()
    // Another list has the key already that the program had there.
    await importSheet('Something else', SHEET.replace('Another', 'Not this one'))
    const { comparison } = await cases['cases.read']({ file })
    expect(comparison).toMatchObject({
      programs: [first, 'own:2:1'],
      baseline: 'own:2:1',
      notes: { 'own:2:1|': 'ask them' },
      figures: { 'own:2:1|books': { value: 1 } },
    })
    expect(person.lists().map(({ name, programs }) => [name, programs])).toEqual([
      ['Something else', 2],
      ['Programs of “Client A”', 1],
    ])
    const table = await catalogClient.request('compare.table', requestOf(comparison))
    expect(table.missing).toEqual([])
    expect(table.programs[1]).toMatchObject({ program: 'Another', institution: 'Ours', city: 'Austin' })
    // The field and the award that were given travel with it.
    expect(table.programs[1]).toMatchObject({ cip: '51.0713', awardLevel: 3 })
    expect((await cases['cases.snapshot']())!.programs[1]).toMatchObject({
      key: 'own:2:1',
      program: 'Another',
    })

    await own['person.undo'](person.state().case)
    expect(person.lists().map(({ name }) => name)).toEqual(['Something else'])
    expect((await catalogClient.request('compare.table', requestOf(comparison))).missing).toEqual(['own:2:1'])
    await own['person.redo'](person.state().case)
    expect((await catalogClient.request('compare.table', requestOf(comparison))).missing).toEqual([])

    // Taken off this computer it goes with its list, and the catalog's thread is told.
    await cases['cases.forget'](person.state().case)
    expect(person.lists().map(({ name }) => name)).toEqual(['Something else'])
    expect((await catalogClient.request('compare.table', requestOf(comparison))).missing).toEqual(['own:2:1'])
  })

  test('that the person has already are theirs', async () => {
    await importSheet('Mine')
    const { id } = (await cases['cases.create']({ name: 'Client A' })).case
    person.changeComparison({ programs: ['own:1:1'] })
    const state = await cases['cases.read']({ file: await savedAndTaken(id) })
    expect(state.comparison.programs).toEqual(['own:1:1'])
    expect(person.lists()).toHaveLength(1)
  })

  test('that did not come along are left out: their key may be another’s here', async () => {
    await importSheet('Mine')
    const file = await taken(
      JSON.stringify({
        format: 'pathwise-case',
        version: 1,
        savedAt: '2026-11-25T12:00:00.000Z',
        options: { programs: ['own:1:1', first], baseline: 'own:1:1', notes: { 'own:1:1|': 'x', '|': 'y' } },
      }),
    )
    const { comparison } = await cases['cases.read']({ file })
    expect(comparison).toMatchObject({ programs: [first], baseline: null, notes: { '|': 'y' } })
    expect(Object.keys(comparison.notes)).toEqual(['|'])
  })
})

describe('the figures of a case', () => {
  test('are kept when a named case is left, and tell what changed since', async () => {
    await cases['cases.create']({ name: 'Client A' })
    person.changeComparison({ programs: [first, second] })
    const a = person.state().case.id
    expect(person.snapshotOf(a)).toBeNull()
    await cases['cases.create']({ name: 'Client B' })
    expect(person.snapshotOf(a)).not.toBeNull()
    await cases['cases.open']({ id: a })
    expect(await cases['cases.changes'](requestOf(person.state().comparison))).toEqual([])

    // What stands in the snapshot differs from now, as if the catalog had changed.
    const kept = structuredClone((await cases['cases.snapshot']())!)
    const row = kept.groups.flatMap(({ rows }) => rows).find(({ field }) => field === 'completions')!
    const bent = JSON.stringify(kept).replace(
      JSON.stringify(row),
      JSON.stringify(row).replace(/"value":\d+/, '"value":987654'),
    )
    bend(data, `UPDATE case_snapshots SET comparison = '${bent.replaceAll("'", "''")}' WHERE case_id = ${a}`)
    const changes = await cases['cases.changes'](requestOf(person.state().comparison))
    expect(changes).toHaveLength(1)
    expect(changes[0]!.cells).toMatchObject([{ field: 'completions', before: { figure: { value: 987654 } } }])
    // A program that came since is new; one that the person took out is nothing that changed.
    person.changeComparison({ programs: [second] })
    const { comparison } = person.state()
    expect(await cases['cases.changes'](requestOf(comparison))).toEqual([])
    const more = { ...requestOf(comparison), programs: [second, third] }
    expect(await cases['cases.changes'](more)).toMatchObject([
      { program: { key: third }, standing: 'new', cells: [] },
    ])
  })

  test('that cannot be kept never stand in the way', async () => {
    const broken = caseHandlers({
      person,
      staging,
      host,
      catalogClient: {
        request: () => Promise.reject(new PathwiseError('worker-died')),
        setPersonal: () => Promise.resolve(),
      },
    })
    await broken['cases.create']({ name: 'Client A' })
    person.changeComparison({ programs: [first] })
    expect((await broken['cases.close'](person.state().case)).case.name).toBe('')
    expect((await refusal(broken['cases.keepSnapshot'](person.state().case))).code).toBe('worker-died')
  })

  test('are what the catalog answered, whatever is in it, and are none where they were bent', async () => {
    await cases['cases.create']({ name: 'Client A' })
    person.changeComparison(origin())
    await cases['cases.keepSnapshot'](person.state().case)
    const { comparison, case: open } = person.state()
    const table = await catalogClient.request('compare.table', requestOf(comparison))
    expect(soundSnapshot(structuredClone(table))).toEqual(table)
    // An earlier Pathwise said "best" by another rule, and a file may say it of anything.
    const praised = structuredClone(table.groups).map((group) => ({
      ...group,
      rows: group.rows.map((row) => ({ ...row, best: row.cells.map((_, column) => column) })),
    }))
    expect(soundSnapshot({ ...table, groups: praised })).toEqual(table)
    expect(await cases['cases.snapshot']()).toEqual({ ...table, areas: [table.area] })
    for (const bent of [
      '{',
      '{}',
      'null',
      JSON.stringify({ ...table, programs: [] }),
      JSON.stringify({ ...table, sources: {} }),
    ]) {
      bend(
        data,
        `UPDATE case_snapshots SET comparison = '${bent.replaceAll("'", "''")}' WHERE case_id = ${open.id}`,
      )
      expect(await cases['cases.snapshot'](), bent.slice(0, 20)).toBeNull()
      expect(await cases['cases.changes'](requestOf(comparison))).toEqual([])
    }
  })
})

test('a private session sees no own list, and the catalog’s thread neither', async () => {
  await importSheet('Mine')
  const compared = v.parse(CompareInputSchema, { programs: ['own:1:1'] })
  expect((await catalogClient.request('compare.table', compared)).missing).toEqual([])
  expect(await cases['cases.private']({ on: true })).toMatchObject({ isPrivate: true })
  expect((await catalogClient.request('compare.table', compared)).missing).toEqual(['own:1:1'])
  expect(await cases['cases.private']({ on: false })).toMatchObject({ isPrivate: false })
  expect((await catalogClient.request('compare.table', compared)).missing).toEqual([])
})
