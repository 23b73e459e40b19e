import type Database from 'better-sqlite3'
import type { Findings, Said } from './findings.ts'
import { figure, type HeldRow } from './held.ts'
import { cell, NOT_REPORTED, sum } from './letters.ts'
import { readRows, type TextRow } from './rows.ts'

export interface YearCharges {
  /** In-district, in-state, out-of-state. */
  readonly undergraduate: readonly Said[]
  readonly graduate: readonly Said[]
  readonly books: Said
}

export const RESIDENCIES = ['in_district', 'in_state', 'out_of_state'] as const

/** The published charge of the residency; tuition and fees only where that is blank. */
export function yearCharges(row: TextRow): YearCharges {
  const parts = (n: number) =>
    sum([cell(row, `TUITION${n}`, `XTUIT${n}`, 100), cell(row, `FEE${n}`, `XFEE${n}`, 100)])
  const charge = (n: number) => {
    const whole = cell(row, `CHG${n}AY3`, `XCHG${n}AY3`, 100)
    return whole.low === null ? parts(n) : whole
  }
  return {
    undergraduate: [1, 2, 3].map(charge),
    graduate: [5, 6, 7].map(parts),
    books: cell(row, 'CHG4AY3', 'XCHG4AY3', 100),
  }
}

export interface Closing {
  /** ISO day, or the year; '' where it did not close. */
  readonly on: string
  /** UNITID of the one that it is part of; '' where it is of none. */
  readonly into: string
}

/** DEATHYR and CLOSEDAT say that it closed, whatever CYACTIVE says; NEWID that it is part of another one. */
export function closingOf(row: TextRow): Closing {
  const [, month = '', day = '', year = ''] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(row.of('CLOSEDAT')) ?? []
  const filled = (column: string) => (/^\d+$/.test(row.of(column)) ? row.of(column) : '')
  return { on: year === '' ? filled('DEATHYR') : `${year}-${month}-${day}`, into: filled('NEWID') }
}

const NO_CHARGES: YearCharges = {
  undergraduate: RESIDENCIES.map(() => NOT_REPORTED),
  graduate: RESIDENCIES.map(() => NOT_REPORTED),
  books: NOT_REPORTED,
}

interface Rate {
  readonly rate: Said
  readonly people: Said
  readonly cohort: string | null
}

/** Bachelor's students where there are any, else all; the number is of the same students as the rate. */
export function rateOf(row: TextRow | undefined): Rate {
  for (const [prefix, cohort] of [
    ['BA', 'bachelor'],
    ['L4', 'below-bachelor'],
  ] as const) {
    if (!row) break
    const rate = cell(row, `${prefix}GR200`, `X${prefix}GR200`)
    if (rate.low !== null) return { rate, people: cell(row, `${prefix}AC200`, `X${prefix}AC200`), cohort }
  }
  return { rate: NOT_REPORTED, people: NOT_REPORTED, cohort: null }
}

/** What the files of institutions say, cell by cell. */
export function auditInstitutions(findings: Findings, folder: string, db: Database.Database): void {
  const by = (file: string) => new Map(readRows(folder, file).map((row) => [row.of('UNITID'), row]))
  const directory = by('ipeds/hd2024.csv')
  const charged = by('ipeds/ic2023_ay.csv')
  const rates = by('ipeds/gr200_22.csv')
  let held = 0
  for (const row of db.prepare<[], HeldRow>('SELECT * FROM institutions').iterate()) {
    held += 1
    const id = String(row.unitid)
    const told = directory.get(id)
    if (!told) {
      findings.differ('institution', `${id} is in no directory`)
      continue
    }
    const { on, into } = closingOf(told)
    findings.same('closed on', id, on || 'open', row.closed_on ?? '')
    findings.count(on === '' && into === '' ? 'school open' : 'school closed or merged')
    findings.same('merged into', id, into, row.merged_into === null ? '' : String(row.merged_into))
    findings.same(
      'name of what it is part of',
      id,
      into === '' ? '' : (directory.get(into)?.of('INSTNM') ?? ''),
      row.merged_into_name ?? '',
    )

    const prices = charged.get(id)
    const charges = prices ? yearCharges(prices) : NO_CHARGES
    RESIDENCIES.forEach((residency, at) => {
      const of = charges.undergraduate[at] ?? NOT_REPORTED
      findings.same(`year ${residency}`, id, of, figure(row, `year_${residency}`))
      const ofGraduates = charges.graduate[at] ?? NOT_REPORTED
      findings.same(`graduate year ${residency}`, id, ofGraduates, figure(row, `year_graduate_${residency}`))
    })
    findings.same('year books', id, charges.books, figure(row, 'year_books'))

    const { rate, people, cohort } = rateOf(rates.get(id))
    findings.same('graduation rate', id, rate, figure(row, 'graduation_rate'))
    findings.same('people of the rate', id, people, figure(row, 'graduation_cohort_size'))
    findings.same('cohort of the rate', id, cohort, row.graduation_cohort ?? null)
    if (people.low !== null && people.low < 30) findings.count('rate of a small group')
  }
  findings.same('institutions', 'directory', directory.size, held)
}
