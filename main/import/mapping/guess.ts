import type { OwnColumn } from '../../../data/contract/own.ts'
import { MAPPABLE, type MappableId } from '../../../data/fields/catalogue.ts'
import {
  awardLevel,
  cip,
  occupations,
  online,
  opeid,
  phone,
  state,
  unitid,
  website,
  zip,
} from './mapped-codes.ts'
import { headingWords, nameScore } from './column-names.ts'
import { awards, hours, money, months, numberOf, percent } from './mapped-numbers.ts'
import { isPriceOfPart } from '../reading/amounts.ts'
import type { Read } from './read.ts'
import { hoursUnit, lengthUnit } from './mapped-programs.ts'
import type { RawTable } from './raw-table.ts'

export type Guess = Pick<OwnColumn, 'guess' | 'because'>

/** So many cells tell what a column holds. */
const CELLS_LOOKED_AT = 200

/** A name is not believed where fewer of the cells can be read so. */
const LEAST_READABLE = 0.5

interface Column {
  readonly words: readonly string[]
  readonly heading: string
  /** The first ones that are not empty. */
  readonly cells: readonly string[]
}

interface Candidate {
  readonly column: number
  readonly id: MappableId
  readonly score: number
}

/** What each column holds, by its heading and by its cells. No field is guessed for two columns. */
export function guessMapping(table: RawTable): readonly Guess[] {
  const columns = table.headings.map((heading, at): Column => ({
    heading,
    words: headingWords(heading),
    cells: firstCells(table, at, CELLS_LOOKED_AT),
  }))
  const guesses: Guess[] = columns.map(() => ({ guess: null, because: null }))
  const taken = new Set<MappableId>()
  const assign = (candidates: readonly Candidate[], because: 'name' | 'content') => {
    for (const { column, id } of candidates.toSorted((a, b) => b.score - a.score)) {
      if (taken.has(id) || guesses[column]?.guess !== null) continue
      taken.add(id)
      guesses[column] = { guess: id, because }
    }
  }
  assign(
    columns.flatMap((column, at) =>
      MAPPABLE.flatMap((id) => {
        const score = nameScore(column.words, id)
        // An empty column holds nothing, whatever it is called.
        const credible = score > 0 && column.cells.length > 0 && readable(column, id) >= LEAST_READABLE
        return credible ? [{ column: at, id, score }] : []
      }),
    ),
    'name',
  )
  assign(
    columns.flatMap((column, at) =>
      TELLING.flatMap(({ id, looks }) => {
        const share = shareOf(column.cells, looks)
        return column.cells.length >= 2 && share >= 0.9 ? [{ column: at, id, score: share }] : []
      }),
    ),
    'content',
  )
  return guesses
}

/** The first cells of a column that are not empty. */
export function firstCells({ rows }: RawTable, column: number, most: number): readonly string[] {
  const found: string[] = []
  for (const { cells } of rows) {
    const cell = (cells[column] ?? '').trim()
    if (cell !== '') found.push(cell)
    if (found.length >= most) break
  }
  return found
}

/** Cells that show what they are by themselves, whatever stands above them; numbers do not. */
const TELLING: readonly { readonly id: MappableId; readonly looks: (cell: string) => boolean }[] = [
  { id: 'cip', looks: (cell) => /^\d{1,2}\.\d{3,4}$/.test(cell) && is(cip(cell)) },
  { id: 'website', looks: (cell) => /^(https?:\/\/|www\.)/i.test(cell) && is(website(cell)) },
  { id: 'phone', looks: (cell) => /^\+?1?[\s(.-]*\d{3}[).\s-]+\d{3}[.\s-]\d{4}/.test(cell) },
  { id: 'state', looks: (cell) => /^[A-Z]{2}$/.test(cell) && is(state(cell)) },
  { id: 'zip', looks: (cell) => /^\d{5}-\d{4}$/.test(cell) },
  { id: 'occupation', looks: (cell) => /^\d\d-\d{4}(\.\d\d)?$/.test(cell) && is(occupations(cell)) },
  { id: 'awardLevel', looks: (cell) => /degree|certificate/i.test(cell) && namesLevel(cell) },
]

function namesLevel(cell: string): boolean {
  const read = awardLevel(cell)
  return read.is === 'value' && read.value.level !== 0
}

const is = (read: Read<unknown>): boolean => read.is === 'value'

/** The share of the cells that can be read as the field. */
function readable({ cells, heading }: Column, id: MappableId): number {
  return shareOf(cells, (cell) => READABLE[id](cell, heading))
}

function shareOf(cells: readonly string[], looks: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(looks).length / cells.length
}

const isName = (cell: string): boolean => numberOf(cell) === null && /\p{L}{2}/u.test(cell)
const fits = (read: Read<unknown>): boolean => read.is !== 'rejected'

const isMoney = (cell: string, heading: string): boolean => !isPriceOfPart(heading) && fits(money(cell))

const READABLE: Readonly<Record<MappableId, (cell: string, heading: string) => boolean>> = {
  program: isName,
  institution: isName,
  unitid: (cell) => fits(unitid(cell)),
  opeid: (cell) => fits(opeid(cell)),
  city: isName,
  state: (cell) => fits(state(cell)),
  zip: (cell) => fits(zip(cell)),
  phone: (cell) => fits(phone(cell)),
  website: (cell) => fits(website(cell)),
  cip: (cell) => fits(cip(cell)),
  awardLevel: (cell) => fits(awardLevel(cell)),
  tuitionAndFees: isMoney,
  tuitionInDistrict: isMoney,
  tuitionInState: isMoney,
  tuitionOutOfDistrict: isMoney,
  tuitionOutOfState: isMoney,
  books: (cell, heading) => !isPriceOfPart(heading) && fits(money(cell, 'point', true)),
  months: (cell, heading) => fits(months(cell, lengthUnit(heading))),
  hours: (cell, heading) => fits(hours(cell, hoursUnit(heading))),
  online: (cell) => fits(online(cell)),
  completions: (cell) => fits(awards(cell)),
  graduationRate: (cell) => fits(percent(cell, false)),
  occupation: (cell) => fits(occupations(cell)),
}
