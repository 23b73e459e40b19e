import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import readXlsxFile from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { DEFAULT_COMPARISON, type ComparisonState } from '../../../data/comparison-state.ts'
import type { Cell, Comparison } from '../../../data/contract/comparison.ts'
import type { Input } from '../../../data/contract/contract.ts'
import type { FieldId, GroupId } from '../../../data/fields/catalogue.ts'
import { arrangedRows } from '../../../data/rows.ts'
import { makeCatalog } from '../../../main/catalog/make-catalog.ts'
import { readComparisonCsv } from '../../../main/export/read-csv.ts'
import type { LineId } from '../../../main/export/exported-table.ts'
import { requestOf } from '../../../main/case-file/compare-request.ts'
import { SHIPPED_TABLES } from '../catalog/support/shipped.ts'
import { copyData, openProgram, releaseFile, type RunningProgram } from './support/program.ts'

/** What Pathwise 0.1.0 left on a disk (tests/fixtures/releases/0.1.0/README.md), opened with today's program. */
const RELEASE = '0.1.0'

let folder: string
/** On a copy that no test changes; a test that changes something opens one of its own. */
let left: RunningProgram
let copies = 0

/** The notices of the first start of today's program on the folder. */
let atFirst: readonly string[]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pathwise-release-'))
  makeCatalog(SHIPPED_TABLES, join(folder, 'catalog.db'))
  // The catalog of 0.1.0 is of an older schema: the first start makes it anew from the files it kept.
  copyData(RELEASE, join(folder, 'renewed'))
  const first = await openProgram(join(folder, 'catalog.db'), join(folder, 'renewed'))
  atFirst = (await first.call('app.info')).notices.map(({ code }) => code)
  await first.settled()
  await first.close()
  left = await openOn(join(folder, 'renewed'))
})
afterAll(async () => {
  await left.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

function openOn(dataDir: string | null): Promise<RunningProgram> {
  const data = join(folder, String((copies += 1)), 'data')
  if (dataDir === null) mkdirSync(data, { recursive: true })
  else cpSync(dataDir, data, { recursive: true })
  return openProgram(join(folder, 'catalog.db'), data)
}
async function open(release: string | null): Promise<RunningProgram> {
  const program = await openOn(release)
  onTestFinished(program.close)
  return program
}
const opened = () => open(join(folder, 'renewed'))
/** A step of the case that is open. */
const stepped = async (call: RunningProgram['call'], name: 'person.undo' | 'person.redo') =>
  call(name, { id: (await call('person.get')).case.id })
const empty = () => open(null)
const file = (name: string) => releaseFile(RELEASE, name)

const HOUSTON = '225423-51.0713-2'
const CENTRAL = '223816-51.0713-2'
const AUSTIN = '226903-51.0713-2'
const ALASKA = '103501-51.0713-21'
const EVERETT = '235149-51.0713-21'
const [TEXAS, EVENINGS] = [{ id: 2 }, { id: 3 }]
const FIRST_IMPORT = '20261130101626-43407101'

/** "Texas, from Austin" as it was left, two steps of it undone. */
const TEXAS_STATE: ComparisonState = {
  programs: [HOUSTON, CENTRAL, AUSTIN, 'own:1:3'],
  occupation: '29-2072',
  credential: 'CCA',
  baseline: HOUSTON,
  residency: 'by-state',
  presentPay: 3_120_000,
  figuresOf: '20261130101627-b107ac96',
  area: 'US',
  home: { state: 'TX', zip: '78701' },
  plan: {
    workHours: 40,
    hoursLost: 12,
    weeks: null,
    aid: 100_000,
    loan: 250_000,
    rate: 6.5,
    loanMonths: 60,
    percentile: 'median',
  },
  has: { diploma: true, credits: 18, degree: 'none', years: 2, handsOnHours: null, credentials: ['CPC'] },
  matters: {
    mustHaves: [
      { field: 'costToFinish', test: 'at-most', value: 1_500_000 },
      { field: 'online', test: 'is', value: 'all' },
      { field: 'miles', test: 'at-most', value: 200 },
      { field: 'maySit', test: 'is', value: 'CCA' },
    ],
    weights: { costToFinish: 8, online: 6, miles: 3, months: 5 },
  },
  rows: {
    hidden: ['federalAid', 'online', 'renewal', 'miles'],
    order: ['miles', 'city', 'control', 'online', 'months', 'hours'],
  },
  figures: {
    [`${CENTRAL}|online`]: { value: 'some', by: 'phone', on: '2026-11-24' },
    [`${CENTRAL}|tuitionAndFees`]: { value: 415_000, by: 'email', on: '2026-11-25' },
    '|exam': { value: 19_900, by: 'website', on: '2026-11-20', credential: 'CCA' },
    [`${AUSTIN}|startDates`]: { value: 'January 12 and May 4', by: 'visit', on: '2026-11-21' },
  },
  choices: { [`${HOUSTON}|tuitionAndFees`]: 'own:1' },
  notes: {
    '|': 'Wants to start before summer.',
    [`${HOUSTON}|`]: 'Asked for Ms. Alvarez.',
    [`${HOUSTON}|online`]: 'Labs are on campus on Saturdays.',
    [`${AUSTIN}|miles`]: 'Bus 7 goes there.',
    [`${CENTRAL}|online`]: 'Told: half of it.',
  },
  ticked: { [`${HOUSTON}|online`]: '2026-11-25', [`${CENTRAL}|startDates`]: '2026-11-26' },
}

/** The same with the two steps done again. */
const TEXAS_REDONE: ComparisonState = {
  ...TEXAS_STATE,
  matters: { ...TEXAS_STATE.matters, weights: { online: 1, miles: 1 } },
  figures: {
    ...TEXAS_STATE.figures,
    [`${HOUSTON}|online`]: { value: 'all', by: 'self', on: '2026-11-28' },
  },
}

const EVENINGS_STATE: ComparisonState = {
  ...DEFAULT_COMPARISON,
  programs: [ALASKA, EVERETT, 'own:1:4'],
  occupation: '29-2072',
  figuresOf: FIRST_IMPORT,
  home: { state: 'AK', zip: '99501' },
  matters: {
    mustHaves: [{ field: 'online', test: 'is', value: 'some' }],
    weights: { online: 10, graduationRate: 4 },
  },
  rows: { hidden: ['phone'], order: ['online', 'months'] },
  figures: { [`${ALASKA}|evening`]: { value: 'yes', by: 'phone', on: '2026-11-27' } },
  notes: { [`${ALASKA}|online`]: 'Everything on campus.' },
  ticked: { [`${ALASKA}|online`]: '2026-11-27' },
}

const rowOf = (comparison: Comparison, field: FieldId) =>
  comparison.groups.flatMap(({ rows }) => rows).find((row) => row.field === field)

/** What a cell says, in short. */
function said(cell: Cell): string | number | null {
  if (cell.kind === 'figure') return cell.figure.value
  if (cell.kind === 'category') return cell.code
  return cell.kind === 'text' ? cell.text : cell.kind
}
const saidIn = (comparison: Comparison, field: FieldId) => rowOf(comparison, field)?.cells.map(said)

async function compared(program: RunningProgram): Promise<Comparison> {
  const { comparison } = await program.call('person.get')
  return program.call('compare.table', requestOf(comparison))
}

describe('the data folder of 0.1.0', () => {
  test('opens on the catalog that was imported, which is made anew once and then needs no word', async () => {
    expect(atFirst).toEqual(['catalog-renewal'])
    expect(await left.call('app.info')).toMatchObject({
      catalog: { programs: 173, institutions: 15, kind: 'official' },
      notices: [],
    })
  })

  test('has both cases, with every part of each as it was left', async () => {
    const { call } = await opened()
    expect(await call('cases.list')).toEqual([
      {
        ...TEXAS,
        name: 'Texas, from Austin',
        programs: TEXAS_STATE.programs,
        notes: 5,
        createdAt: '2026-11-30T10:16:27.762Z',
        changedAt: '2026-11-30T10:16:28.860Z',
        archived: false,
        isOpen: true,
      },
      {
        ...EVENINGS,
        name: 'Evenings only',
        programs: EVENINGS_STATE.programs,
        notes: 1,
        createdAt: '2026-11-30T10:16:27.959Z',
        changedAt: '2026-11-30T10:16:27.964Z',
        archived: false,
        isOpen: false,
      },
    ])
    expect((await call('person.get')).comparison).toEqual(TEXAS_STATE)
    expect((await call('cases.open', EVENINGS)).comparison).toEqual(EVENINGS_STATE)
  })

  test('compares with own figures, a choice between prices, miles, and own programs', async () => {
    const comparison = await compared(left)
    expect(comparison.programs.map(({ institution }) => institution)).toEqual([
      'Houston Community College',
      'Central Texas College',
      'Southern Careers Institute-Austin',
      'Round Rock Health Academy',
    ])
    expect(saidIn(comparison, 'tuitionAndFees')).toEqual([560_000, 415_000, 1_845_000, 245_000])
    expect(saidIn(comparison, 'online')).toEqual(['none', 'some', 'all', 'all'])
    expect(rowOf(comparison, 'online')?.cells[1]).toMatchObject({
      figure: { status: 'own' },
      original: 'all',
    })
    expect(saidIn(comparison, 'exam')).toEqual([19_900, 19_900, 19_900, 19_900])
    expect(saidIn(comparison, 'miles')).toEqual([146, 59, 4, 17])
    expect(saidIn(comparison, 'startDates')?.[2]).toBe('January 12 and May 4')
  })

  test('shows the rows in the order that the person gave them, without those they hid', async () => {
    const { groups } = await compared(left)
    const { rows } = (await left.call('person.get')).comparison
    const shown = (id: GroupId) =>
      arrangedRows(groups.find((group) => group.id === id)?.rows ?? [], rows).map(({ field }) => field)
    expect(shown('time')).toEqual(['months', 'hours', 'startDates'])
    expect(shown('program')).toEqual(['cip', 'city', 'control', 'phone', 'website'])
    const all = arrangedRows(groups.find(({ id }) => id === 'program')?.rows ?? [], { ...rows, hidden: [] })
    expect(all.map(({ field }) => field).slice(0, 4)).toEqual(['cip', 'miles', 'city', 'control'])
  })
})

describe('the figures that a case of 0.1.0 keeps', () => {
  test('are those of the first import, and what changed since is told', async () => {
    const program = await opened()
    const { comparison } = await program.call('cases.open', EVENINGS)
    const kept = await program.call('compare.table', requestOf(comparison))
    expect(kept).toMatchObject({
      figuresOf: FIRST_IMPORT,
      changedSince: { count: 5, byRule: 5 },
      missing: [],
    })
    expect(rowOf(kept, 'schoolEarnings')).toBeUndefined()
    expect(saidIn(kept, 'online')).toEqual(['none', 'some', 'none'])
    const changes = await program.call('compare.changes', requestOf(comparison))
    // What the schema of then had no place for is no change; the rest is what our rules made of the same files.
    expect(changes.map(({ program: { key } }) => key)).toEqual([EVERETT])
    expect(changes[0]?.cells.map(({ cause }) => cause)).toEqual(Array(5).fill('rule'))

    await program.call('person.changeComparison', { case: EVENINGS.id, figuresOf: null })
    expect(saidIn(await compared(program), 'schoolEarnings')).toEqual([3_446_800, 4_543_400, null])
  })

  test('are told with the comparison that was kept with each case', async () => {
    const { call } = await opened()
    const texas = await call('cases.snapshot')
    expect(texas && saidIn(texas, 'online')).toEqual(['none', 'some', 'all', 'all'])
    expect(texas && saidIn(texas, 'miles')).toEqual([146, 59, 4, 17])
    const { comparison } = await call('person.get')
    // Nothing was published since: what differs does so by the rules of Pathwise alone, and says so.
    const byRule = await call('cases.changes', requestOf(comparison))
    expect(byRule.flatMap(({ cells }) => cells.filter(({ cause }) => cause !== 'rule'))).toEqual([])
    expect(byRule.filter(({ standing }) => standing !== 'changed')).toEqual([])
    // A figure told since then is a change of one cell.
    const figures = {
      ...comparison.figures,
      [`${AUSTIN}|online`]: { value: 'none', by: 'self', on: '2026-11-29' },
    }
    const change = { ...requestOf(comparison), figures } as Input<'cases.changes'>
    expect(
      (await call('cases.changes', change)).flatMap(({ program, cells }) =>
        cells.filter(({ cause }) => cause === 'data').map(({ field }) => [program.key, field]),
      ),
    ).toEqual([[AUSTIN, 'online']])

    const { comparison: evenings } = await call('cases.open', EVENINGS)
    const kept = await call('cases.snapshot')
    expect(kept && saidIn(kept, 'online')).toEqual(['none', 'some', 'none'])
    expect((await call('cases.changes', requestOf({ ...evenings, figuresOf: null }))).length).toBe(3)
  })
})

describe('the steps of 0.1.0', () => {
  test('that were undone can be done again, and those before can be undone', async () => {
    const { call } = await opened()
    expect(await call('person.get')).toMatchObject({ canUndo: true, canRedo: true })
    expect((await stepped(call, 'person.redo')).comparison.matters).toEqual(TEXAS_REDONE.matters)
    const redone = await stepped(call, 'person.redo')
    expect(redone.comparison).toEqual(TEXAS_REDONE)
    expect(redone.canRedo).toBe(false)
    await stepped(call, 'person.undo')
    expect((await stepped(call, 'person.undo')).comparison).toEqual(TEXAS_STATE)

    const { comparison: shownAgain } = await stepped(call, 'person.undo')
    expect(shownAgain.rows).toEqual({ ...TEXAS_STATE.rows, hidden: ['federalAid', 'online', 'renewal'] })
    const { comparison: unsaid } = await stepped(call, 'person.undo')
    expect(Object.keys(unsaid.notes)).not.toContain(`${CENTRAL}|online`)
    expect(Object.keys(unsaid.notes)).toContain(`${HOUSTON}|online`)
    expect((await stepped(call, 'person.undo')).comparison.figuresOf).toBe(FIRST_IMPORT)
  })

  test('bring back the case that was deleted, with its note', async () => {
    const { call } = await opened()
    for (let step = 0; step < 3; step += 1) await stepped(call, 'person.undo')
    const state = await stepped(call, 'person.undo')
    expect(state).toMatchObject({ moved: { kind: 'case-delete', name: 'Two programs' }, case: { id: 4 } })
    expect(state.comparison.notes).toEqual({ [`${HOUSTON}|online`]: 'On campus.' })
  })

  test('go back to the very first and forth to the very last, and end where they began', async () => {
    const { call } = await opened()
    await call('cases.open', EVENINGS)
    let steps = 0
    while ((await call('person.get')).canUndo) {
      await stepped(call, 'person.undo')
      steps += 1
    }
    expect(steps).toBe(25)
    expect((await call('library.state')).lists).toEqual([])
    expect((await call('person.get')).comparison).toEqual(DEFAULT_COMPARISON)

    while ((await call('person.get')).canRedo) await stepped(call, 'person.redo')
    await call('cases.open', EVENINGS)
    while ((await call('person.get')).canRedo) await stepped(call, 'person.redo')
    expect((await call('person.get')).comparison).toEqual(EVENINGS_STATE)
    await call('cases.open', TEXAS)
    while ((await call('person.get')).canRedo) await stepped(call, 'person.redo')
    expect((await call('person.get')).comparison).toEqual({ ...TEXAS_REDONE, figuresOf: null })
    expect((await call('library.state')).lists).toMatchObject([{ id: 'own:1', programs: 4 }])
    expect((await call('matches.list')).filter(({ match }) => match === 'person').length).toBe(2)
  })
})

describe('the settings of 0.1.0', () => {
  test('and the last search are there, and the search finds', async () => {
    const { call } = left
    const { settings, search } = await call('person.get')
    expect(settings).toMatchObject({
      theme: 'dark',
      rows: 'dense',
      peers: false,
      organisation: 'Capital Area Workforce Board',
      paper: 'a4',
    })
    // There was one search for all; it is that of the case that was open.
    expect(search).toEqual({
      text: 'coding',
      facets: { state: ['TX', 'AK'], online: ['all', 'some', 'none'], awardLevel: ['2', '21'] },
      ranges: { costToFinish: { min: null, max: 2_000_000, includeUnknown: true } },
      sort: 'costToFinish',
      descending: true,
      residency: 'in-district',
      occupation: '29-2072',
      counted: ['county'],
      closed: false,
      mayFit: true,
      place: null,
      radius: null,
      nearOrOnline: false,
    })
    const found = await call('find.query', { ...search, limit: 3 })
    // What a limit crosses may fit, and what may fit is counted apart. "coding" finds coders too.
    expect([found.total, found.mayFit]).toEqual([17, 6])
    expect(found.rows).toHaveLength(3)
    const asked = found.facets.online.filter(({ selected }) => selected)
    expect(asked.map(({ value }) => value)).toEqual(['all', 'some', 'none'])
    expect(asked.reduce((all, { count }) => all + count, 0)).toBe(17)
  })
})

describe('what 0.1.0 imported', () => {
  test('its own list, the decided matches and the mapping of a table with those headings', async () => {
    const { call, take, write } = left
    expect((await call('library.state')).lists).toEqual([
      {
        id: 'own:1',
        name: 'Workforce board',
        file: 'Workforce board list.csv',
        importedOn: '2026-11-30',
        programs: 4,
      },
    ])
    const matches = await call('matches.list', { list: 'own:1' })
    expect(matches.map(({ name, match, institution }) => [name, match, institution?.unitid ?? null])).toEqual(
      [
        ['Kenai Peninsula Training Center', 'none', null],
        ['Round Rock Health Academy', 'person', null],
        ['Collin County College', 'person', 247_834],
        ['Houston Community College', 'exact', 225_423],
      ],
    )
    const headings =
      'Training school,Town,State,ZIP,Course,CIP code,Charge,Books,Weeks,Award,How it is taught,Jobs,Remarks'
    const next = write(
      'next.csv',
      `${headings}\r\nSome School,Austin,TX,78701,Coding,51.0713,100,10,10,Certificate,Online,29-2072,x\r\n`,
    )
    const table = await call('own.open', { from: 'file', file: await take(next) })
    expect(table.origin).toBe('remembered')
    expect(table.columns.map(({ guess }) => guess)).toEqual([
      'institution',
      'city',
      'state',
      'zip',
      'program',
      'cip',
      'tuitionAndFees',
      'books',
      'months',
      'awardLevel',
      'online',
      'occupation',
      null,
    ])
    const preview = await call('own.preview', {
      table: table.id,
      mapping: table.columns.map(({ guess }) => guess),
    })
    expect(preview.rows[0]?.cells.online).toBe('Fully online')
  })

  test('the official files are sources, their programs are found, and the import is undone and done again', async () => {
    const { call } = await opened()
    const { sources } = await call('library.state')
    expect(sources.filter(({ origin }) => origin === 'imported').map(({ id, rows }) => [id, rows])).toEqual([
      ['ipeds-hd-2024', 146],
      ['ipeds-c-2024', 173],
      ['scorecard-institutions-2025', 151],
    ])
    expect(sources.find(({ id }) => id === 'ipeds-c-dep-2022')?.feeds).toEqual(['online'])
    expect((await call('find.query', { limit: 1 })).total).toBe(176)
    const ours = await call('find.query', { facets: { study: ['11.0101'] } })
    expect(ours.rows.map(({ institution }) => institution)).toContain(
      'Collin County Community College District',
    )

    const undone = await call('library.undo')
    expect(undone.generation).toBe(FIRST_IMPORT)
    expect(rowOf(await call('compare.table', { programs: [HOUSTON] }), 'schoolEarnings')).toBeUndefined()
    const { generation } = await call('library.redo')
    expect(generation).not.toBe(FIRST_IMPORT)
    expect(saidIn(await call('compare.table', { programs: [HOUSTON] }), 'schoolEarnings')).toEqual([
      3_925_400,
    ])
  })
})

describe('a case file of 0.1.0', () => {
  const read = async (name: string) => {
    const program = await empty()
    const state = await program.call('cases.read', { file: await program.take(file(name)) })
    return { ...program, state }
  }

  test('with two programs and a note', async () => {
    const { state, call } = await read('simple.pathwise')
    expect(state.case.name).toBe('Two programs')
    expect(state.comparison).toEqual({
      ...DEFAULT_COMPARISON,
      programs: [HOUSTON, ALASKA],
      notes: { [`${HOUSTON}|online`]: 'On campus.' },
    })
    const kept = await call('cases.snapshot')
    expect(kept && saidIn(kept, 'online')).toEqual(['none', 'none'])
  })

  test('with an own program, which arrives with its list', async () => {
    const { state, call } = await read('own-programs.pathwise')
    expect(state.case.name).toBe('Texas, from Austin')
    // The last note and the last hidden row came after the file.
    const notes = { ...TEXAS_STATE.notes }
    Reflect.deleteProperty(notes, `${CENTRAL}|online`)
    expect(state.comparison).toEqual({
      ...TEXAS_STATE,
      figuresOf: null,
      programs: [HOUSTON, CENTRAL, AUSTIN, 'own:1:1'],
      rows: { ...TEXAS_STATE.rows, hidden: ['federalAid', 'online', 'renewal'] },
      notes,
    })
    expect((await call('library.state')).lists).toMatchObject([{ programs: 1 }])
    const comparison = await call('compare.table', requestOf(state.comparison))
    expect(comparison.programs[3]?.institution).toBe('Round Rock Health Academy')
    expect(saidIn(comparison, 'online')?.[3]).toBe('all')
    expect(rowOf(comparison, 'online')?.cells[3]).toMatchObject({
      figure: { provenance: [{ columns: 'How it is taught' }] },
    })
  })

  test('with the figures of its time', async () => {
    const { state, call } = await read('kept-figures.pathwise')
    expect(state.case).toMatchObject({ name: 'Evenings only', snapshotAt: expect.any(String) })
    expect(state.comparison).toEqual({
      ...EVENINGS_STATE,
      figuresOf: null,
      programs: [ALASKA, EVERETT, 'own:1:1'],
    })
    const kept = await call('cases.snapshot')
    expect(kept?.programs.map(({ institution }) => institution)).toEqual([
      'Alaska Career College',
      'Everett Community College',
      'Kenai Peninsula Training Center',
    ])
    expect(kept && saidIn(kept, 'online')).toEqual(['none', 'some', 'none'])
    expect(kept && saidIn(kept, 'miles')).toEqual([3, 1416, 71])
    expect(kept?.figuresOf).toBe(FIRST_IMPORT)
  })
})

describe('an export of 0.1.0', () => {
  test.each(['comparison-across.csv', 'comparison-rows.csv'])('%s is read back, value by value', (name) => {
    const { lines, programs } = readComparisonCsv(readFileSync(file(name)))
    const line = (id: LineId) => {
      const at = lines.findIndex((each) => each.id === id)
      return programs.map((entries) => entries[at])
    }
    expect(lines).toHaveLength(44)
    expect(line('key').map((entry) => entry?.text)).toEqual([HOUSTON, CENTRAL, AUSTIN, 'own:1:3'])
    expect(line('tuitionAndFees').map((entry) => entry?.value)).toEqual([
      560_000, 415_000, 1_845_000, 245_000,
    ])
    expect(line('tuitionAndFees').map((entry) => entry?.status)).toEqual([
      'your own figure',
      'your own figure',
      'known',
      'your own figure',
    ])
    expect(line('online').map((entry) => entry?.text)).toEqual([
      'Not fully at a distance',
      'Some of its programs fully at a distance',
      'Fully at a distance',
      'Fully at a distance',
    ])
    expect(line('miles').map((entry) => entry?.value)).toEqual([146, 59, 4, 17])
  })

  test('a CSV is known as Pathwise’s own and comes in as an own list', async () => {
    const { call, take } = await empty()
    const table = await call('own.open', { from: 'file', file: await take(file('comparison-rows.csv')) })
    expect(table).toMatchObject({ origin: 'pathwise', rows: 4 })
    const mapping = table.columns.map(({ guess }) => guess)
    expect(mapping).toContain('online')
    const { list, rejected } = await call('own.import', { table: table.id, mapping, name: 'Came back' })
    expect([list.programs, rejected]).toEqual([4, 0])
    const comparison = await call('compare.table', { programs: ['own:1:2', 'own:1:4'] })
    expect(saidIn(comparison, 'online')).toEqual(['some', 'all'])
    expect(saidIn(comparison, 'tuitionAndFees')).toEqual([415_000, 245_000])
  })

  test('a workbook opens sheet by sheet; it is not known as Pathwise’s own, so its columns are asked for', async () => {
    const { call, take } = await empty()
    const table = await call('own.open', { from: 'file', file: await take(file('comparison.xlsx')) })
    expect(table).toMatchObject({
      sheets: ['Comparison', 'Sources', 'Notes'],
      sheet: 'Comparison',
      origin: 'guessed',
    })
    // Programs stand side by side in it, which is seen, and can be decided otherwise.
    expect(table.shape?.steps).toContainEqual(expect.objectContaining({ id: 'across', isDone: true }))
    expect(table.columns.map(({ heading }) => heading)).toEqual(
      expect.arrayContaining(['Attribute', 'Tuition and fees', 'Books and supplies', 'Award level']),
    )
    const asItStands = await call('own.open', {
      from: 'file',
      file: await take(file('comparison.xlsx')),
      shape: { heading: null, encoding: null, steps: { across: false } },
    })
    expect(
      asItStands.columns.map(({ heading }) => heading).filter((heading) => /^\d\./.test(heading)),
    ).toEqual([
      '1. Medical Insurance Coding Specialist/Coder, Houston Community College',
      '2. Medical Insurance Coding Specialist/Coder, Central Texas College',
      '3. Medical Insurance Coding Specialist/Coder, Southern Careers Institute-Austin',
      '4. Coding boot camp, Round Rock Health Academy',
    ])
    const sheets = await readXlsxFile(readFileSync(file('comparison.xlsx')))
    const rows = sheets.find(({ sheet }) => sheet === 'Comparison')?.data ?? []
    const row = (label: string) =>
      rows.find(([first]) => first === label)?.filter((_, at) => at >= 2 && at % 4 === 2)
    expect(row('Tuition and fees')).toEqual([5600, 4150, 18_450, 2450])
    expect(row('Distance')).toEqual([
      'Not fully at a distance',
      'Some of its programs fully at a distance',
      'Fully at a distance',
      'Fully at a distance',
    ])
  })
})
