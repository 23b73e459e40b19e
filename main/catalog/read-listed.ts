import type { Database, Statement } from 'better-sqlite3'
import { statusOf, type Status } from '../../data/figures/figure.ts'
import {
  monthsOfWeeks,
  type ListedFigure,
  type ListedProgram,
  type ListedValue,
  type Personal,
  type Provider,
} from '../../data/listed-program.ts'
import type { ProgramKey } from '../../data/program.ts'
import { columnNamesBut, selectList } from '../storage/schema/sql.ts'
import type { Row } from '../storage/schema/tables.ts'
import { readRows } from '../storage/read-rows.ts'
import { listColumns } from './list-columns.ts'
import { levelsOf, officialOf, type LevelsOf } from './matching/official-of.ts'

/**
 * The programs of state lists (of the catalog) and of the person's own, with the
 * institutions that the person chose for their providers. `official` is set only
 * where the active catalog holds that program.
 */
export function readListed(db: Database, personal: Personal): readonly ListedProgram[] {
  const own = personal.lists.flatMap(({ programs }) => programs)
  const fromCatalog = listsOf(db)
  if (own.length + fromCatalog.length === 0) return fromCatalog
  const links = new Links(db)
  const decided = new Map<string, Provider>()
  const providerOf = (provider: Provider): Provider => {
    const chosen = personal.matches[provider.id]
    if (chosen === undefined) return provider
    let now = decided.get(provider.id)
    if (!now) {
      // An institution of another revision of the catalog may not be in this one.
      const unitid = chosen !== null && links.hasInstitution(chosen) ? chosen : null
      now = { ...provider, unitid, match: 'person', score: unitid === null ? 0 : 1 }
      decided.set(provider.id, now)
    }
    return now
  }
  return [...fromCatalog, ...own].map((program) => {
    const provider = providerOf(program.provider)
    const official = links.of(program, provider)
    return provider === program.provider && official === program.official
      ? program
      : { ...program, provider, official }
  })
}

/** Which official program a listed one is. */
class Links {
  readonly #known = new Map<string, boolean>()
  readonly #institution: Statement<[number], number>
  readonly #program: Statement<[number, string, number], number>
  readonly #levels: LevelsOf

  constructor(db: Database) {
    this.#institution = db.prepare<[number], number>('SELECT 1 FROM institutions WHERE unitid = ?').pluck()
    this.#program = db
      .prepare<[number, string, number], number>(
        'SELECT 1 FROM programs WHERE unitid = ? AND cip = ? AND award_level = ?',
      )
      .pluck()
    this.#levels = levelsOf(db)
  }

  /**
   * The program's own link, where the catalog has it. Where the person chose
   * another institution, a link to the former one no longer holds.
   */
  of(program: ListedProgram, now: Provider): ProgramKey | null {
    const { official, provider: before } = program
    if (now.unitid === before.unitid) return official !== null && this.#has(official) ? official : null
    return officialOf(program, now.unitid, this.#levels)
  }

  hasInstitution(unitid: number): boolean {
    return this.#institution.get(unitid) !== undefined
  }

  #has(key: ProgramKey): boolean {
    let has = this.#known.get(key)
    if (has === undefined) {
      const { unitid, cip, awardLevel } = officialParts(key)
      this.#known.set(key, (has = this.#program.get(unitid, cip, awardLevel) !== undefined))
    }
    return has
  }
}

/** What the key of an official program says; of another key, nothing that any program has. */
export function officialParts(key: ProgramKey): { unitid: number; cip: string; awardLevel: number } {
  const [, unitid = '0', cip = '', awardLevel = '0'] = /^(\d+)-(\d\d\.\d{4})-(\d+)$/.exec(key) ?? []
  return { unitid: Number(unitid), cip, awardLevel: Number(awardLevel) }
}

/** A catalog is opened read-only: its lists are read once a connection. */
const known = new WeakMap<Database, readonly ListedProgram[]>()

function listsOf(db: Database): readonly ListedProgram[] {
  let lists = known.get(db)
  if (!lists) known.set(db, (lists = readLists(db)))
  return lists
}

type ListedRow = Row<'listed_programs'> & Row<'datasets', 'kind'>

const PROVIDER_COLUMNS = columnNamesBut('providers', ['dataset'])

function readLists(db: Database): readonly ListedProgram[] {
  const providers = new Map(
    readRows(db, 'providers', PROVIDER_COLUMNS).map((provider) => [provider.id, provider]),
  )
  return db
    .prepare<[], ListedRow>(
      `SELECT ${selectList('listed_programs', undefined, 'listed_programs')}, datasets.kind FROM listed_programs
       JOIN datasets ON datasets.id = listed_programs.dataset ORDER BY key`,
    )
    .all()
    .map((row) => ({
      key: row.key,
      list: row.dataset,
      provider: providers.get(row.provider) as Provider,
      name: row.name,
      cip: row.cip,
      awardLevel: row.award_level,
      credential: row.credential,
      occupations: row.occupations.split(' ').filter(Boolean),
      online: row.distance,
      figures: figuresOf(row),
      columns: listColumns(row.kind),
      official: row.official_key,
    }))
}

function figuresOf(row: ListedRow): Readonly<Partial<Record<ListedFigure, ListedValue>>> {
  const value = (number: number | null, status: number) => ({ value: number, status: statusOf(status) })
  return {
    tuitionAndFees: value(row.tuition, row.tuition_status),
    ...(row.tuition_outside === null
      ? {}
      : { tuitionOutOfDistrict: value(row.tuition_outside, row.tuition_outside_status) }),
    books: value(row.books, row.books_status),
    months: monthsOf(row.weeks, statusOf(row.weeks_status)),
    // State lists count contact hours.
    hours: { ...value(row.hours, row.hours_status), unit: 'clock-hours' },
  }
}

const monthsOf = (weeks: number | null, status: Status): ListedValue =>
  weeks === null
    ? { value: null, status }
    : { value: monthsOfWeeks(weeks), weeks, status, rule: 'weeks-to-months' }
