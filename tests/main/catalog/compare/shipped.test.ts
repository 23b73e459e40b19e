import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cellKey, PROVIDED_BY, type Has, type Plan } from '../../../../data/comparison-state.ts'
import { noteKey } from '../../../../data/format/note-key.ts'
import type { Cell, Comparison } from '../../../../data/contract/comparison.ts'
import { OWN } from '../../../../data/fields/catalogue.ts'
import { hasValue, type Figure, type Note } from '../../../../data/figures/figure.ts'
import { formatFigure } from '../../../../data/format/format-figure.ts'
import { translator } from '../../../../data/messages/translate.ts'
import { RESIDENCY_CHOICES } from '../../../../data/program.ts'
import { CREDENTIALS } from '../../../../data/rules/credentials.ts'
import { writeShippedCatalog } from '../../../support/shipped-catalog.ts'
import { listOccupations } from '../../../../main/catalog/occupations.ts'
import { ask, figures, row } from '../support/comparison-catalog.ts'

/** The comparison over the catalog that ships. */
const folder = mkdtempSync(join(tmpdir(), 'pathwise-shipped-'))
let db: Database.Database
let keys: string[]

beforeAll(() => {
  const file = join(folder, 'catalog.db')
  writeShippedCatalog(file)
  db = new Database(file, { readonly: true })
  keys = db
    .prepare<[], string>(
      "SELECT unitid || '-' || cip || '-' || award_level FROM programs ORDER BY unitid, cip, award_level",
    )
    .pluck()
    .all()
})
afterAll(() => {
  db.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a group’s median is of lower ends and of upper ends, and counts bands', () => {
  const ofLevel = keys.filter((each) => each.endsWith('-51.0713-2'))
  const [cell] = row(
    ask(db, { programs: ofLevel.slice(0, 1), residency: 'in-state' }),
    'tuitionAndFees',
  ).cells
  expect(cell).toMatchObject({ peers: { n: 256, median: 780_000, upper: { median: 1_490_050 } } })
})

const words = translator('en')

test('a school’s graduation rate names the column it was read from', () => {
  const rates = figures(ask(db, { programs: ['100724-51.0706-5', '100760-51.0801-3'] }), 'graduationRate')
  expect(rates.map((rate) => [rate.value, rate.provenance[0]?.columns])).toEqual([
    [35, 'BAGR200, BAAC200'],
    [27, 'L4GR200, L4AC200'],
  ])
})

describe('the facts of the field, so that the seed’s errors are not repeated', () => {
  const facts = (soc: string) => {
    const found = listOccupations(db).find((occupation) => occupation.soc === soc)
    if (!found) throw new Error(`No occupation ${soc}`)
    return found
  }

  test.each([
    ['29-2072', [37_000, 43_490, 51_140, 64_820, 81_150], 194_720, 7.1, 14_200],
    ['29-9021', [39_830, 48_940, 68_020, 95_630, 117_420], 38_100, 14.7, 3200],
    ['31-9092', [36_050, 38_470, 45_690, 49_180, 59_310], 817_870, 12.5, 112_300],
    ['31-9093', [36_410, 39_800, 47_700, 58_570, 69_950], 77_420, 10, 10_900],
    ['29-2099', [38_180, 44_170, 50_290, 64_340, 85_270], 182_610, 5.2, 13_600],
  ])('%s: pay of May 2025 and outlook 2024 to 2034', (soc, pay, jobs, growth, openings) => {
    const { wages, outlook } = facts(soc)
    const newest = wages[0]
    expect(newest?.vintage).toBe('2025-05')
    const { p10, p25, median, p75, p90, employment } = newest ?? {}
    expect([p10, p25, median, p75, p90].map((figure) => (figure?.value ?? NaN) / 100)).toEqual(pay)
    expect(employment?.value).toBe(jobs)
    expect(outlook).toMatchObject({ baseYear: 2024, targetYear: 2034, growth: { value: growth } })
    expect(outlook?.openings.value).toBe(openings)
  })

  test('every wage says its occupation code, area and month', () => {
    for (const { soc, wages } of listOccupations(db)) {
      for (const { vintage, median } of wages) {
        const note = median.notes?.find(({ code }) => code === 'all-workers')
        expect(note?.params).toMatchObject({ soc, area: 'United States' })
        expect(words.word('note.all-workers', '', note?.params)).toMatch(
          new RegExp(`${soc}.*${vintage.slice(0, 4)}`),
        )
      }
    }
  })

  test('no published price of medical records is the medical assistants’ range', () => {
    const records = keys.filter((key) => /51\.07(06|07|13)/.test(key))
    const all = figures(ask(db, { programs: records }), 'tuitionAndFees')
    const published = all.filter(({ status }) => status === 'known').map(({ value }) => value)
    expect(published.length).toBeGreaterThan(0)
    expect([Math.min(...published.map(Number)), Math.max(...published.map(Number))]).not.toEqual([
      663_300, 3_655_900,
    ])
  })

  test('a license: no source found, and the card says so', () => {
    const coding = keys.find((key) => key.includes('51.0713')) ?? ''
    const cell = row(ask(db, { programs: [coding], occupation: '29-2072' }), 'stateRule').cells[0]
    expect(cell).toMatchObject({
      code: 'no-source',
      figure: { status: 'not-reported', notes: expect.arrayContaining([{ code: 'no-licence-source' }]) },
    })
  })
})

describe('any comparison', () => {
  const request = () =>
    fc.uniqueArray(fc.constantFrom(...keys), { minLength: 1, maxLength: 8 }).chain((programs) =>
      fc.record({
        programs: fc.constant(programs),
        occupation: fc.option(fc.constantFrom(...listOccupations(db).map(({ soc }) => soc))),
        credential: fc.option(fc.constantFrom(...CREDENTIALS.map(({ id }) => id))),
        residency: fc.constantFrom(...RESIDENCY_CHOICES),
        presentPay: fc.option(fc.integer({ min: 0, max: 10_000_000 })),
        area: fc.constantFrom('US', '25'),
        home: fc.record({ state: fc.constantFrom(null, 'MA', 'TX'), zip: fc.constant(null) }),
        plan: plan(),
        has: has(),
        figures: fc.dictionary(
          fc
            .tuple(fc.constantFrom(...programs), fc.constantFrom(...OWN))
            .map(([key, id]) => cellKey(key, id)),
          fc.record({
            value: fc.oneof(fc.nat(2_000_000), fc.constantFrom('yes', 'all', 'May')),
            by: fc.constantFrom(...PROVIDED_BY),
            on: fc.constant('2026-11-24'),
          }),
          { maxKeys: 6 },
        ),
        choices: fc.constantFrom<Readonly<Record<string, string>>>({}, { '|exam': 'rule-cpc-fee-2' }),
      }),
    )

  const plan = (): fc.Arbitrary<Plan> =>
    fc.record({
      workHours: fc.option(fc.integer({ min: 1, max: 168 })),
      hoursLost: fc.option(fc.nat(168)),
      weeks: fc.option(fc.nat(520)),
      aid: fc.option(fc.nat(3_000_000)),
      loan: fc.option(fc.nat(3_000_000)),
      rate: fc.option(fc.nat(100)),
      loanMonths: fc.option(fc.integer({ min: 1, max: 600 })),
      percentile: fc.constantFrom('p25', 'median', 'p75'),
    })

  const has = (): fc.Arbitrary<Has> =>
    fc.record({
      diploma: fc.option(fc.boolean()),
      credits: fc.option(fc.nat(200)),
      degree: fc.constantFrom(null, 'none', 'associate', 'bachelor', 'master'),
      years: fc.option(fc.nat(40)),
      handsOnHours: fc.option(fc.nat(2000)),
      credentials: fc.subarray(CREDENTIALS.map(({ id }) => id)),
    })

  const cells = (comparison: Comparison): Cell[] =>
    comparison.groups.flatMap(({ rows }) => rows.flatMap((each) => each.cells))

  const figuresOf = (comparison: Comparison): Figure[] =>
    cells(comparison).flatMap((cell) => ('figure' in cell ? [cell.figure] : []))

  test('holds figures whose value and status agree, never a number made from nothing', () => {
    fc.assert(
      fc.property(request(), (given) => {
        for (const figure of figuresOf(ask(db, given))) {
          expect(hasValue(figure.status)).toBe(figure.value !== null)
          if (figure.high !== undefined) expect(figure.high).toBeGreaterThan(figure.value ?? Infinity)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('leads every figure to a source that is there, or says why there is none', () => {
    fc.assert(
      fc.property(request(), (given) => {
        const comparison = ask(db, given)
        for (const figure of figuresOf(comparison)) {
          for (const { source, columns } of figure.provenance) {
            expect(comparison.sources).toHaveProperty([source])
            expect(columns).not.toContain('{')
          }
          if (figure.value !== null) expect(figure.provenance.length).toBeGreaterThan(0)
          else expect(figure.provenance.length + (figure.notes?.length ?? 0)).toBeGreaterThan(0)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('has words for every note, rule, reason, notice and code, with every parameter filled', () => {
    const missing = '\u0000'
    const sayKey = (key: string, params: Note['params']) => {
      const text = words.word(key, missing, params)
      expect(text, key).not.toContain(missing)
      expect(text).not.toMatch(/[{}]/)
    }
    const say = (prefix: string, { code, params }: Note) => sayKey(`${prefix}.${code}`, params)
    fc.assert(
      fc.property(request(), (given) => {
        const comparison = ask(db, given)
        comparison.notices.forEach((note) => say('notice', note))
        for (const cell of cells(comparison)) {
          if (cell.kind === 'verdicts') {
            cell.verdicts.forEach(({ reasons }) => reasons.forEach((note) => say('reason', note)))
          }
          if (cell.kind === 'category') say(cell.words, { code: cell.code })
          if (!('figure' in cell)) continue
          cell.figure.notes?.forEach((note) => sayKey(noteKey(note), note.params))
          for (const { rule } of cell.figure.provenance) if (rule !== undefined) say('rule', { code: rule })
          if (cell.kind === 'figure')
            expect(formatFigure(cell.figure, cell.unit, words)).not.toMatch(/[{}]|NaN/)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('is the same again once an own figure and a choice are taken back', () => {
    fc.assert(
      fc.property(request(), (given) => {
        const without = { ...given, figures: {}, choices: {} }
        const before = JSON.stringify(ask(db, without))
        ask(db, given)
        expect(JSON.stringify(ask(db, without))).toBe(before)
      }),
      { numRuns: 20 },
    )
  })

  test('does not depend on the order of the columns, apart from their order', () => {
    fc.assert(
      fc.property(request(), (given) => {
        const forth = ask(db, given)
        const back = ask(db, { ...given, programs: [...given.programs].reverse() })
        const last = given.programs.length - 1
        for (const [group, { rows }] of forth.groups.entries()) {
          rows.forEach((each, index) => {
            const other = back.groups[group]?.rows[index]
            expect(other?.cells).toEqual([...each.cells].reverse())
            expect(other?.differs).toBe(each.differs)
            expect(other?.best.map((column) => last - column).sort()).toEqual([...each.best].sort())
          })
        }
      }),
      { numRuns: 40 },
    )
  })
})
