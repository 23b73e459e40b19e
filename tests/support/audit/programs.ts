import type Database from 'better-sqlite3'
import type { Findings, Said } from './findings.ts'
import { figure, type HeldRow } from './held.ts'
import { closingOf, RESIDENCIES, yearCharges } from './institutions.ts'
import { isUndergraduate, monthsOfLevel, overYears, weeksOfLevel } from './levels.ts'
import { cell, NOT_REPORTED } from './letters.ts'
import { cipOf, readRows, type TextRow } from './rows.ts'
import { auditSlotLevels, type HeldProgram } from './slot-levels.ts'
import { slotsOf, type Slot } from './slots.ts'

/** The columns of c2022dep that an award level has: the name that DE and DES are put behind. */
const OFFERED: Readonly<Record<string, string>> = {
  '20': 'PCERT1A',
  '21': 'PCERT1B',
  '2': 'PCERT2',
  '4': 'PCERT4',
  '3': 'PASSOC',
  '5': 'PBACHL',
  '6': 'PPBACC',
  '7': 'PMASTR',
  '8': 'PPMAST',
  '17': 'PDOCRS',
  '18': 'PDOCPP',
  '19': 'PDOCOT',
}

/** Entirely at a distance: all programs of it, some of them, none; two years before the list of programs. */
function distanceOf(row: TextRow | undefined, level: string): string {
  const column = OFFERED[level] ?? ''
  if (row?.of(column) !== '1') return 'not-reported'
  if (row.of(`${column}DE`) === '1') return 'all'
  return row.of(`${column}DES`) === '1' ? 'some' : 'none'
}

/** First majors; 99 is the sum of an institution. */
function programsOf(folder: string): Map<string, TextRow> {
  return new Map(
    readRows(folder, 'ipeds/c2024_a.csv').flatMap((row) => {
      const cip = cipOf(row.of('CIPCODE'))
      if (row.of('CIPCODE').length === 2 || cip === null || row.of('MAJORNUM') !== '1') return []
      return [[`${row.of('UNITID')}-${cip}-${row.of('AWLEVEL')}`, row] as const]
    }),
  )
}

function slotsBySchool(folder: string): Map<string, Slot[]> {
  return new Map(readRows(folder, 'ipeds/ic2023_py.csv').map((row) => [row.of('UNITID'), slotsOf(row)]))
}

/** Every program of the list: prices of each residency, books, length, awards, distance, and which slot it has. */
export function auditPrograms(findings: Findings, folder: string, db: Database.Database): void {
  const programs = programsOf(folder)
  const slots = slotsBySchool(folder)
  const charges = new Map(
    readRows(folder, 'ipeds/ic2023_ay.csv').map((row) => [row.of('UNITID'), yearCharges(row)]),
  )
  const offered = new Map(
    readRows(folder, 'ipeds/c2022dep.csv').map((row) => [`${row.of('UNITID')}-${row.of('CIPCODE')}`, row]),
  )
  const closed = new Set(
    readRows(folder, 'ipeds/hd2024.csv')
      .filter((row) => Object.values(closingOf(row)).some((said) => said !== ''))
      .map((row) => row.of('UNITID')),
  )
  const groups = new Map<string, HeldProgram[]>()
  let held = 0

  for (const row of db.prepare<[], HeldRow>('SELECT * FROM programs').iterate()) {
    held += 1
    const [unitid, cip, level] = [String(row.unitid), String(row.cip), Number(row.award_level)]
    const key = `${unitid}-${cip}-${level}`
    const told = programs.get(key)
    if (!told) {
      findings.differ('program', `${key} is not in the list`)
      continue
    }
    findings.count(closed.has(unitid) ? 'program of a closed or merged school' : 'program of an open school')
    const same = (name: string, should: Said) =>
      findings.same(`${name} at ${kindOf(level)}`, key, should, figure(row, name))
    findings.same('completions', key, cell(told, 'CTOTALT', 'XCTOTALT'), figure(row, 'completions'))
    const distance = distanceOf(offered.get(`${unitid}-${cip}`), String(level))
    findings.count(`distance ${distance}`)
    findings.same('distance', key, distance, row.distance ?? '')

    if (slots.get(unitid)?.some((slot) => slot.cip === cip)) {
      const group = groups.get(`${unitid}-${cip}`) ?? []
      groups.set(`${unitid}-${cip}`, [...group, { key, level, row }])
    }
    const slot = slots.get(unitid)?.find(({ number }) => number === row.price_slot)
    if (row.price_slot !== null) {
      if (slot?.cip !== cip) findings.differ('slot', `${key} has slot ${row.price_slot} of ${slot?.cip}`)
      for (const residency of RESIDENCIES) same(`tuition_${residency}`, slot?.tuition ?? NOT_REPORTED)
      for (const name of ['books', 'months', 'weeks', 'hours'] as const)
        same(name, slot?.[name] ?? NOT_REPORTED)
      findings.same('unit of hours', key, slot?.unit ?? '', row.hours_unit ?? '')
      continue
    }
    const year = charges.get(unitid)
    RESIDENCIES.forEach((residency, at) =>
      same(`tuition_${residency}`, overYears(year?.undergraduate[at] ?? NOT_REPORTED, level)),
    )
    same('books', overYears(year?.books ?? NOT_REPORTED, level))
    same('months', monthsOfLevel(level))
    same('weeks', weeksOfLevel(level))
    same('hours', NOT_REPORTED)
    findings.same('level of a price', key, '', row.price_level ?? '')
    findings.same('other prices', key, '', row.other_prices ?? '')
  }
  findings.same('programs', 'list', programs.size, held)
  for (const [where, group] of groups) {
    const [unitid = '', cip = ''] = where.split('-')
    const own = slots.get(unitid)?.filter((slot) => slot.cip === cip) ?? []
    auditSlotLevels(findings, where, own, group)
  }
}

const kindOf = (level: number) => (isUndergraduate(level) ? 'undergraduate levels' : 'graduate levels')
