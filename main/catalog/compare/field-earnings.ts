import { statusCode, statusOf, type Figure } from '../../../data/figures/figure.ts'
import type { ProgramRow } from './read-programs.ts'
import type { Context } from './context.ts'
import { makeFigure, statusNotes } from './make-figure.ts'

/** Of the graduates of a program's field of study (four digits) and credential level at its school. */
export function fieldEarnings({ provenanceTable }: Context, row: ProgramRow): Figure {
  const status = statusOf(row.field_earnings_status ?? statusCode('not-reported'))
  return makeFigure(
    { status, value: row.field_earnings },
    provenanceTable.provenance('fieldEarnings', status),
    [
      { code: 'field-earnings', params: { years: row.field_earnings_years ?? 0 } },
      ...statusNotes(status),
      ...(status === 'not-reported' ? [{ code: 'not-published' }] : []),
    ],
  )
}
