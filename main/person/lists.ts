import { localDay } from '../../data/format/local-day.ts'
import * as v from 'valibot'
import { PathwiseError } from '../../data/contract/errors.ts'
import type { OwnList } from '../../data/contract/library.ts'
import {
  LONGEST_LIST_NAME,
  MOST_OWN_LISTS,
  MOST_OWN_PROGRAMS,
  MOST_PROGRAMS_IN_LIST,
  OWN_LIMITS,
} from '../../data/contract/own.ts'
import { cleanName, cutAt, LONGEST_ADDRESS, LONGEST_NAME } from '../../data/format/clean-text.ts'
import { statusCode } from '../../data/figures/figure.ts'
import type { BandFigure, ListedFigure, ListedValue } from '../../data/listed-program.ts'
import type { Reads, Writes } from './access.ts'
import type { Step } from './journal.ts'
import { carryOver, forgetCells } from './list-heirs.ts'
import type { NewList, NewProgram } from './new-list.ts'

/** Which list a step is about, and whether it is away. */
const ListPartsSchema = v.strictObject({ list: v.pipe(v.number(), v.integer()), removed: v.boolean() })

const listId = (id: number): string => `own:${id}`

/** The number in "own:3"; null for what is no id of a list of the person's. */
const numberOf = (id: string): number | null => (/^own:\d{1,15}$/.test(id) ? Number(id.slice(4)) : null)

/** Programs are numbered from 1 on: to count a hundred thousand takes long, and is asked with every step. */
const LISTS = `SELECT id, name, file, imported_on AS importedOn,
    (SELECT coalesce(max(number), 0) FROM own_programs WHERE list = own_lists.id) AS programs
  FROM own_lists WHERE removed = 0 ORDER BY id`

export function readLists(db: Reads): readonly OwnList[] {
  return db.all<Omit<OwnList, 'id'> & { id: number }>(LISTS).map((list) => ({ ...list, id: listId(list.id) }))
}

/** @throws PathwiseError 'own-full' where the person has as many lists or programs as they can have */
export function importList(
  db: Writes,
  given: NewList,
  now: Date,
): { readonly id: string; readonly step: Step } {
  const list = cleaned(given)
  const present = readLists(db)
  const programs = present.reduce((sum, each) => sum + each.programs, 0)
  if (
    present.length >= MOST_OWN_LISTS ||
    list.programs.length > MOST_PROGRAMS_IN_LIST ||
    programs + list.programs.length > MOST_OWN_PROGRAMS
  )
    throw new PathwiseError('own-full', OWN_LIMITS)
  db.run(
    'INSERT INTO own_lists (name, file, imported_on, columns) VALUES (?, ?, ?, ?)',
    list.name,
    list.file,
    localDay(now),
    JSON.stringify(list.columns),
  )
  const id = db.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0
  list.providers.forEach(({ key, name, city, state, zip, phone, website, numbers }, number) => {
    const { unitid = null, opeid = '' } = numbers ?? {}
    db.run(INSERT_PROVIDER, id, number, key, name, city, state, zip, phone, website, unitid, opeid)
  })
  list.programs.forEach((program, at) => insertProgram(db, id, at + 1, program))
  carryOver(db, id)
  return {
    id: listId(id),
    step: {
      action: 'list-import',
      before: { list: id, removed: true },
      after: { list: id, removed: false },
      list: id,
    },
  }
}

/** Whatever a list comes from (a table, a file of ours, somebody's case), its names are kept by one rule. */
function cleaned({ name, file, columns, providers, programs, ...more }: NewList): NewList {
  return {
    ...more,
    name: cleanName(name, LONGEST_LIST_NAME),
    file: cleanName(file),
    columns: Object.fromEntries(Object.entries(columns).map(([id, heading]) => [id, cleanName(heading)])),
    providers: providers.map(({ key, numbers, ...texts }) => ({
      ...(numbers ? { numbers } : {}),
      key: cutAt(key, LONGEST_NAME),
      name: cleanName(texts.name),
      city: cleanName(texts.city),
      state: cleanName(texts.state),
      zip: cleanName(texts.zip),
      phone: cleanName(texts.phone),
      website: cleanAddress(texts.website),
    })),
    programs: programs.map((program) => ({
      ...program,
      name: cleanName(program.name),
      credential: cleanName(program.credential),
      ...(program.website === undefined ? {} : { website: cleanAddress(program.website) }),
    })),
  }
}

/** Half an address is none. */
const cleanAddress = (address: string): string =>
  address.length > LONGEST_ADDRESS ? '' : cleanName(address, LONGEST_ADDRESS)

/** The list came with this case. */
export function noteCase(db: Writes, list: number, id: number): void {
  db.run('UPDATE own_lists SET case_id = ? WHERE id = ?', id, list)
}

/** @throws PathwiseError 'invalid-input' where there is no such list */
export function removeList(db: Writes, list: string): Step {
  const id = numberOf(list)
  if (id === null || db.run('UPDATE own_lists SET removed = 1 WHERE id = ? AND removed = 0', id) === 0)
    throw new PathwiseError('invalid-input', { at: 'list' })
  return {
    action: 'list-removal',
    before: { list: id, removed: false },
    after: { list: id, removed: true },
    list: id,
  }
}

/** Puts one side of a step back. @returns the name of the list; null where the step or the list cannot be read. */
export function putList(db: Writes, parts: unknown): string | null {
  const parsed = v.safeParse(ListPartsSchema, parts)
  if (!parsed.success) return null
  const { list, removed } = parsed.output
  db.run('UPDATE own_lists SET removed = ? WHERE id = ?', removed ? 1 : 0, list)
  return db.get<{ name: string }>('SELECT name FROM own_lists WHERE id = ?', list)?.name ?? null
}

/** Lets go of lists that are away and that no step can bring back. */
export function purgeLists(db: Writes): void {
  const gone = db.all<{ id: number }>(
    'SELECT id FROM own_lists WHERE removed = 1 AND id NOT IN (SELECT list FROM journal WHERE list IS NOT NULL)',
  )
  for (const { id } of gone) {
    forgetCells(db, id)
    db.run('DELETE FROM own_programs WHERE list = ?', id)
    db.run('DELETE FROM own_lists WHERE id = ?', id)
    db.run(`DELETE FROM matches WHERE provider >= ? AND provider < ?`, `own:${id}:`, `own:${id};`)
  }
}

const INSERT_PROVIDER = `INSERT INTO own_providers (list, number, key, name, city, state, zip, phone, website, unitid, opeid)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

const INSERT_PROGRAM = `INSERT INTO own_programs (list, number, provider, name, cip, award_level, credential,
    occupations, distance, official, tuition, tuition_high, tuition_status, books, books_high, books_status,
    months, months_high, months_status, months_rule, hours, hours_high, hours_status, hours_unit, completions, completions_status,
    graduation_rate, graduation_rate_status,
    tuition_in_district, tuition_in_district_high, tuition_in_district_status,
    tuition_in_state, tuition_in_state_high, tuition_in_state_status,
    tuition_out_of_district, tuition_out_of_district_high, tuition_out_of_district_status,
    tuition_out_of_state, tuition_out_of_state_high, tuition_out_of_state_status, website)
  VALUES (${Array.from({ length: 41 }, () => '?').join(', ')})`

const NOT_REPORTED: ListedValue = { value: null, status: 'not-reported' }

function insertProgram(db: Writes, list: number, number: number, program: NewProgram): void {
  const figure = (id: ListedFigure) => program.figures[id] ?? NOT_REPORTED
  const plain = (id: ListedFigure): [number | null, number] => [
    figure(id).value,
    statusCode(figure(id).status),
  ]
  const band = (id: BandFigure): [number | null, number | null, number] => [
    figure(id).value,
    figure(id).high ?? null,
    statusCode(figure(id).status),
  ]
  const { unit = 'clock-hours' } = figure('hours')
  db.run(
    INSERT_PROGRAM,
    list,
    number,
    program.provider,
    program.name,
    program.cip,
    program.awardLevel,
    program.credential,
    program.occupations.join(' '),
    program.online,
    program.official,
    ...band('tuitionAndFees'),
    ...band('books'),
    ...band('months'),
    figure('months').rule ?? null,
    ...band('hours'),
    figure('hours').value === null ? null : unit,
    ...plain('completions'),
    ...plain('graduationRate'),
    ...band('tuitionInDistrict'),
    ...band('tuitionInState'),
    ...band('tuitionOutOfDistrict'),
    ...band('tuitionOutOfState'),
    program.website ?? '',
  )
}
