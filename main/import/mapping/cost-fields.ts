import type { FieldId } from '../../../data/fields/catalogue.ts'
import { MONEY_FIGURES, type MoneyFigure } from '../../../data/listed-program.ts'

/**
 * What a column of money may be of. A total is held against its parts; the fee of an exam is
 * a part of it, and no price of the program: Compare knows what exams cost.
 */
export type CostField = MoneyFigure | 'costToFinish' | 'exam'
const COST_FIELDS: readonly FieldId[] = [...MONEY_FIGURES, 'costToFinish', 'exam']
export const isCostField = (id: FieldId | null): id is CostField => id !== null && COST_FIELDS.includes(id)
