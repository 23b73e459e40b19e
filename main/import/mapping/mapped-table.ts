import type { RejectedRow } from '../../../data/contract/library.ts'
import { MAPPABLE } from '../../../data/fields/catalogue.ts'
import type { Translator } from '../../../data/messages/translate.ts'
import { headingsOf } from '../../export/headings.ts'
import type { OwnColumn, OwnPreview, TableReading } from '../../../data/contract/own.ts'
import { aboutJobs, type AboutJobs } from './about-jobs.ts'
import { guessMapping } from './guess.ts'
import { readPrograms, type ReadTable } from './mapped-programs.ts'
import { LINES_TAKEN, readPathwise } from './pathwise.ts'
import type { RawTable } from './raw-table.ts'

/** Cells of a column that are shown beside its heading. */
const SAMPLES = 3
const LONGEST_SAMPLE = 80

/** Codes of SOC 2010 that are shown with what they became. */
const FIRST_OLDER = 3

/** Rejected rows that are shown. */
const FIRST_REJECTS = 20

/** What is told of a table that stands open: all of it but the rows. */
export interface TableHead extends Pick<
  RawTable,
  'file' | 'sheets' | 'hiddenSheets' | 'sheet' | 'headings' | 'shape' | 'firstLines'
> {
  readonly rows: number
  readonly columns: readonly OwnColumn[]
  /** A comparison that Pathwise itself exported. */
  readonly isPathwise: boolean
  readonly aboutJobs: AboutJobs
}

/** What a mapping makes of a table: all schools, and as many programs as were asked for. */
export interface MappedPrograms extends Pick<
  ReadTable,
  'columns' | 'providers' | 'programs' | 'lines' | 'tallies'
> {
  /** Programs, told or not. */
  readonly taken: number
  readonly rejected: number
  readonly firstRejects: readonly RejectedRow[]
  readonly olderCodes: OwnPreview['olderCodes']
}

/** A table that stands open somewhere: its rows stay there. */
export interface OpenTable {
  readonly head: TableHead
  /**
   * @param most programs that are told; those of an earlier reading that goes on are not waited for
   * @throws PathwiseError 'import-none' where it was closed, or asked again meanwhile
   */
  read(reading: TableReading, most: number): Promise<MappedPrograms>
  close(): void
}

/** @param words of the person's language, which a comparison of ours is told in */
export function headOf(table: RawTable, words: Translator): TableHead {
  const { file, sheets, hiddenSheets, sheet, headings, shape, firstLines, pathwise, rows } = table
  return {
    file,
    sheets,
    hiddenSheets,
    sheet,
    headings,
    shape,
    firstLines,
    rows: pathwise ? pathwise.programs.length : rows.length,
    columns: pathwise ? pathwiseColumns(pathwise, words) : guessedColumns(table),
    isPathwise: pathwise !== null,
    aboutJobs: pathwise ? null : aboutJobs(headings),
  }
}

/** @throws what `stop` was aborted with */
export async function readMapped(
  table: RawTable,
  reading: TableReading,
  most: number,
  words: Translator,
  stop: AbortSignal,
): Promise<MappedPrograms> {
  const { columns, providers, programs, lines, rejects, tallies, olderCodes } = table.pathwise
    ? readPathwise(table.pathwise, table.file, words)
    : await readPrograms(table, reading, stop)
  return {
    columns,
    providers,
    programs: programs.slice(0, most),
    lines: lines.slice(0, most),
    tallies,
    taken: programs.length,
    rejected: rejects.count,
    firstRejects: rejects.list.slice(0, FIRST_REJECTS),
    olderCodes: { count: olderCodes.length, first: olderCodes.slice(0, FIRST_OLDER) },
  }
}

function guessedColumns(table: RawTable): readonly OwnColumn[] {
  const guesses = guessMapping(table)
  return table.headings.map((heading, at): OwnColumn => {
    const { guess = null, because = null, left = null, filled = 0 } = guesses[at] ?? {}
    const samples = firstCells(table, at).map(short)
    return { heading, samples, filled, guess, because, left }
  })
}

/** The first different cells of a column that are not empty. */
function firstCells({ rows }: RawTable, column: number): readonly string[] {
  const found = new Set<string>()
  for (const { cells } of rows) {
    const cell = (cells[column] ?? '').trim()
    if (cell !== '') found.add(cell)
    if (found.size >= SAMPLES) break
  }
  return [...found]
}

function pathwiseColumns(table: NonNullable<RawTable['pathwise']>, words: Translator): readonly OwnColumn[] {
  const headings = headingsOf(words)
  return table.lines.map(({ id }, at): OwnColumn => {
    const guess = LINES_TAKEN.has(id) ? (MAPPABLE.find((each) => each === id) ?? null) : null
    const samples = table.programs.flatMap((entries) => {
      const { text = null, value = null } = entries[at] ?? {}
      return text ?? (value === null ? [] : String(value))
    })
    return {
      heading: headings.label(id),
      samples: samples.slice(0, SAMPLES).map(short),
      filled: samples.length,
      guess,
      because: guess === null ? null : 'pathwise',
      left: guess === null ? { code: 'not-read-back' } : null,
    }
  })
}

const short = (cell: string) =>
  cell.length > LONGEST_SAMPLE ? `${cell.slice(0, LONGEST_SAMPLE - 1)}…` : cell
