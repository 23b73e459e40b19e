import type { LeftOut, OwnColumn } from '../../../data/contract/own.ts'
import { MAPPABLE, type FieldId, type MappableId } from '../../../data/fields/catalogue.ts'
import { isHeadedElse, nameScore } from './column-names.ts'
import { isPriceOfPart } from '../reading/amounts.ts'
import { columnsOf, share, type Column } from './column-cells.ts'
import { guessCosts } from './guess-costs.ts'
import { isCostField } from './cost-fields.ts'
import { guessHours } from './guess-hours.ts'
import { isName, reads, TELLING } from './readable.ts'
import type { RawTable } from './raw-table.ts'

export type Guess = Pick<OwnColumn, 'guess' | 'because' | 'left' | 'filled'>

/** A heading that only holds a field's name is not believed where fewer of the cells can be read so. */
const LEAST_READABLE = 0.5

/** From here on a name is believed where any cell can be read so: the others are told. */
const SURE_NAME = 0.75

interface Candidate {
  readonly column: number
  readonly id: MappableId
  readonly score: number
  readonly isCredible: boolean
  /** Its heading is the field's name, or most of it. */
  readonly isSure: boolean
}

/**
 * What each column holds, by its heading and all its cells; of one that is left out, why. No
 * field is guessed for two columns, but a price whose parts stand in several.
 */
export function guessMapping(table: RawTable): readonly Guess[] {
  const columns = columnsOf(table)
  const found: (Pick<OwnColumn, 'guess' | 'because'> & { readonly left?: LeftOut })[] = columns.map(() => ({
    guess: null,
    because: null,
  }))
  const taken = new Set<MappableId>()
  const assign = (candidates: readonly Candidate[], because: 'name' | 'content') => {
    for (const { column, id } of candidates.toSorted((a, b) => b.score - a.score)) {
      if (taken.has(id) || found[column]?.guess !== null) continue
      taken.add(id)
      found[column] = { guess: id, because }
    }
  }
  const named = columns.flatMap((column, at) => namesOf(column, at))
  assign(
    named.filter(({ isCredible }) => isCredible),
    'name',
  )
  assign(
    columns.flatMap((column, at) =>
      TELLING.flatMap(({ id, looks }) => {
        const score = share(column, looks)
        return column.filled >= 2 && score >= 0.9 && !isHeadedElse(column.heading, id)
          ? [{ column: at, id, score, isCredible: true, isSure: true }]
          : []
      }),
    ),
    'content',
  )
  for (const { column, ...hours } of guessHours(columns, found)) found[column] = hours
  for (const { column, ...cost } of guessCosts(table, columns, found)) found[column] = cost
  for (const id of ['program', 'institution'] as const)
    if (!found.some(({ guess }) => guess === id)) assign(onlyName(columns, found, named, id), 'content')
  return found.map(({ guess, because, left }, at) => ({
    guess,
    because,
    filled: columns[at]?.filled ?? 0,
    left: guess === null ? (left ?? reasonOf(table, columns, found, named, at)) : null,
  }))
}

function namesOf(column: Column, at: number): readonly Candidate[] {
  return MAPPABLE.flatMap((id) => {
    const score = nameScore(column.heading, id)
    if (score === 0 || column.filled === 0) return []
    const values = share(column, (cell) => reads(id, cell, column.heading) === 'value')
    const fits = share(column, (cell) => reads(id, cell, column.heading) !== 'rejected')
    const isCredible = fits >= LEAST_READABLE || (score >= SURE_NAME && !isNameField(id) && values > 0)
    // Of two columns of one name the fuller one is meant.
    const full = (0.25 * values * column.filled) / Math.max(1, column.rows)
    return [{ column: at, id, score: score + full, isCredible, isSure: score >= SURE_NAME }]
  })
}

/** Any text would do for it, so that most cells must. */
const isNameField = (id: MappableId): boolean => id === 'program' || id === 'institution' || id === 'city'

const isNumberField = (id: MappableId): boolean => isCostField(id) || id === 'months' || id === 'hours'

/** The one column left that holds names, where nothing is called a program, or a school. */
function onlyName(
  columns: readonly Column[],
  found: readonly Pick<OwnColumn, 'guess'>[],
  named: readonly Candidate[],
  id: 'program' | 'institution',
): readonly Candidate[] {
  const names = columns.flatMap((column, at) =>
    found[at]?.guess === null &&
    column.distinct > 1 &&
    !named.some((each) => each.column === at) &&
    share(column, isName) >= 0.9
      ? [at]
      : [],
  )
  return names.length === 1 ? [{ column: names[0] ?? 0, id, score: 0, isCredible: true, isSure: true }] : []
}

/** Why a column is left out. */
function reasonOf(
  table: RawTable,
  columns: readonly Column[],
  found: readonly Pick<OwnColumn, 'guess'>[],
  named: readonly Candidate[],
  at: number,
): LeftOut {
  const column = columns[at]
  if (!column || column.filled === 0) return { code: 'empty' }
  const [best] = named
    .filter((each) => each.column === at && (each.isSure || isNumberField(each.id)))
    .sort((one, other) => Number(other.isCredible) - Number(one.isCredible) || other.score - one.score)
  if (best && isCostField(best.id) && isPriceOfPart(column.heading))
    return { code: 'price-of-a-part', field: best.id }
  const [example = ''] = column.cells.keys()
  const text = example.slice(0, 60)
  if (best && !best.isCredible) return { code: 'unreadable', field: best.id, text }
  if (best) {
    const other = found.findIndex(({ guess }) => guess === (best.id as FieldId))
    const heading = table.headings[other] ?? ''
    if (other >= 0 && heading !== '') return { code: 'other-column', field: best.id, text: heading }
  }
  if (column.distinct === 1 && column.filled > 1) return { code: 'one-value', text }
  return { code: 'nothing-like-it' }
}
