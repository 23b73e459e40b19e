import { FORMULA_BEGINS, FORMULA_HELD, mayBeginFormula } from '../../data/format/formula-cells.ts'

/**
 * Text in a file that no spreadsheet runs as a formula: an apostrophe in front of each sign
 * with which a cell could begin. Where apostrophes stand there already it is one more, so that
 * `takeBack` gives every text back exactly. Numbers do not come here: a negative number stays
 * a number.
 */
export function makeInert(text: string): string {
  return mayBeginFormula(text) ? text.replaceAll(FORMULA_BEGINS, "'") : text
}

/** The inverse of `makeInert`. */
export function takeBack(text: string): string {
  return mayBeginFormula(text) ? text.replaceAll(FORMULA_HELD, '') : text
}
