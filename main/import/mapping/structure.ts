import type { ShapeChoices, ShapeFact, ShapeStep, ShapeStepId } from '../../../data/contract/shape.ts'
import type { Area } from '../files/sheet-facts.ts'
import type { SourceRow } from '../files/source.ts'
import { isAcross, MOST_ACROSS, turned } from './across.ts'
import { blankBelow, filledBelow } from './blank-below.ts'
import type { Grid } from './grid.ts'
import { headerRow, headingRows, headingsOf } from './header-row.ts'
import { mayBeMended, mendedText } from './mended-text.ts'
import { spread } from './merged.ts'
import { rowKinds, sameRows, type RowKind } from './row-kinds.ts'

/** What of a grid is the table, by what is recognised and what a person decided otherwise. */
export interface Structure {
  /** Each after the rows above were mended, turned and spread as the steps say. */
  readonly rows: readonly SourceRow[]
  /** Positions of the heading's rows; none where there is no table. */
  readonly heading: readonly number[]
  readonly headings: readonly string[]
  /** Line of the row that was taken for the heading, or that a person named. */
  readonly headingLine: number
  /** Rows of the table, cells filled from above. */
  readonly body: readonly BodyRow[]
  /** Rows below the heading that are left out. */
  readonly leftOut: readonly {
    readonly row: SourceRow
    readonly why: RowKind | 'same-row'
  }[]
  readonly hasSections: boolean
  readonly steps: readonly ShapeStep[]
  readonly facts: readonly ShapeFact[]
}

interface BodyRow extends SourceRow {
  /** What the row of one cell above it says. */
  readonly section: string
}

const NONE: Pick<Structure, 'heading' | 'headings' | 'headingLine' | 'body' | 'leftOut' | 'hasSections'> = {
  heading: [],
  headings: [],
  headingLine: 0,
  body: [],
  leftOut: [],
  hasSections: false,
}

/** Longest list of names that is told, in characters. */
const LONGEST_NAMES = 200

/**
 * Recognises what is what in the rows of a file, step by step. What a person decided counts before
 * what is recognised, and each later step is recognised in what the ones before it left.
 */
export function structureOf(grid: Grid, { heading: wanted, steps: decided }: ShapeChoices): Structure {
  const steps: ShapeStep[] = []
  /** Tells of a step, and whether it is to be done. A step that is about nothing is none. */
  const does = (id: ShapeStepId, count: number, names = '', otherwise = true): boolean => {
    const isDone = decided[id] ?? otherwise
    if (count > 0) steps.push({ id, isDone, count, names: names.slice(0, LONGEST_NAMES) })
    return isDone
  }

  const mended = mendedRows(grid.rows)
  let rows = does('mended', mended.count) ? mended.rows : grid.rows
  let merged: readonly Area[] = grid.merged
  const across = isAcross(rows)
  // Where it is not recognised it may be asked for.
  if (across || (decided.across !== undefined && rows.length <= MOST_ACROSS)) {
    const side = turned(rows, merged)
    if (does('across', side.rows.length, '', across) && side.rows.length <= MOST_ACROSS)
      ({ rows, merged } = side)
  }
  const whole = spread(rows, merged)
  if (does('merged', whole.count)) ({ rows } = whole)

  const at = wanted === null ? headerRow(rows) : rows.findIndex(({ line }) => line === wanted)
  if (!rows[at]) return { ...NONE, rows, steps, facts: [] }
  const heading = headingRows(rows, at)
  const headingCells = heading.flatMap((each) => rows[each] ?? [])
  const headings = headingsOf(headingCells)
  const below = rows.slice((heading.at(-1) ?? at) + 1)
  const width = headings.findLastIndex((name) => name !== '') + 1
  const kinds = rowKinds(headingCells, below, width)
  const countOf = (kind: RowKind) => [...kinds.values()].filter((each) => each === kind).length
  const isDone: Readonly<Record<RowKind, boolean>> = {
    'heading-again': does('heading-again', countOf('heading-again')),
    'total-row': does('total-row', countOf('total-row')),
    'note-row': does('note-row', countOf('note-row')),
    sections: does('sections', countOf('sections'), sectionNames(below, kinds)),
    'ruled-line': true,
  }
  const leftOut: Structure['leftOut'][number][] = []
  const kept: BodyRow[] = []
  let section = ''
  for (const [position, row] of below.entries()) {
    const kind = kinds.get(position)
    if (kind === undefined || !isDone[kind]) kept.push({ ...row, section })
    else {
      if (kind === 'sections') section = row.cells.find((cell) => cell.trim() !== '')?.trim() ?? ''
      leftOut.push({ row, why: kind })
    }
  }
  // Whoever wants merged cells to count once wants those below them blank.
  const columns = blankBelow(headings, kept)
  const full = filledBelow(kept, columns)
  const names = columns.map((column) => headings[column] ?? '').join(', ')
  const body = does('filled', full.count, names, decided.merged !== false)
    ? (full.rows as readonly BodyRow[])
    : kept
  const same = sameRows(
    body.map((row) => (row.section === '' ? row : { ...row, cells: [row.section, ...row.cells] })),
  )
  const once = does('same-row', same.size)
  if (once) for (const position of same) leftOut.push({ row: body[position] as SourceRow, why: 'same-row' })
  return {
    rows,
    heading,
    headings,
    headingLine: rows[at].line,
    body: once ? body.filter((_, position) => !same.has(position)) : body,
    leftOut: leftOut.toSorted((a, b) => a.row.line - b.row.line),
    hasSections: isDone.sections && countOf('sections') > 0,
    steps,
    facts: heading.length > 1 ? [{ id: 'two-headings', count: 2, names: '', line: 0 }] : [],
  }
}

function mendedRows(rows: readonly SourceRow[]): {
  readonly rows: readonly SourceRow[]
  readonly count: number
} {
  let count = 0
  const mended = rows.map((row) => {
    // Of most rows nothing is copied.
    if (!row.cells.some(mayBeMended)) return row
    let isMended = false
    const cells = row.cells.map((cell) => {
      const text = mendedText(cell)
      if (text !== cell) {
        count += 1
        isMended = true
      }
      return text
    })
    return isMended ? { ...row, cells } : row
  })
  return { rows: count > 0 ? mended : rows, count }
}

function sectionNames(rows: readonly SourceRow[], kinds: ReadonlyMap<number, RowKind>): string {
  const found = [...kinds].filter(([, kind]) => kind === 'sections').map(([at]) => rows[at])
  return found.map((row) => row?.cells.find((cell) => cell.trim() !== '')?.trim() ?? '').join(', ')
}
