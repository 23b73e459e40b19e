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
import type { NewList, NewProgram, NewProvider } from './new-list.ts'

/** Which list a step is about, and whether it is away. */
const ListPartsSchema = v.strictObject({ list: v.pipe(v.number(), v.integer()), removed: v.boolean() })

export const listId = (id: number): string => `own:${id}`

/** The number in "own:3"; null for what is no id of a list of the person's. */
export const numberOf = (id: string): number | null =>
  /^own:\d{1,15}$/.test(id) ? Number(id.slice(4)) : null

/** Programs are numbered from 1 on: to count a hundred thousand takes long, and is asked with every step. */
const LISTS = `SELECT id, name, file, imported_on AS importedOn,
    (SELECT coalesce(max(number), 0) FROM own_programs WHERE list = own_lists.id) AS programs
  FROM own_lists WHERE removed = 0 ORDER BY id`

export function readLists(db: Reads): readonly OwnList[] {
  return db.all<Omit<OwnList, 'id'> & { id: number }>(LISTS).map((list) => ({ ...list, id: listId(list.id) }))
}

/** What a list needs to be begun. */
export type ListHead = Pick<NewList, 'name' | 'file' | 'columns'>

/**
 * Begins a list, which is away until it is finished: nobody sees it, and where that never comes
 * it is let go of like any list that no step can bring back.
 * @param count of programs that come
 * @returns its number
 * @throws PathwiseError 'own-full' where the person has as many lists or programs as they can have
 */
export function beginList(db: Writes, { name, file, columns }: ListHead, count: number, now: Date): number {
  mustHaveRoom(db, count)
  db.run(
    'INSERT INTO own_lists (name, file, imported_on, columns, removed) VALUES (?, ?, ?, ?, 1)',
    cleanName(name, LONGEST_LIST_NAME),
    cleanName(file),
    localDay(now),
    JSON.stringify(
      Object.fromEntries(Object.entries(columns).map(([id, heading]) => [id, cleanName(heading)])),
    ),
  )
  return db.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0
}

/** Whatever a list comes from (a table, a file of ours, somebody's case), its names are kept by one rule. */
export function addProviders(
  db: Writes,
  list: number,
  first: number,
  providers: readonly NewProvider[],
): void {
  for (const [at, { key, name, city, state, zip, phone, website, numbers }] of providers.entries()) {
    const { unitid = null, opeid = '' } = numbers ?? {}
    db.run(
      INSERT_PROVIDER,
      list,
      first + at,
      cutAt(key, LONGEST_NAME),
      cleanName(name),
      cleanName(city),
      cleanName(state),
      cleanName(zip),
      cleanName(phone),
      cleanAddress(website),
      unitid,
      opeid,
    )
  }
}

/** @param first place of the first of them among the programs of the list, from 0 */
export function addPrograms(db: Writes, list: number, first: number, programs: readonly NewProgram[]): void {
  for (const [at, program] of programs.entries()) insertProgram(db, list, first + at + 1, program)
}

/** The list that was begun is there from now on. @throws PathwiseError 'own-full' where others came meanwhile */
export function finishList(db: Writes, list: number): Step & { readonly list: number } {
  const { count } = db.get<{ count: number }>(
    'SELECT coalesce(max(number), 0) AS count FROM own_programs WHERE list = ?',
    list,
  ) ?? { count: 0 }
  mustHaveRoom(db, count)
  db.run('UPDATE own_lists SET removed = 0 WHERE id = ?', list)
  return {
    action: 'list-import',
    before: { list, removed: true },
    after: { list, removed: false },
    list,
  }
}

function mustHaveRoom(db: Reads, count: number): void {
  const present = readLists(db)
  const programs = present.reduce((sum, each) => sum + each.programs, 0)
  if (
    present.length >= MOST_OWN_LISTS ||
    count > MOST_PROGRAMS_IN_LIST ||
    programs + count > MOST_OWN_PROGRAMS
  )
    throw new PathwiseError('own-full', OWN_LIMITS)
}

/** A short list, all at once. @throws PathwiseError 'own-full' */
export function importList(
  db: Writes,
  given: NewList,
  now: Date,
): { readonly id: string; readonly step: Step } {
  const list = beginList(db, given, given.programs.length, now)
  addProviders(db, list, 0, given.providers)
  addPrograms(db, list, 0, given.programs)
  carryOver(db, list)
  return { id: listId(list), step: finishList(db, list) }
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

/** Rows that are let go of at once: a long list goes piece by piece, and other work comes between. */
const LET_GO_AT_ONCE = 1_000

const GONE = `SELECT id FROM own_lists
  WHERE removed = 1 AND id NOT IN (SELECT list FROM journal WHERE list IS NOT NULL) ORDER BY id`

/**
 * Lets go of lists that are away and that no step can bring back.
 * @param coming those that are being imported
 * @returns whether more of them is left
 */
export function purgeLists(db: Writes, coming: ReadonlySet<number>): boolean {
  let room = LET_GO_AT_ONCE
  for (const { id } of db.all<{ id: number }>(GONE)) {
    if (coming.has(id)) continue
    for (const table of ['own_programs', 'own_providers']) {
      room -= db.run(
        `DELETE FROM ${table} WHERE list = ? AND number IN (SELECT number FROM ${table} WHERE list = ? LIMIT ?)`,
        id,
        id,
        room,
      )
      if (room <= 0) return true
    }
    forgetCells(db, id)
    db.run('DELETE FROM own_lists WHERE id = ?', id)
    db.run(`DELETE FROM matches WHERE provider >= ? AND provider < ?`, `own:${id}:`, `own:${id};`)
  }
  return false
}

/** Is there a list to let go of? An import that was cut off leaves one. */
export const hasGoneLists = (db: Reads): boolean => db.get(GONE) !== undefined

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
    cleanName(program.name),
    program.cip,
    program.awardLevel,
    cleanName(program.credential),
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
    cleanAddress(program.website ?? ''),
  )
}
