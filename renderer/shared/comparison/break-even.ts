import { contendersOf } from '../../../data/ranking/contenders.ts'
import { doubtOf, isExamOpen } from '../../../data/ranking/doubt.ts'
import { shortNameParts } from '../../../data/ranking/program-names.ts'
import type { Plan } from '../../../data/comparison-state.ts'
import type { Comparison, ComparedProgram } from '../../../data/contract/comparison.ts'
import type { FieldId } from '../../../data/fields/catalogue.ts'
import type { Figure } from '../../../data/figures/figure.ts'
import { asName, textOf, type Said } from '../../../data/messages/said.ts'
import type { Translator } from '../../../data/messages/translate.ts'
import { breakEven, type BreakEven } from '../../../data/formulas/break-even.ts'

const NOBODY_SAYS: Figure = { status: 'not-reported', value: null, provenance: [] }

/** The figure of a cell; null where the comparison has no such row, or the cell holds something else. */
export function figureAt(comparison: Comparison, field: FieldId, column: number): Figure | null {
  for (const { rows } of comparison.groups) {
    const cell = rows.find((row) => row.field === field)?.cells[column]
    if (cell) return cell.kind === 'figure' ? cell.figure : null
  }
  return null
}

/** The cost that is followed: to the credential where one is chosen and a graduate may sit it, else to finish. */
export function costAt(comparison: Comparison, column: number): Figure {
  const credential = figureAt(comparison, 'costToCredential', column)
  if (credential && credential.status !== 'not-applicable') return credential
  return figureAt(comparison, 'costToFinish', column) ?? NOBODY_SAYS
}

/** Money told for this program that need not be paid back. */
export function aidAt(comparison: Comparison, column: number): readonly Figure[] {
  return (['grants', 'scholarships'] as const).flatMap((field) => figureAt(comparison, field, column) ?? [])
}

/** One compared program with what the person's numbers make of it. */
export interface ProgramAnswer {
  readonly column: number
  readonly program: ComparedProgram
  /** Short, and unlike every other one's. */
  readonly label: string
  /** The same in parts. */
  readonly name: readonly Said[]
  /** Its field of study leads to the active occupation. */
  readonly leadsThere: boolean
  /** What it rests on is doubtful, or its school is no choice any more: it is named as no first and no last. */
  readonly isDoubtful: boolean
  readonly isOut: boolean
  readonly result: BreakEven
  /** The same without the exam's part of the cost, where a graduate may turn out not to be allowed to sit it; else null. */
  readonly withoutExam: BreakEven | null
}

/** @param presentPay whole cents a year; null: not told */
export function answersOf(
  comparison: Comparison,
  plan: Plan,
  presentPay: number | null,
  translate: Translator,
): readonly ProgramAnswer[] {
  const { programs, occupation, occupations, facts } = comparison
  const wages = facts.find(({ soc }) => soc === occupation)?.wages[0]
  const columns = occupations.find(({ soc }) => soc === occupation)?.columns ?? []
  const names = shortNameParts(programs, translate)
  const contenders = contendersOf(comparison)
  return programs.map((program, column) => {
    const leadsThere = columns.includes(column)
    const name = names[column] ?? [asName(program.institution)]
    const pay = leadsThere ? wages : undefined
    const cost = costAt(comparison, column)
    const aid = aidAt(comparison, column)
    const months = figureAt(comparison, 'months', column) ?? NOBODY_SAYS
    const resultAt = (price: Figure) =>
      breakEven({
        cost: price,
        aid,
        months,
        pay: { p25: pay?.p25 ?? null, median: pay?.median ?? null, p75: pay?.p75 ?? null },
        presentPay,
        plan,
      })
    return {
      column,
      program,
      name,
      label: textOf(name),
      leadsThere,
      isDoubtful: [cost, months, ...aid].some((figure) => doubtOf(figure) !== null),
      isOut: contenders[column]?.isOut ?? false,
      result: resultAt(cost),
      withoutExam: isExamOpen(cost)
        ? resultAt(figureAt(comparison, 'costToFinish', column) ?? NOBODY_SAYS)
        : null,
    }
  })
}
