import type { Database } from 'better-sqlite3'
import { PathwiseError } from '../../../data/contract/errors.ts'
import { AWARD_LEVELS, ONLINE } from '../../../data/program.ts'
import { weeksOfIpedsMonths } from '../../../data/formulas/weeks.ts'
import type { StoredCell } from '../../storage/schema/column.ts'
import type { Row } from '../../storage/schema/tables.ts'
import { LARGEST, levelRank, NONE, type FigureColumn, type ProgramColumns } from './index-columns.ts'
import type { Institution } from './institutions.ts'
import type { Study } from './studies.ts'

/** A column of `programs` as SQLite has it. */
type StoredColumn = keyof Row<'programs'>

const FIGURES = [
  'completions',
  'months',
  'weeks',
  'books',
  'tuition_in_district',
  'tuition_in_state',
  'tuition_out_of_state',
] as const
/** Those that may be a band. */
const BANDS = FIGURES.slice(1) as readonly Exclude<FigureName, 'completions'>[]
type FigureName = (typeof FIGURES)[number]

/** The columns of `programs` that an index is made of. */
const INDEXED: readonly StoredColumn[] = [
  'unitid',
  'cip',
  'award_level',
  'distance',
  'price_level',
  ...FIGURES,
  ...FIGURES.map((name) => `${name}_status` as const),
  ...BANDS.map((name) => `${name}_high` as const),
]

/** One by one each row would cost a way into SQLite and back; all at once they would cost memory. */
const ROWS_AT_A_TIME = 512

/**
 * The official programs as they are stored, taken in row by row, on their way to the
 * columns of the index: as a new catalog is written, or as they are read from one.
 */
export class StoredPrograms {
  readonly #names: readonly string[]
  readonly #place: Readonly<Record<'unitid' | 'cip' | 'award_level' | 'distance' | 'price_level', number>>
  #count = 0
  readonly #unitid: Int32Array
  /** Place among the CIP codes met. */
  readonly #cip: Uint16Array
  readonly #cips = new Map<StoredCell, number>()
  readonly #awardLevel: Uint8Array
  readonly #online: Uint8Array
  readonly #unsure: Uint8Array
  readonly #figures: ReadonlyMap<FigureName, FigureColumn>
  /** Each column of numbers, with the place of its cell. */
  readonly #numbers: readonly (readonly [Int32Array, number])[]
  readonly #statuses: readonly (readonly [Uint8Array, number])[]
  #damage: string | undefined

  /**
   * @param names of the columns that rows come with: `INDEXED`, and any others.
   * @param most how many rows may come.
   */
  constructor(names: readonly string[], most: number) {
    this.#names = names
    this.#place = {
      unitid: this.#placeOf('unitid'),
      cip: this.#placeOf('cip'),
      award_level: this.#placeOf('award_level'),
      distance: this.#placeOf('distance'),
      price_level: this.#placeOf('price_level'),
    }
    this.#unitid = new Int32Array(most)
    this.#cip = new Uint16Array(most)
    this.#awardLevel = new Uint8Array(most)
    this.#online = new Uint8Array(most)
    this.#unsure = new Uint8Array(most)
    this.#figures = new Map(
      FIGURES.map((name) => [
        name,
        {
          value: new Int32Array(most),
          high: new Int32Array(most).fill(NONE),
          status: new Uint8Array(most),
        },
      ]),
    )
    const figure = (name: FigureName) => this.#figures.get(name) as FigureColumn
    this.#numbers = [
      ...FIGURES.map((name) => [figure(name).value, this.#placeOf(name)] as const),
      ...BANDS.map((name) => [figure(name).high, this.#placeOf(`${name}_high`)] as const),
    ]
    this.#statuses = FIGURES.map((name) => [figure(name).status, this.#placeOf(`${name}_status`)] as const)
  }

  /** @param cells of a row, by the names; the array may be used again. */
  add(cells: readonly StoredCell[]): void {
    const row = this.#count++
    const place = this.#place
    this.#unitid[row] = cells[place.unitid] as number
    const cip = cells[place.cip] as StoredCell
    let study = this.#cips.get(cip)
    if (study === undefined) this.#cips.set(cip, (study = this.#cips.size))
    this.#cip[row] = study
    this.#awardLevel[row] = cells[place.award_level] as number
    const online = (ONLINE as readonly StoredCell[]).indexOf(cells[place.distance] as StoredCell)
    if (online < 0) this.#damage = 'unknown online'
    this.#online[row] = online
    this.#unsure[row] = cells[place.price_level] === 'not-stated' ? 1 : 0
    for (const [column, at] of this.#numbers) {
      const value = cells[at] as number | null
      if (value !== null && !(value >= 0 && value <= LARGEST)) this.#damage = `a figure of ${value}`
      column[row] = value ?? NONE
    }
    for (const [column, at] of this.#statuses) column[row] = cells[at] as number
    this.#fillWeeks(row)
  }

  /** Of a catalog of before the weeks were read: those of the months. */
  #fillWeeks(row: number): void {
    const [months, weeks] = [this.#figures.get('months'), this.#figures.get('weeks')]
    if (!months || !weeks || weeks.value[row] !== NONE || months.value[row] === NONE) return
    weeks.value[row] = weeksOfIpedsMonths(months.value[row] as number)
    weeks.status[row] = months.status[row] as number
  }

  /** @throws PathwiseError 'catalog-damaged' where they do not fit to each other. */
  columns(studies: readonly Study[], institutions: readonly Institution[]): ProgramColumns {
    if (this.#damage !== undefined) throw damaged(this.#damage)
    const count = this.#count
    if (count > this.#unitid.length) throw new RangeError(`More than ${this.#unitid.length} programs came`)
    const studyOf = new Map(studies.map(({ cip }, index) => [cip as StoredCell, index]))
    const studyOfCip = Array.from(this.#cips.keys(), (cip) => found(studyOf.get(cip), 'cip'))
    const institutionOf = new Map(institutions.map(({ unitid }, index) => [unitid, index]))
    const study = new Uint32Array(count)
    const institution = new Uint32Array(count)
    for (let row = 0; row < count; row++) {
      study[row] = studyOfCip[this.#cip[row] as number] as number
      institution[row] = found(institutionOf.get(this.#unitid[row] as number), 'unitid')
    }
    const order = ownOrder(study, institution, this.#awardLevel, institutions.length)
    const arranged = (name: FigureName): FigureColumn => {
      const { value, high, status } = this.#figures.get(name) as FigureColumn
      return { value: inOrder(value, order), high: inOrder(high, order), status: inOrder(status, order) }
    }
    return {
      count,
      study: inOrder(study, order),
      institution: inOrder(institution, order),
      awardLevel: inOrder(this.#awardLevel, order),
      online: inOrder(this.#online, order),
      completions: arranged('completions'),
      months: arranged('months'),
      weeks: arranged('weeks'),
      unsure: inOrder(this.#unsure, order),
      books: arranged('books'),
      tuition: {
        'in-district': arranged('tuition_in_district'),
        'in-state': arranged('tuition_in_state'),
        'out-of-state': arranged('tuition_out_of_state'),
      },
    }
  }

  #placeOf(name: StoredColumn): number {
    const place = this.#names.indexOf(name)
    if (place < 0) throw new RangeError(`Rows of programs come without "${name}"`)
    return place
  }
}

/** The programs of a catalog that was written before. */
export function readStoredPrograms(db: Database): StoredPrograms {
  const programs = new StoredPrograms(
    INDEXED,
    Number(db.prepare('SELECT count(*) FROM programs').pluck().get()),
  )
  const rowsAfter = db
    .prepare<[number], StoredCell[]>(
      `SELECT ${INDEXED.join(', ')}, id FROM programs WHERE id > ? ORDER BY id LIMIT ${ROWS_AT_A_TIME}`,
    )
    .raw()
  let last = -Infinity
  for (let rows = rowsAfter.all(last); rows.length > 0; rows = rowsAfter.all(last)) {
    for (const cells of rows) programs.add(cells)
    last = Number(rows.at(-1)?.at(-1))
  }
  return programs
}

function found(index: number | undefined, column: string): number {
  if (index === undefined) throw damaged(`unknown ${column}`)
  return index
}

const damaged = (reason: string) => new PathwiseError('catalog-damaged', { reason })

/** Rows by study, institution, award level: one number a row holds all of it, and numbers sort fast. */
function ownOrder(
  study: Uint32Array,
  institution: Uint32Array,
  awardLevel: Uint8Array,
  institutions: number,
): Uint32Array {
  const rankOfLevel = Uint8Array.from({ length: 256 }, (_, level) => levelRank(level))
  const levels = AWARD_LEVELS.length + 1
  const rows = study.length
  const keys = new Float64Array(rows)
  for (let row = 0; row < rows; row++) {
    const place = (study[row] as number) * institutions + (institution[row] as number)
    keys[row] = (place * levels + (rankOfLevel[awardLevel[row] as number] as number)) * rows + row
  }
  keys.sort()
  const order = new Uint32Array(rows)
  for (let place = 0; place < rows; place++) order[place] = (keys[place] as number) % rows
  return order
}

/** A column in the order of the rows, as long as that is. */
function inOrder<Column extends Uint8Array | Uint32Array | Int32Array>(
  column: Column,
  order: Uint32Array,
): Column {
  const arranged = column.slice(0, order.length) as Column
  for (let row = 0; row < order.length; row++) arranged[row] = column[order[row] as number] as number
  return arranged
}
