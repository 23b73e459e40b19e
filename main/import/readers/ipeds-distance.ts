import type { AwardLevel } from '../../../data/program.ts'
import type { NewPart } from '../../storage/schema/tables.ts'
import type { Cells, Column } from './column-cells.ts'
import { readerOf } from './reader.ts'
import type { SourceRow } from '../files/source.ts'

/**
 * Whether a field of study can be completed entirely at a distance at an award
 * level (IPEDS C_DEP): `all` of the institution's programs in it, `some` of them
 * or `none`. `none` is not "in person only": parts may still be at a distance.
 * What is not offered is not yielded.
 */
export type OnlineOffering = NewPart<'online'> & {
  readonly unitid: number
  readonly cip: string
  readonly award_level: AwardLevel
}

/** The column that tells whether an award level is offered; columns with DE and DES behind it tell how. */
export const DISTANCE_COLUMNS: readonly (readonly [AwardLevel, string])[] = [
  [20, 'PCERT1A'],
  [21, 'PCERT1B'],
  [2, 'PCERT2'],
  [4, 'PCERT4'],
  [3, 'PASSOC'],
  [5, 'PBACHL'],
  [6, 'PPBACC'],
  [7, 'PMASTR'],
  [8, 'PPMAST'],
  [17, 'PDOCRS'],
  [18, 'PDOCPP'],
  [19, 'PDOCOT'],
]

/** What every vintage has. */
const ALWAYS = DISTANCE_COLUMNS.map(([, column]) => column).filter((column) => !column.startsWith('PCERT1'))

/**
 * From 2019-20: 0 or 1 with DE (all of the programs) and DES (some), which never
 * stand together. Before: numbers of programs, and with DE how many of them.
 * Those have one column for certificates of less than a year, PCERT1, which is
 * two award levels since: rejected, for the file does not say which one it is.
 */
export const ipedsDistance = readerOf<OnlineOffering>(
  (header) =>
    header.has('UNITID', 'CIPCODE', ...ALWAYS.flatMap((column) => [column, `${column}DE`])) &&
    (header.has('PCERT1A', 'PCERT1ADE', 'PCERT1B', 'PCERT1BDE') || header.has('PCERT1', 'PCERT1DE')),
  (cells, { header }) => {
    const unitidColumn = cells.column('UNITID')
    const cipColumn = cells.column('CIPCODE')
    const split = cells.column('PCERT1')
    const levels = DISTANCE_COLUMNS.filter(([, name]) => header.has(name)).map(([awardLevel, name]) => ({
      awardLevel,
      offered: cells.column(name),
      every: cells.column(`${name}DE`),
      some: header.has(`${name}DES`) ? cells.column(`${name}DES`) : null,
    }))
    return (row, out) => {
      const code = cells.text(row, cipColumn)
      // "51" is the roll-up of a family, "99" of the institution.
      if (/^\d\d$/.test(code)) return
      const unitid = cells.unitid(row, unitidColumn)
      const cip = cells.cip(row, cipColumn)
      if (unitid === null || cip === null) return
      if (split.at >= 0 && isOffered(cells, row, split)) cells.reject(row, split, 'award-level-split')
      for (const { awardLevel, offered, every, some } of levels) {
        if (!isOffered(cells, row, offered)) continue
        const distance = some ? byFlags(cells, row, every, some) : byNumbers(cells, row, offered, every)
        if (distance !== null) out.push({ unitid, cip, award_level: awardLevel, distance })
      }
    }
  },
)

/** Nearly all of the file's ten million cells are "0". */
function isOffered(cells: Cells, row: SourceRow, column: Column): boolean {
  return row.cells[column.at] !== '0' && Boolean(cells.count(row, column))
}

/** Null where both are blank beside an offered program: not told, so not "none". */
function byFlags(cells: Cells, row: SourceRow, every: Column, some: Column) {
  const all = cells.count(row, every)
  const part = cells.count(row, some)
  if (all === null && part === null) return null
  return all ? 'all' : part ? 'some' : 'none'
}

function byNumbers(cells: Cells, row: SourceRow, offered: Column, every: Column) {
  const programs = cells.count(row, offered)
  const atDistance = cells.count(row, every)
  if (programs === null || atDistance === null) return null
  if (atDistance > programs) return cells.reject(row, every, 'implausible')
  return atDistance === programs ? 'all' : atDistance > 0 ? 'some' : 'none'
}
