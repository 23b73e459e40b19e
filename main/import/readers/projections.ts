import type { NewPart, NewRow } from '../../storage/schema/tables.ts'
import type { Cells, Column } from './column-cells.ts'
import { readSoc } from '../../../data/format/read-code.ts'
import { NOT_REPORTED, type Given } from './official-codes.ts'
import { occupationsOf } from './soc-edition.ts'
import { readerOf } from './reader.ts'
import { figureColumns } from './row-parts.ts'
import type { Header, SourceRow } from '../files/source.ts'

/** Table 1.2 of the Employment Projections, one occupation. Jobs are whole (published in thousands). */
export type Projection = Omit<NewRow<'projections'>, 'dataset' | keyof NewPart<'separations'>> & {
  readonly title: string
  /** A line item is the most detailed that is published; the rest are sums. */
  readonly lineItem: boolean
}

/** Table 1.10, one occupation: who leaves it in a year, on average, in whole jobs. */
export type Separations = NewPart<'separations'> & { readonly soc: string }

const CODE = /NATIONAL EMPLOYMENT MATRIX CODE$/
const TITLE = /NATIONAL EMPLOYMENT MATRIX TITLE$/
const TYPE = /^OCCUPATION TYPE$/
const EMPLOYMENT = /^EMPLOYMENT, \d{4}$/
const GROWTH = /^EMPLOYMENT CHANGE, PERCENT, /
const OPENINGS = /^OCCUPATIONAL OPENINGS, /
const EDUCATION = /^TYPICAL EDUCATION NEEDED FOR ENTRY/
const EXPERIENCE = /^WORK EXPERIENCE IN A RELATED OCCUPATION/
const TRAINING = /^TYPICAL ON-THE-JOB TRAINING/
const EXITS = /^LABOR FORCE EXITS, /
const TRANSFERS = /^OCCUPATIONAL TRANSFERS, /

const all = (header: Header, ...patterns: readonly RegExp[]) =>
  patterns.every((pattern) => header.find(pattern))

/** The column of a pattern; one of none, whose cells are empty, where no name is like it. */
const columnLike = (cells: Cells, header: Header, pattern: RegExp) =>
  cells.column(header.find(pattern) ?? pattern.source)

export const projections = readerOf<Projection>(
  (header) => all(header, CODE, TITLE, TYPE, EMPLOYMENT, GROWTH, OPENINGS, EDUCATION, EXPERIENCE, TRAINING),
  (cells, { header }, first) => {
    const of = (pattern: RegExp) => columnLike(cells, header, pattern)
    const [code, title, type, growth, openings] = [of(CODE), of(TITLE), of(TYPE), of(GROWTH), of(OPENINGS)]
    const [education, experience, training] = [of(EDUCATION), of(EXPERIENCE), of(TRAINING)]
    const years = header.names.filter((each) => EMPLOYMENT.test(each)).map((each) => Number(each.slice(-4)))
    const baseYear = Math.min(...years)
    const targetYear = Math.max(...years)
    const base = cells.column(`EMPLOYMENT, ${baseYear}`)
    const target = cells.column(`EMPLOYMENT, ${targetYear}`)
    const occupation = occupationsOf(cells, code, first)
    return (row, out) => {
      const written = matrixCode(cells, row, code)
      const lineItem = cells.text(row, type) === 'Line item'
      const found = written === null ? null : occupation(row, written, lineItem)
      if (found === null) return
      out.push({
        ...found,
        title: cells.text(row, title),
        lineItem,
        base_year: baseYear,
        target_year: targetYear,
        ...figureColumns('base_employment', thousands(cells, row, base)),
        ...figureColumns('target_employment', thousands(cells, row, target)),
        ...figureColumns('growth', number(cells, row, growth)),
        ...figureColumns('openings', thousands(cells, row, openings)),
        entry_education: words(cells, row, education),
        experience: words(cells, row, experience),
        training: words(cells, row, training),
      })
    }
  },
)

export const separations = readerOf<Separations>(
  (header) => all(header, CODE, TYPE, EXITS, TRANSFERS),
  (cells, { header }, first) => {
    const code = columnLike(cells, header, CODE)
    const type = columnLike(cells, header, TYPE)
    const occupation = occupationsOf(cells, code, first)
    const exits = columnLike(cells, header, EXITS)
    const transfers = columnLike(cells, header, TRANSFERS)
    return (row, out) => {
      const written = matrixCode(cells, row, code)
      const found = written === null ? null : occupation(row, written, cells.text(row, type) === 'Line item')
      if (found === null) return
      out.push({
        soc: found.soc,
        ...figureColumns('exits', thousands(cells, row, exits)),
        ...figureColumns('transfers', thousands(cells, row, transfers)),
      })
    }
  },
)

/** Null for the notes at the end, which have no code; other odd codes are rejected. */
function matrixCode(cells: Cells, row: SourceRow, column: Column): string | null {
  const text = cells.text(row, column)
  return text === '' ? null : (readSoc(text) ?? cells.reject(row, column, 'not-a-soc'))
}

/** "—" means that the agency has no value. */
const isDash = (text: string) => text === '' || /^[—–-]$/.test(text)

function number(cells: Cells, row: SourceRow, column: Column): Given {
  const text = cells.text(row, column)
  if (isDash(text)) return NOT_REPORTED
  if (/^-?\d{1,9}(\.\d+)?$/.test(text)) return { value: Number(text), status: 'known' }
  cells.reject(row, column, 'not-a-number')
  return NOT_REPORTED
}

/** Jobs; there are never fewer than none. */
function thousands(cells: Cells, row: SourceRow, column: Column): Given {
  const given = number(cells, row, column)
  if (given.value === null) return given
  if (given.value >= 0) return { ...given, value: Math.round(given.value * 1000) }
  cells.reject(row, column, 'negative')
  return NOT_REPORTED
}

function words(cells: Cells, row: SourceRow, column: Column): string | null {
  const text = cells.text(row, column)
  return isDash(text) ? null : text
}
