import type { LeftOut, OwnColumn } from '../../../data/contract/own.ts'
import { share, type Column } from './column-cells.ts'
import { headingWords, nameScore } from './column-names.ts'
import { hoursUnit } from './heading-units.ts'
import { reads } from './readable.ts'

type Found = Pick<OwnColumn, 'guess' | 'because'> & { readonly left?: LeftOut }

/** Hours of a part of a program: "Lab hours" beside "Lecture hours". */
const PART = /\b(?:lab|laboratory|lecture|theory|didactic|shop|practical|skills|classroom|hands on)\b/
const COUNTED = /\b(?:hours?|hrs?)\b/

const isHoursOfPart = (heading: string): boolean => {
  const text = headingWords(heading).join(' ')
  return PART.test(text) && COUNTED.test(text)
}

/**
 * The columns of hours by their places among each other: credits stand beside clock hours, each
 * for the programs that have them; parts are added up where no column has the whole.
 */
export function guessHours(
  columns: readonly Column[],
  found: readonly Found[],
): readonly (Found & { readonly column: number })[] {
  const isHours = (column: Column) =>
    column.filled > 0 &&
    share(column, (cell) => reads('hours', cell, column.heading) !== 'rejected') >= 0.5 &&
    share(column, (cell) => reads('hours', cell, column.heading) === 'value') > 0
  const open = columns.flatMap((column, at) => (found[at]?.guess === null && isHours(column) ? [at] : []))
  const whole = columns.findIndex(
    ({ heading }, at) => found[at]?.guess === 'hours' && !isHoursOfPart(heading),
  )
  const parts = open.filter((at) => isHoursOfPart(columns[at]?.heading ?? ''))
  if (whole < 0) {
    return parts.length > 1 ? parts.map((column) => ({ column, guess: 'hours', because: 'part' })) : []
  }
  const headed = columns[whole]?.heading ?? ''
  const beside = open.find((at) => {
    const { heading } = columns[at] as Column
    return (
      !parts.includes(at) &&
      nameScore(heading, 'hours') > 0 &&
      hoursUnit(heading).unit !== hoursUnit(headed).unit
    )
  })
  return [
    ...parts.map((column): Found & { readonly column: number } => ({
      column,
      guess: null,
      because: null,
      left: { code: 'in-another', field: 'hours', text: headed },
    })),
    ...(beside === undefined ? [] : [{ column: beside, guess: 'hours', because: 'name' } as const]),
  ]
}
