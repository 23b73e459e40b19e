import type { Database } from 'better-sqlite3'
import { PathwiseError } from '../../../data/contract/errors.ts'
import { STATUSES, statusOf, type BareFigure } from '../../../data/figures/figure.ts'
import { AWARD_LEVELS, ONLINE, type Residency } from '../../../data/program.ts'
import type { Institution } from './institutions.ts'
import type { Study } from './studies.ts'

/** Stands for "no value" in the number columns; no figure of the catalog is negative. */
export const NONE = -1

/** Larger values would overflow a sum of two in 32 bits: about $10.7 million. */
export const LARGEST = 2 ** 30 - 1

/** One figure for every program: value (or lower end), upper end of a band, status code. */
export interface FigureColumn {
  readonly value: Int32Array
  readonly high: Int32Array
  readonly status: Uint8Array
}

/**
 * Every program as columns, one number a program and field. Rows are in the
 * order a list has by itself: by program name, institution, award level; so a
 * stable sort by anything else breaks its ties that way.
 */
export interface ProgramColumns {
  readonly count: number
  /** Index into the studies. */
  readonly study: Uint32Array
  /** Index into the institutions. */
  readonly institution: Uint32Array
  /** NCES AWLEVEL; 0: not stated. */
  readonly awardLevel: Uint8Array
  /** Index into ONLINE. */
  readonly online: Uint8Array
  readonly completions: FigureColumn
  readonly months: FigureColumn
  readonly books: FigureColumn
  readonly tuition: Readonly<Record<Residency, FigureColumn>>
}

/** A program's figure without its provenance. */
export function figureAt(column: FigureColumn, row: number): BareFigure {
  const status = statusOf(column.status[row] as number)
  const value = column.value[row] as number
  const high = column.high[row] as number
  if (value === NONE) return { status, value: null }
  return high === NONE ? { status, value } : { status, value, high }
}

/** One by one each row would cost a way into SQLite and back; all at once they would cost memory. */
const ROWS_AT_A_TIME = 512

type FigureName =
  'completions' | 'months' | 'books' | `tuition_${'in_district' | 'in_state' | 'out_of_state'}`

const BANDS: readonly FigureName[] = [
  'books',
  'tuition_in_district',
  'tuition_in_state',
  'tuition_out_of_state',
]

/**
 * The official programs.
 *
 * @throws PathwiseError 'catalog-damaged' where the tables do not fit together.
 */
export function loadColumns(
  db: Database,
  studies: readonly Study[],
  institutions: readonly Institution[],
): ProgramColumns {
  const count = Number(db.prepare('SELECT count(*) FROM programs').pluck().get())
  const study = new Uint32Array(count)
  const institution = new Uint32Array(count)
  const awardLevel = new Uint8Array(count)
  const online = new Uint8Array(count)
  const figures = new Map<FigureName, FigureColumn>()
  for (const name of ['completions', 'months', ...BANDS] as const) {
    figures.set(name, {
      value: new Int32Array(count),
      high: new Int32Array(count).fill(NONE),
      status: new Uint8Array(count),
    })
  }

  const studyOf = new Map(studies.map(({ cip }, index) => [cip, index]))
  const institutionOf = new Map(institutions.map(({ unitid }, index) => [unitid, index]))
  const names = [...figures.keys()]
  const statuses = [...figures.values()].map(({ status }) => status)
  const values = [
    ...[...figures.values()].map(({ value }) => value),
    ...BANDS.map((name) => (figures.get(name) as FigureColumn).high),
  ]
  // Every value on its way from SQLite costs, so small codes come as the digits of one number.
  const rowsAfter = db
    .prepare<[number], [number, number, string, number, number, ...(number | null)[]]>(
      `SELECT id, unitid, cip,
         award_level * 8 + CASE distance ${ONLINE.map((code, index) => `WHEN '${code}' THEN ${index}`).join(' ')} ELSE 7 END,
         ${names.map((name, place) => `${name}_status * ${STATUSES.length ** place}`).join(' + ')},
         ${[...names, ...BANDS.map((name) => `${name}_high`)].join(', ')}
       FROM programs WHERE id > ? ORDER BY id LIMIT ${ROWS_AT_A_TIME}`,
    )
    .raw()

  let row = 0
  let last = -Infinity
  for (let rows = rowsAfter.all(last); rows.length > 0; rows = rowsAfter.all(last)) {
    for (const cells of rows) {
      last = cells[0]
      institution[row] = found(institutionOf.get(cells[1]), 'unitid')
      study[row] = found(studyOf.get(cells[2]), 'cip')
      awardLevel[row] = cells[3] >> 3
      online[row] = cells[3] & 7
      if ((online[row] as number) >= ONLINE.length) throw damaged('unknown online')
      let codes = cells[4]
      for (const column of statuses) {
        column[row] = codes % STATUSES.length
        codes = Math.floor(codes / STATUSES.length)
      }
      let cell = 5
      for (const column of values) column[row] = number(cells[cell++] as number | null)
      row++
    }
  }
  const order = ownOrder({ study, institution, awardLevel }, institutions.length)
  const arrange = (name: FigureName): FigureColumn => {
    const { value, high, status } = figures.get(name) as FigureColumn
    return { value: inOrder(value, order), high: inOrder(high, order), status: inOrder(status, order) }
  }
  return {
    count,
    study: inOrder(study, order),
    institution: inOrder(institution, order),
    awardLevel: inOrder(awardLevel, order),
    online: inOrder(online, order),
    completions: arrange('completions'),
    months: arrange('months'),
    books: arrange('books'),
    tuition: {
      'in-district': arrange('tuition_in_district'),
      'in-state': arrange('tuition_in_state'),
      'out-of-state': arrange('tuition_out_of_state'),
    },
  }
}

function found(index: number | undefined, column: string): number {
  if (index === undefined) throw damaged(`unknown ${column}`)
  return index
}

const damaged = (reason: string) => new PathwiseError('catalog-damaged', { reason })

function number(value: number | null): number {
  if (value === null) return NONE
  if (value < 0 || value > LARGEST) throw damaged(`a figure of ${value}`)
  return value
}

/** Position of an award level in the order of length; those not stated come last. */
export function levelRank(level: number): number {
  const rank = (AWARD_LEVELS as readonly number[]).indexOf(level)
  return rank < 0 ? AWARD_LEVELS.length : rank
}

/** Rows by study, institution, award level: one number a row holds all of it, and numbers sort fast. */
function ownOrder(
  { study, institution, awardLevel }: Pick<ProgramColumns, 'study' | 'institution' | 'awardLevel'>,
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

function inOrder<Column extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(
  column: Column,
  order: Uint32Array,
): Column {
  const arranged = column.slice() as Column
  for (let row = 0; row < order.length; row++) arranged[row] = column[order[row] as number] as number
  return arranged
}
