import type { Budget } from './budget.ts'

/** A merged cell: lines from 1, columns from 0, both ends within. */
export interface Area {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** What a sheet has beside its rows; known when all of them were read. */
export interface SheetFacts {
  readonly merged: readonly Area[]
  /** Formulas whose value was not kept, and where the first of them stands: "F2". */
  readonly formulas: { readonly count: number; readonly first: string }
}

export const NO_FACTS: SheetFacts = { merged: [], formulas: { count: 0, first: '' } }

/** Gathers them while the rows are read. A sheet that is read again is gathered again. */
export class FactsOfSheet implements SheetFacts {
  readonly #merged: Area[] = []
  #formulas = { count: 0, first: '' }

  get merged(): readonly Area[] {
    return this.#merged
  }

  get formulas(): SheetFacts['formulas'] {
    return this.#formulas
  }

  /** An area of one cell is none. @throws OfficialFileError 'too-much' */
  merge(area: Area, budget: Budget): void {
    if (area.bottom < area.top || area.right < area.left) return
    if (area.bottom === area.top && area.right === area.left) return
    budget.cells(1)
    this.#merged.push(area)
  }

  formula(line: number, column: number): void {
    const { count, first } = this.#formulas
    this.#formulas = { count: count + 1, first: count === 0 ? `${lettersOf(column)}${line}` : first }
  }
}

/** "AB" of 27. */
export function lettersOf(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? lettersOf(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

/** 27 of "AB12"; null where it names no column. */
export function columnOf(reference: string | undefined): number | null {
  if (reference === undefined) return null
  let column = 0
  for (let each = 0; each < reference.length; each += 1) {
    const letter = reference.charCodeAt(each) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column === 0 ? null : column - 1
}

/** "A4:A6"; null of what is no area. */
export function areaOf(reference: string): Area | null {
  const [, from = '', top = '', to = '', bottom = ''] =
    /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? []
  const [left, right] = [columnOf(from), columnOf(to)]
  return left === null || right === null ? null : { top: Number(top), left, bottom: Number(bottom), right }
}
