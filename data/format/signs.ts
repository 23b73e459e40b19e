import type { Cell } from '../contract/comparison.ts'
import { isGuess, isLowerBound, type Figure } from '../figures/figure.ts'
import { isSmallGroup } from '../figures/group.ts'
import { isConflict, isNever } from './format-figure.ts'
import { WARNINGS, warningsOf } from './warnings.ts'

/**
 * Every sign that a cell may show, in the order in which help and legends name them.
 * Its name is `sign.<sign>`; docs/help/signs.md says at length what it means, and the legend
 * on paper in one phrase (`export.meaning.<sign>`).
 */
export const SIGNS = [
  'known',
  'zero',
  'estimated',
  'band',
  'lower-bound',
  'conflict',
  'chosen',
  'at-least',
  'imputed',
  ...WARNINGS,
  'small-group',
  'own',
  'guess',
  'peers',
  'not-reported',
  'suppressed',
  'not-applicable',
  'never',
] as const
export type Sign = (typeof SIGNS)[number]

/** The signs that a figure shows, what it is most easily misread without first. */
export function signsOfFigure(figure: Figure): readonly Sign[] {
  const { status, value, high, original } = figure
  const signs: Sign[] = []
  if (isLowerBound(figure)) signs.push('lower-bound')
  if (isConflict(figure)) signs.push('conflict')
  if (status !== 'own' && (original?.sides?.length ?? 0) > 0) signs.push('chosen')
  signs.push(...warningsOf(figure))
  if (isSmallGroup(figure)) signs.push('small-group')
  if (isGuess(figure)) signs.push('guess')
  if (isNever(figure)) signs.push('never')
  if (status !== 'known') signs.push(status)
  if (high !== undefined && !isConflict(figure)) signs.push('band')
  if (status === 'known' && value === 0) signs.push('zero')
  return signs.length > 0 ? signs : ['known']
}

/** The signs of a cell; exams and occupations have words of their own and none of these. */
export function signsOf(cell: Cell): readonly Sign[] {
  if (cell.kind === 'verdicts' || cell.kind === 'occupations') return []
  const signs = signsOfFigure(cell.figure)
  return cell.kind === 'figure' && cell.peers ? [...signs, 'peers'] : signs
}
