import type { RejectedRow } from '../../../data/contract/library.ts'
import { MAPPABLE } from '../../../data/fields/catalogue.ts'
import type { Translator } from '../../../data/messages/translate.ts'
import { headingsOf } from '../../export/headings.ts'
import type { OwnColumn, OwnPreview, TableReading } from '../../../data/contract/own.ts'
import type { NewProgram, NewProvider } from '../../person/new-list.ts'
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

/** Programs that are shown. Their schools are among the first: they are numbered as they come. */
const FIRST_ROWS = 20

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

/** What a mapping makes of a table, but for the schools and programs, which are asked for in pieces. */
export interface MappedPrograms extends Pick<ReadTable, 'columns' | 'tallies'> {
  /** Which reading of the table it is: a piece is asked for by it. */
  readonly reading: number
  /** Programs of the first rows, the lines that they stand in, and the schools of the first of them and more. */
  readonly first: Pick<ReadTable, 'programs' | 'lines' | 'providers'>
  readonly taken: number
  readonly rejected: number
  readonly firstRejects: readonly RejectedRow[]
  readonly olderCodes: OwnPreview['olderCodes']
}

/** A piece of the schools or programs of a table that was read. */
export interface PieceRequest {
  readonly reading: number
  readonly of: 'providers' | 'programs'
  /** Place of the first of them. */
  readonly from: number
}

export type Piece<Of extends PieceRequest['of'] = PieceRequest['of']> = {
  readonly providers: readonly NewProvider[]
  readonly programs: readonly NewProgram[]
}[Of]

/** A table that stands open somewhere: its rows stay there. */
export interface OpenTable {
  readonly head: TableHead
  /**
   * A reading of the same is not done twice; another one that goes on is not waited for.
   * @throws PathwiseError 'import-none' where it was closed, or asked again meanwhile
   */
  read(reading: TableReading): Promise<MappedPrograms>
  /**
   * None from the last on.
   * @throws PathwiseError 'import-none' where the table was closed, or read otherwise since
   */
  piece<Of extends PieceRequest['of']>(request: PieceRequest & { readonly of: Of }): Promise<Piece<Of>>
  close(): void
}

/** So many schools or programs cross between threads at once: to take them in takes some ten milliseconds. */
const AT_ONCE = 500

/** The schools or programs of a reading of a table, from the first or another one on. */
export async function* piecesOf<Of extends PieceRequest['of']>(
  table: OpenTable,
  { reading }: MappedPrograms,
  of: Of,
  first = 0,
): AsyncGenerator<Piece<Of>> {
  for (let from = first; ;) {
    const piece = await table.piece({ reading, of, from })
    if (piece.length === 0) return
    yield piece
    from += piece.length
  }
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
  words: Translator,
  stop: AbortSignal,
): Promise<ReadTable> {
  return table.pathwise
    ? readPathwise(table.pathwise, table.file, words)
    : await readPrograms(table, reading, stop)
}

/** What is told of a reading at once. */
export function mappedPrograms(read: ReadTable, reading: number): MappedPrograms {
  const { columns, programs, lines, rejects, tallies, olderCodes } = read
  return {
    reading,
    columns,
    first: {
      programs: programs.slice(0, FIRST_ROWS),
      lines: lines.slice(0, FIRST_ROWS),
      providers: pieceOf(read, { reading, of: 'providers', from: 0 }),
    },
    tallies,
    taken: programs.length,
    rejected: rejects.count,
    firstRejects: rejects.list.slice(0, FIRST_REJECTS),
    olderCodes: { count: olderCodes.length, first: olderCodes.slice(0, FIRST_OLDER) },
  }
}

export const pieceOf = <Of extends PieceRequest['of']>(
  read: ReadTable,
  { of, from }: PieceRequest & { readonly of: Of },
): Piece<Of> => read[of].slice(from, from + AT_ONCE) as unknown as Piece<Of>

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
