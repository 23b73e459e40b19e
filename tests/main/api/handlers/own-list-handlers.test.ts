import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { openCatalogClient, type CatalogClient } from '../../../../main/catalog/client.ts'
import { generationPlaces } from '../../../../main/catalog/generations.ts'
import { makeCatalog } from '../../../../main/catalog/make-catalog.ts'
import type { PathwiseError } from '../../../../data/contract/errors.ts'
import type { Encoding } from '../../../../data/contract/encodings.ts'
import type { OwnTable } from '../../../../data/contract/own.ts'
import { NO_CHOICES, type ShapeChoices } from '../../../../data/contract/shape.ts'
import { FindInputSchema } from '../../../../data/contract/find.ts'
import * as v from 'valibot'
import { ownHandlers } from '../../../../main/api/handlers/own-list-handlers.ts'
import { openPerson } from '../../../../main/person/open-person.ts'
import type { PersonStore } from '../../../../main/person/store.ts'
import { StagedFiles } from '../../../../main/storage/staged-files.ts'
import { NOTHING_PERSONAL } from '../../../../data/listed-program.ts'
import { RESIDENCIES } from '../../../../data/program.ts'
import { DEFAULT_LANGUAGE } from '../../../../data/messages/languages.ts'
import { translator } from '../../../../data/messages/translate.ts'
import { comparisonCsv } from '../../../../main/export/comparison-csv.ts'
import { CompareInputSchema } from '../../../../data/contract/comparison.ts'
import { SHIPPED_TABLES } from '../../catalog/support/shipped.ts'
import { TEXAS, TEXAS_SHEET, texasList } from '../../import/support/state-lists.ts'
import { personalOf, sourceOf } from '../../../support/person-lists.ts'

/** The real program but for its host: the shipped catalog in its thread, person.db, files on the disk. */
let folder: string
let catalogClient: CatalogClient
let person: PersonStore
let data: string
const staging = new StagedFiles()
let own: ReturnType<typeof ownHandlers>

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pathwise-own-'))
  makeCatalog(SHIPPED_TABLES, join(folder, 'catalog.db'))
  catalogClient = openCatalogClient(generationPlaces(join(folder, 'catalog.db'), folder))
})
afterAll(async () => {
  await catalogClient.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})
let count = 0
beforeEach(async () => {
  data = join(folder, `data-${(count += 1)}`)
  mkdirSync(data)
  person = await openPerson(data)
  onTestFinished(() => person.close())
  await catalogClient.setPersonal(person.personal())
  own = ownHandlers({ catalogClient, person, staging })
})

const find = (input: v.InferInput<typeof FindInputSchema>) =>
  catalogClient.request('find.query', v.parse(FindInputSchema, input))
const compare = (programs: readonly string[], more: Partial<v.InferInput<typeof CompareInputSchema>> = {}) =>
  catalogClient.request('compare.table', v.parse(CompareInputSchema, { programs: [...programs], ...more }))

async function staged(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(data, name)
  writeFileSync(path, content)
  return (await staging.take(path)).id
}

async function importText(text: string, name = 'My list') {
  const table = await own['own.open']({ from: 'paste', text })
  const mapping = table.columns.map(({ guess }) => guess)
  return { table, ...(await own['own.import']({ table: table.id, mapping, name })) }
}

const SHEET = [
  'School\tCity\tState\tZip\tProgram\tCIP\tTuition\tBooks\tWeeks\tAward',
  'Alvin Community College\tAlvin\tTexas\t77511\tMedical Assistant\t51.0801\t$3,200.50\tn/a\t40\tCertificate',
  'Round Rock Health Academy\tRound Rock\tTX\t78664\tCoding boot camp\t51.0713\tfree\t-\t10\tCertificate',
].join('\n')

describe('a table with prices by where students live', () => {
  const PRICED = [
    'School\tState\tProgram\tIn-district\tIn-state tuition\tNon-resident tuition\tBooks',
    'Ours\tTX\tCoding\t$3,000\t5,000\t9,000\t100',
    'Ours\tTX\tBilling\t\t4,000\tn/a\t100',
  ].join('\n')

  test('costs by residency in Find, in Compare, in its exports and over a restart', async () => {
    const { table, list, rejected } = await importText(PRICED)
    expect(rejected).toBe(0)
    const { rows } = await own['own.preview']({
      table: (await own['own.open']({ from: 'paste', text: PRICED })).id,
      mapping: table.columns.map(({ guess }) => guess),
    })
    expect(rows[0]?.cells).toMatchObject({
      tuitionInDistrict: '$3,000',
      tuitionInState: '$5,000',
      tuitionOutOfState: '$9,000',
    })
    const read = async () => {
      const told: Record<string, unknown> = {}
      for (const residency of RESIDENCIES) {
        const found = await find({ facets: { list: [list.id] }, residency, sort: 'program' })
        const table = await compare(['own:1:1', 'own:1:2'], { residency })
        const row = table.groups
          .flatMap((group) => group.rows)
          .find(({ field }) => field === 'tuitionAndFees')
        const { bytes } = comparisonCsv(
          table,
          {
            layout: 'across',
            status: false,
            source: false,
            asOf: false,
            show: 'all',
            rows: { hidden: [], order: [] },
          },
          translator(DEFAULT_LANGUAGE),
        )
        const lines = new TextDecoder().decode(bytes).split('\r\n')
        const csv = lines.find((line) => line.startsWith('Tuition and fees'))
        told[residency] = {
          find: found.rows.map(({ costToFinish }) => costToFinish.value),
          compare: row?.cells.map((cell) => (cell.kind === 'figure' ? cell.figure.value : cell.kind)),
          headings: row?.cells.map((cell) =>
            cell.kind === 'figure' ? cell.figure.provenance[0]?.columns : '',
          ),
          csv: csv?.split(',').slice(2, 4),
        }
      }
      return told
    }
    const told = await read()
    expect(told).toEqual({
      'in-district': {
        find: [410_000, 310_000],
        compare: [300_000, 400_000],
        headings: ['In-district', 'In-state tuition'],
        csv: ['3000', '4000'],
      },
      'in-state': {
        find: [410_000, 510_000],
        compare: [500_000, 400_000],
        headings: ['In-state tuition', 'In-state tuition'],
        csv: ['5000', '4000'],
      },
      // Of other states nothing is told there, and what others pay does not stand for it: the books are left.
      'out-of-state': {
        find: [10_000, 910_000],
        compare: [900_000, null],
        headings: ['Non-resident tuition', ''],
        csv: ['9000', ''],
      },
    })
    person.close()
    person = await openPerson(data)
    onTestFinished(() => person.close())
    await catalogClient.setPersonal(sourceOf(NOTHING_PERSONAL))
    await catalogClient.setPersonal(person.personal())
    expect(await read()).toEqual(told)
  })
})

describe('a table with spans of time', () => {
  const SPANS = [
    'School\tState\tProgram\tCIP\tTuition\tLength\tHours',
    'Ours\tTX\tCoding certificate\t51.0713\t6000\t9-12 months\t600-900',
    'Ours\tTX\tBilling certificate\t51.0714\t6000\t15 to 18\t720',
  ].join('\n')

  test('keeps both ends in the preview, in Find, in Compare, in a file and over a restart', async () => {
    const { table, list, rejected } = await importText(SPANS)
    expect(rejected).toBe(0)
    const mapping = table.columns.map(({ guess }) => guess)
    const again = await own['own.open']({ from: 'paste', text: SPANS })
    const { rows } = await own['own.preview']({ table: again.id, mapping })
    expect(rows.map(({ cells }) => [cells.months, cells.hours])).toEqual([
      ['9 to 12 months', '600 to 900 clock hours'],
      ['15 to 18 months', '720 clock hours'],
    ])

    person.close()
    person = await openPerson(data)
    onTestFinished(() => person.close())
    await catalogClient.setPersonal(person.personal())
    own = ownHandlers({ catalogClient, person, staging })
    const within = async (max: number) => {
      const { total, rows } = await find({
        facets: { list: [list.id] },
        ranges: { months: { min: null, max } },
      })
      return [total, ...rows.map(({ key, months }) => [key, months.value, months.high])]
    }
    // Within a year for sure; of ten months the span crosses the bound, and it may fit.
    expect(await within(12)).toEqual([1, ['own:1:1', 9, 12]])
    expect((await within(10))[1]).toEqual(['own:1:1', 9, 12])
    expect(await within(8)).toEqual([0])

    const comparison = await compare(['own:1:1'])
    const cell = (field: string) =>
      comparison.groups.flatMap(({ rows }) => rows).find((row) => row.field === field)?.cells[0]
    expect(cell('months')).toMatchObject({ figure: { value: 9, high: 12, status: 'own' } })
    expect(cell('costPerMonth')).toMatchObject({ figure: { value: 50_000 } })
    // It is told, so that it is no rule's, and nine to twelve months may be of two levels of award.
    expect(cell('months')).not.toMatchObject({ figure: { provenance: [{ rule: 'length-by-level' }] } })
    const options = { layout: 'rows', status: true, source: false, asOf: false, show: 'all' } as const
    const exported = comparisonCsv(comparison, options, translator(DEFAULT_LANGUAGE))
    const back = await own['own.open']({
      from: 'file',
      file: await staged('spans.csv', exported.bytes),
      sheet: null,
    })
    await own['own.import']({
      table: back.id,
      mapping: back.columns.map(({ guess }) => guess),
      name: 'Back',
    })
    expect(personalOf(person).lists.at(-1)?.programs[0]?.figures).toMatchObject({
      months: { value: 9, high: 12, status: 'own' },
      hours: { value: 600, high: 900, unit: 'clock-hours' },
    })
  })
})

describe('a table whose prices stand in parts', () => {
  const PARTS = [
    'School\tState\tProgram\tTuition\tLab fee\tBooks\tTotal cost',
    'Ours\tTX\tCoding\t5000\t300\t400\t5700',
    'Ours\tTX\tBilling\t5000\t\t400\t',
    'Ours\tTX\tScribing\t0\t300\t400\t9000',
  ].join('\n')

  test('adds them up, says where the total differs, and asks once what 0 means', async () => {
    const table = await own['own.open']({ from: 'paste', text: PARTS })
    const mapping = table.columns.map(({ guess }) => guess)
    expect(mapping.slice(3)).toEqual(['tuitionAndFees', 'tuitionAndFees', 'books', 'costToFinish'])
    const open = await own['own.preview']({ table: table.id, mapping })
    expect(open.tallies[3]).toMatchObject({ read: 2, refused: 1, zeros: 1 })
    expect(open.firstRejects.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [4, 'Tuition', 'zero-not-told'],
    ])
    const answers = [null, null, null, { zero: 'free' as const }]
    const asked = await own['own.preview']({ table: table.id, mapping, answers })
    expect(asked.firstRejects).toEqual([
      expect.objectContaining({ line: 4, column: 'Total cost', reason: 'total-above-parts' }),
    ])
    expect(asked.rows.map(({ cells }) => cells.tuitionAndFees)).toEqual([
      '$5,300',
      '$5,000 or more',
      '$300 or more',
    ])
    const { list } = await own['own.import']({ table: table.id, mapping, answers, name: 'Parts' })

    const keys = [`${list.id}:1`, `${list.id}:2`]
    const comparison = await compare(keys)
    const cells = (field: string) =>
      comparison.groups.flatMap(({ rows }) => rows).find((row) => row.field === field)?.cells
    expect(cells('tuitionAndFees')).toMatchObject([
      { figure: { value: 530_000, status: 'own', provenance: [{ columns: 'Tuition + Lab fee' }] } },
      // It is no agency that stops counting.
      { figure: { value: 500_000, status: 'at-least', notes: [{ code: 'listed-at-least' }] } },
    ])
    expect(cells('costToFinish')).toMatchObject([
      { figure: { value: 570_000 } },
      { figure: { value: 540_000, status: 'at-least' } },
    ])
    // What is at least so much never fits under a limit for sure.
    const within = await find({
      facets: { list: [list.id] },
      ranges: { costToFinish: { min: null, max: 600_000 } },
    })
    expect([within.total, within.rows[0]?.key]).toEqual([1, `${list.id}:1`])

    // The next edition is asked nothing that was answered.
    const next = await own['own.open']({
      from: 'paste',
      text: PARTS.replace('School\tState', 'School\tCounty').replaceAll('\tTX\t', '\tLucas\t'),
    })
    expect(next.origin).toBe('alike')
    expect(next.columns.map(({ because }) => because)).toEqual([
      'remembered',
      null,
      'remembered',
      'remembered',
      'remembered',
      'remembered',
      'remembered',
    ])
    expect(next.answers[3]).toEqual({ zero: 'free' })
  })

  test('takes no answers for columns that it does not have', async () => {
    const table = await own['own.open']({ from: 'paste', text: PARTS })
    const mapping = table.columns.map(({ guess }) => guess)
    const answers = Array.from({ length: 8 }, () => null)
    await expect(own['own.preview']({ table: table.id, mapping, answers })).rejects.toMatchObject({
      code: 'invalid-input',
    })
  })
})

describe('a pasted table', () => {
  test('of which no row is a program adds nothing, and says so', async () => {
    const text = 'School\tProgram\tTuition\n\t\t$5\n\tCoding\t$6'
    const table = await own['own.open']({ from: 'paste', text })
    const mapping = ['institution', 'program', 'tuitionAndFees'] as const
    const preview = await own['own.preview']({ table: table.id, mapping })
    expect(preview).toMatchObject({ taken: 0, problems: [] })
    expect(preview.rejected).toBeGreaterThan(0)
    await expect(own['own.import']({ table: table.id, mapping, name: 'Nothing' })).rejects.toMatchObject({
      code: 'own-nothing',
    })
    expect(personalOf(person).lists.some(({ name }) => name === 'Nothing')).toBe(false)
  })

  test('is guessed, previewed, imported, found, compared and taken back', async () => {
    const table = await own['own.open']({ from: 'paste', text: SHEET })
    expect(table).toMatchObject({ name: 'Pasted table', rows: 2, origin: 'guessed', sheets: [], sheet: null })
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
    ])
    const mapping = table.columns.map(({ guess }) => guess)
    const preview = await own['own.preview']({ table: table.id, mapping })
    expect(preview).toMatchObject({
      problems: [],
      taken: 2,
      rejected: 0,
      matched: { exact: 1, guess: 0, none: 1 },
    })
    expect(preview.rows).toEqual([
      {
        line: 2,
        cells: {
          program: 'Medical Assistant',
          institution: 'Alvin Community College',
          city: 'Alvin',
          state: 'TX',
          zip: '77511',
          cip: '51.0801',
          tuitionAndFees: '$3,200.50',
          months: '10 months',
          awardLevel: 'Certificate',
        },
        institution: 'Alvin Community College',
        found: null,
      },
      {
        line: 3,
        cells: {
          program: 'Coding boot camp',
          institution: 'Round Rock Health Academy',
          city: 'Round Rock',
          state: 'TX',
          zip: '78664',
          cip: '51.0713',
          tuitionAndFees: '$0',
          months: '3 months',
          awardLevel: 'Certificate',
        },
        institution: null,
        found: null,
      },
    ])
    const before = (await find({})).total
    const { list, rejected } = await own['own.import']({ table: table.id, mapping, name: 'My list' })
    expect({ list, rejected }).toMatchObject({
      list: { id: 'own:1', name: 'My list', file: '', programs: 2 },
      rejected: 0,
    })
    const found = await find({ text: 'coding boot camp' })
    expect(found.rows[0]).toMatchObject({
      key: 'own:1:2',
      origin: 'own',
      institution: 'Round Rock Health Academy',
    })
    expect((await compare(['own:1:2'])).programs[0]).toMatchObject({
      program: 'Coding boot camp',
      zip: '78664',
    })

    expect(await own['person.undo'](person.state().case)).toMatchObject({
      moved: { kind: 'list-import', name: 'My list' },
      canUndo: false,
      canRedo: true,
    })
    expect((await find({})).total).toBe(before)
    expect((await compare(['own:1:2'])).missing).toEqual(['own:1:2'])
    await own['person.redo'](person.state().case)
    expect((await find({ text: 'coding boot camp' })).rows[0]?.key).toBe('own:1:2')
  })

  test('with the same headings is read the same way the next time', async () => {
    await importText(SHEET)
    const table = await own['own.open']({ from: 'paste', text: SHEET.replace('School', 'SCHOOL ') })
    expect(table.origin).toBe('remembered')
    const without = table.columns.map(({ guess }) => (guess === 'books' ? null : guess))
    await own['own.import']({ table: table.id, mapping: without, name: 'Again' })
    const third = await own['own.open']({ from: 'paste', text: SHEET })
    expect(third.columns.find(({ heading }) => heading === 'Books')).toMatchObject({
      guess: null,
      because: null,
    })
    expect(third.columns[0]).toMatchObject({ guess: 'institution', because: 'remembered' })
  })

  test('says what is wrong with a mapping, and is not imported with it', async () => {
    const table = await own['own.open']({ from: 'paste', text: SHEET })
    const mapping = table.columns.map(({ guess }) => (guess === 'program' ? 'institution' : guess))
    expect((await own['own.preview']({ table: table.id, mapping })).problems).toEqual([
      { code: 'missing', field: 'program' },
      { code: 'doubled', field: 'institution' },
    ])
    await expect(own['own.import']({ table: table.id, mapping, name: 'x' })).rejects.toMatchObject({
      code: 'invalid-input',
      params: { at: 'mapping' },
    })
    await expect(own['own.preview']({ table: table.id, mapping: ['costToFinish'] })).rejects.toMatchObject({
      code: 'invalid-input',
    })
    await expect(own['own.preview']({ table: 'no-such-table', mapping })).rejects.toMatchObject({
      code: 'file-gone',
    })
    expect(person.lists()).toEqual([])
  })

  test.each(['\n\n', '   ', '\t\t\n,,,'])('of nothing is refused: %j', async (text) => {
    await expect(own['own.open']({ from: 'paste', text })).rejects.toMatchObject({
      code: 'file-unreadable',
      params: { reason: 'empty' },
    })
  })
})

describe('a file', () => {
  test('with titles above, semicolons and Windows letters is read', async () => {
    const text = 'Programs 2026\n\nInstitution;Course;Price\nCollège A;Coding;1,200\nCollège B;Billing;n/a\n'
    const id = await staged('list.csv', Buffer.from(text, 'latin1'))
    const table = await own['own.open']({ from: 'file', file: id, sheet: null })
    expect(table).toMatchObject({ name: 'list', rows: 2 })
    const mapping = table.columns.map(({ guess }) => guess)
    expect(mapping).toEqual(['institution', 'program', 'tuitionAndFees'])
    const { rows } = await own['own.preview']({ table: table.id, mapping })
    expect(rows.map(({ line, cells }) => [line, cells.institution, cells.tuitionAndFees])).toEqual([
      [4, 'Collège A', '$1,200'],
      [5, 'Collège B', undefined],
    ])
  })

  test.each([
    ['binary.csv', Buffer.from([1, 2, 0, 3]), 'binary'],
    ['empty.csv', '', 'empty'],
    ['page.csv', '<!DOCTYPE html><html></html>', 'web-page'],
    ['broken.xlsx', Buffer.from('PK\x03\x04 and no more'), 'zip-damaged'],
  ])('%s is refused in words', async (name, content, reason) => {
    const id = await staged(name, content)
    await expect(own['own.open']({ from: 'file', file: id, sheet: null })).rejects.toMatchObject({
      code: 'file-unreadable',
      params: { reason },
    })
  })

  test('is given up where the person leaves while it is read', async () => {
    const text = `School,Program,Price\n${Array.from({ length: 19_000 }, (_, at) => `A College,Welding ${at},1\n`).join('')}`
    const id = await staged('slow.csv', text)
    const opening = own['own.open']({ from: 'file', file: id, sheet: null })
    const refused = expect(opening).rejects.toMatchObject({ code: 'import-none' })
    await own['own.stop']({ table: null })
    await refused

    const table = await own['own.open']({ from: 'file', file: id, sheet: null })
    const mapping = table.columns.map(({ guess }) => guess)
    const preview = own['own.preview']({ table: table.id, mapping })
    await own['own.stop']({ table: null })
    // It was not the one that is open.
    expect(await preview).toMatchObject({ taken: 19_000 })
    const given = expect(own['own.preview']({ table: table.id, mapping })).rejects.toMatchObject({
      code: 'import-none',
    })
    await own['own.stop']({ table: table.id })
    await given
    await expect(own['own.preview']({ table: table.id, mapping })).rejects.toMatchObject({
      code: 'file-gone',
    })

    // A choice of columns that another follows at once is not waited for.
    const again = await own['own.open']({ from: 'file', file: id, sheet: null })
    const late = expect(own['own.preview']({ table: again.id, mapping })).rejects.toMatchObject({
      code: 'import-none',
    })
    expect(await own['own.preview']({ table: again.id, mapping })).toMatchObject({ taken: 19_000 })
    await late
  })

  test('that nobody took in is gone', async () => {
    await expect(
      own['own.open']({ from: 'file', file: 'nobody-took-it', sheet: null }),
    ).rejects.toMatchObject({
      code: 'file-gone',
    } satisfies Partial<PathwiseError>)
  })

  test('of more rows than a list can have is refused before it is mapped', async () => {
    const id = await staged(
      'long.csv',
      `School,Program\n${Array.from({ length: 100_001 }, (_, row) => `A,B ${row}\n`).join('')}`,
    )
    await expect(own['own.open']({ from: 'file', file: id, sheet: null })).rejects.toMatchObject({
      code: 'own-too-many-rows',
    })
  })
})

describe('providers', () => {
  test('are listed with what was found; the person decides, and takes it back', async () => {
    const { list } = await importText(SHEET)
    const matches = await own['matches.list']({ list: list.id })
    expect(matches.map(({ name, match, institution }) => [name, match, institution?.unitid ?? null])).toEqual(
      [
        ['Round Rock Health Academy', 'none', null],
        ['Alvin Community College', 'exact', 222567],
      ],
    )
    const provider = matches[0]?.provider ?? ''
    await own['matches.decide']({ provider, unitid: 222992 })
    expect(
      (await own['matches.list']({ list: list.id })).find((each) => each.provider === provider),
    ).toMatchObject({
      match: 'person',
      institution: { name: 'Austin Community College District' },
    })
    expect(await own['person.undo'](person.state().case)).toMatchObject({ moved: { kind: 'match' } })
    expect((await own['matches.list']({ list: list.id }))[0]).toMatchObject({ provider, match: 'none' })
  })

  test('that are sure link the program to the official one, and its price stands beside that', async () => {
    const [official] = (await find({ text: 'alvin community college medical', limit: 50 })).rows
    expect(official?.key).toMatch(/^222567-51/)
    const [, cip = '', level = ''] = /^222567-(51\.\d{4})-(\d+)$/.exec(official?.key ?? '') ?? []
    await importText(
      `School\tZip\tProgram\tCIP\tAward level\tTuition\nAlvin Community College\t77511\tIts program\t${cip}\t${level}\t$1,234`,
    )
    const { groups } = await compare([official?.key ?? ''])
    const cell = groups.flatMap(({ rows }) => rows).find(({ field }) => field === 'tuitionAndFees')?.cells[0]
    expect(JSON.stringify(cell)).toContain('123400')
  })
})

describe('a comparison that Pathwise exported', () => {
  test.each(['rows', 'across'] as const)('comes back without mapping, %s', async (layout) => {
    const { list } = await importText(SHEET)
    const rows = (await find({ text: 'medical assist', limit: 20 })).rows
      .filter(({ origin }) => origin === 'official')
      .slice(0, 3)
    // Yearly charges of a school times one to two years: a band.
    const band = (await find({ facets: { awardLevel: ['2'], priceStatus: ['estimated'] }, limit: 1 })).rows[0]
    expect(band?.costToFinish.high).toBeGreaterThan(band?.costToFinish.value ?? 0)
    const keys = [
      band?.key ?? '',
      ...rows.map(({ key }) => key).filter((key) => key !== band?.key),
      `${list.id}:1`,
      `${list.id}:2`,
    ]
    const comparison = await compare(keys)
    const options = { layout, status: true, source: false, asOf: false, show: 'all' } as const
    const exported = comparisonCsv(comparison, options, translator(DEFAULT_LANGUAGE))
    const id = await staged(`exported-${layout}.csv`, exported.bytes)
    const table = await own['own.open']({ from: 'file', file: id, sheet: null })
    expect(table).toMatchObject({ origin: 'pathwise', rows: keys.length })
    const mapping = table.columns.map(({ guess }) => guess)
    const preview = await own['own.preview']({ table: table.id, mapping })
    expect(preview).toMatchObject({ taken: keys.length, problems: [] })
    await own['own.import']({ table: table.id, mapping, name: 'Back' })

    const back = personalOf(person).lists.find(({ name }) => name === 'Back')?.programs ?? []
    expect(back.map(({ official }) => official)).toEqual(
      keys.map((key) => (key.startsWith('own:') ? null : key)),
    )
    // Every figure of the file is there again, with its status.
    const again = await compare(back.map(({ key }) => key))
    for (const field of ['tuitionAndFees', 'books', 'months', 'completions', 'awardLevel', 'cip'] as const) {
      const said = (of: typeof again) =>
        of.groups
          .flatMap(({ rows }) => rows)
          .find((row) => row.field === field)
          ?.cells.map((cell) => {
            if (cell.kind === 'figure') return [cell.figure.value, cell.figure.high, cell.figure.status]
            return cell.kind === 'category' ? cell.code : cell.kind === 'text' ? cell.text : null
          })
      expect([field, said(again)]).toEqual([field, said(comparison)])
    }
  })
})

describe('a state’s list as a spreadsheet of the person’s own', () => {
  test('is mapped, imported whole, and matched', async () => {
    const file = await staged('list.xlsx', texasList())
    const table = await own['own.open']({ from: 'file', file, sheet: null })
    expect(table).toMatchObject({ rows: TEXAS.programs, sheet: TEXAS_SHEET })
    const guessed = Object.fromEntries(
      table.columns.flatMap(({ heading, guess }) => (guess ? [[guess, heading]] : [])),
    )
    expect(guessed).toEqual({
      institution: 'ProviderName',
      city: 'Campus City',
      state: 'Campus State',
      zip: 'Campus Zip Code',
      program: 'Program Name',
      cip: 'Instructional Program (CIP) Code',
      website: 'Program URL',
      awardLevel: 'Program Outcome',
      hours: 'Length: Contact Hours',
      months: 'Length: Weeks',
      online: 'Delivery Method',
      occupation: 'Occupation Code (ONET 1)',
      tuitionAndFees: 'Required Cost: Tuition & Fees',
      books: 'Required Cost: Books & Supplies',
    })
    const mapping = table.columns.map(({ guess }) => guess)
    const preview = await own['own.preview']({ table: table.id, mapping })
    expect(preview.taken).toBe(TEXAS.programs)
    // Of three schools one is in the directory by its name, one is a campus of a chain, one is nowhere.
    expect(preview.matched).toEqual({ exact: 1, guess: 1, none: 1 })
    const { list } = await own['own.import']({ table: table.id, mapping, name: 'Texas' })
    expect(list.programs).toBe(TEXAS.programs)
    const programs = personalOf(person).lists[0]?.programs ?? []
    // Weeks that are 0, "ERROR" or not to be believed are not reported, never 0.
    expect(programs.filter(({ figures }) => figures.months === undefined)).toHaveLength(TEXAS.withoutWeeks)
    expect(
      programs.every(({ figures }) => figures.months === undefined || (figures.months.value ?? 0) > 0),
    ).toBe(true)
    const found = await find({ text: 'Hill Country Phlebotomy', limit: 1 })
    expect(found.total).toBe(TEXAS.programs / 3)
  })
})

describe('the rows of a table', () => {
  const text =
    'Options\nProgram\tSchool\tMonths\nCoding\tAlpha\t9\nCoding\tAlpha\t9\nBilling\tBeta\t8\nTotal\t\t26\n'
  const paste = (shape: ShapeChoices | null = null) => own['own.open']({ from: 'paste', text, shape })
  const mapped = async ({ id, columns }: OwnTable) => ({
    table: id,
    mapping: columns.map(({ guess }) => guess),
    name: 'Mine',
  })

  test('are read as the person decides, and so is the next edition', async () => {
    const first = await paste()
    expect([first.rows, first.shape?.heading, first.choices]).toEqual([2, 2, NO_CHOICES])
    expect(first.shape?.steps.map(({ id }) => id)).toEqual(['total-row', 'same-row'])
    const choices = { heading: null, encoding: null, steps: { 'same-row': false } }
    const second = await paste(choices)
    expect([second.rows, second.choices]).toEqual([3, choices])
    const { list } = await own['own.import'](await mapped(second))
    expect(list.programs).toBe(3)
    const next = await paste()
    expect([next.rows, next.choices, next.origin]).toEqual([3, choices, 'remembered'])
    await own['own.import'](await mapped(await paste(NO_CHOICES)))
    expect((await paste()).rows).toBe(2)
  })

  test('under another heading are known again by the heading that was recognised', async () => {
    const choices = { heading: 3, encoding: null, steps: {} }
    await paste()
    const other = await paste(choices)
    expect(other.columns.map(({ heading }) => heading)).toEqual(['Coding', 'Alpha', '9'])
    await own['own.import']({ table: other.id, mapping: ['program', 'institution', null], name: 'Mine' })
    const next = await paste()
    expect([next.choices, next.origin, next.columns[1]?.guess]).toEqual([
      choices,
      'remembered',
      'institution',
    ])
  })

  test('under another heading are found again where a title was put above them', async () => {
    await paste()
    const other = await paste({ ...NO_CHOICES, heading: 3 })
    await own['own.import']({ table: other.id, mapping: ['program', 'institution', null], name: 'Mine' })
    const titled = `Printed\n${text.replace('Coding\tAlpha\t9', 'CODING\tAlpha \t9')}`
    const next = await own['own.open']({ from: 'paste', text: titled })
    expect([next.choices.heading, next.origin]).toEqual([4, 'remembered'])
    expect(next.columns.map(({ heading }) => heading)).toEqual(['CODING', 'Alpha', '9'])
    // Where no row says so any more, the heading is the one that is recognised.
    const gone = text.replaceAll('Coding\tAlpha\t9', 'Billing\tAlpha\t7')
    expect((await own['own.open']({ from: 'paste', text: gone })).choices.heading).toBeNull()
  })

  test('that can no longer be read as they were are read as they are recognised', async () => {
    await own['own.import'](await mapped(await paste({ ...NO_CHOICES, heading: 2 })))
    const one = 'Program\tSchool\tMonths\nCoding\tAlpha\t9\n'
    await paste()
    const table = await own['own.open']({ from: 'paste', text: one })
    expect([table.rows, table.origin]).toEqual([1, 'remembered'])
  })

  test('of a file in letters that a person names', async () => {
    const file = await staged('list.csv', Buffer.from('Program,School\nM\x8edical,\xc9cole\n', 'latin1'))
    const open = (encoding: Encoding | null) =>
      own['own.open']({ from: 'file', file, sheet: null, shape: { ...NO_CHOICES, encoding } })
    const asked = await open('macintosh')
    expect([asked.shape?.encoding, asked.columns[0]?.samples]).toEqual([
      { is: 'macintosh', isSure: true },
      ['Médical'],
    ])
    expect((await open('windows-1252')).columns[0]?.samples).toEqual(['MŽdical'])
  })

  test('in letters that a person named, and so the next edition, as long as it is recognised as the last one was', async () => {
    const bytes = (text: string) => Buffer.from(`Program,School\n${text}\n`, 'latin1')
    const open = async (name: string, content: Buffer, shape: ShapeChoices | null = null) =>
      own['own.open']({ from: 'file', file: await staged(name, content), sheet: null, shape })
    const sampled = ({ columns }: OwnTable) => columns[0]?.samples
    // "Médical" of a Mac, and one sign that says nothing: Pathwise takes it for what it is not.
    const list = bytes('Pr\x8ecis,Alpha')
    const first = await open('list.csv', list)
    const recognised = first.shape?.encoding?.is
    const chosen = recognised === 'cp437' ? 'macintosh' : 'cp437'
    const asked = await open('list.csv', list, { ...NO_CHOICES, encoding: chosen })
    await own['own.import']({ table: asked.id, mapping: ['program', 'institution'], name: 'Mine' })
    const next = await open('next.csv', bytes('Pr\x8ecis d\x8eja,Beta'))
    expect([next.choices.encoding, next.shape?.encoding]).toEqual([chosen, { is: chosen, isSure: true }])
    const unicode = await open('unicode.csv', Buffer.from('Program,School\nPrécis,Alpha\n'))
    expect([unicode.choices.encoding, sampled(unicode)]).toEqual([null, ['Précis']])
  })
})
