import type { ComparedId } from '../../data/fields/catalogue.ts'
import type { JobRowId } from '../../data/job-rows.ts'
import type { Unit } from '../../data/figures/figure.ts'

/**
 * What an exported file holds, apart from its form: every line (an attribute) for
 * every program. CSV renders it and reads it back.
 */
export interface ExportTable {
  readonly lines: readonly Line[]
  /** By program, then by line. */
  readonly programs: readonly (readonly Entry[])[]
}

/** Lines that are not compared fields: what the program is, and what the figures follow. */
export const EXTRA_LINES = [
  'key',
  'program',
  'institution',
  'residency',
  'chosenOccupation',
  'chosenCredential',
  'presentPay',
] as const
/** The same of jobs side by side: what each is, and what the figures of a group are of, and which program one is of. */
export const JOB_EXTRA_LINES = [
  'job',
  'soc',
  'ofAreaPay',
  'ofPay',
  'ofOutlook',
  'ofPrograms',
  'atNearest',
  'atLowestCost',
  'atShortest',
  'atExam',
] as const
export type LineId = ComparedId | (typeof EXTRA_LINES)[number] | JobRowId | (typeof JOB_EXTRA_LINES)[number]

export interface Line {
  readonly id: LineId
  readonly kind: 'figure' | 'text'
  /** Of a figure line whose unit is the same for every program; else each entry has its own. */
  readonly unit: Unit | null
}

export interface Entry {
  /** In the unit; money in whole cents. */
  readonly value: number | null
  readonly high: number | null
  /** Of a rate or a median: of how many people; null where nobody says. */
  readonly people: number | null
  /** Only where the line has none. */
  readonly unit: Unit | null
  readonly text: string | null
  /** Reasons of a verdict, a line a credential. */
  readonly why: string | null
  /** In words (data/format/status.ts); null where there is nothing to say or it was not asked for. */
  readonly status: string | null
  readonly source: string | null
  readonly asOf: string | null
  /** What `text` is in code, in any language the same; of the lines that are read back by it (codes.ts). */
  readonly code: string | null
  /** The same of `status`. */
  readonly statusCode: string | null
  /** Of an award: as its list writes it, where that says more. */
  readonly written?: string
  /** Of a length: the rule by which it was made of what its list says. */
  readonly rule?: string
}

export const NOTHING: Entry = {
  value: null,
  high: null,
  people: null,
  unit: null,
  text: null,
  why: null,
  status: null,
  source: null,
  asOf: null,
  code: null,
  statusCode: null,
}

/** One line with the entries of all programs. */
export interface EntryLine {
  readonly line: Line
  readonly entries: readonly Entry[]
}

export function tableOfLines(lines: readonly EntryLine[]): ExportTable {
  return {
    lines: lines.map(({ line }) => line),
    programs: (lines[0]?.entries ?? []).map((_, program) =>
      lines.map(({ entries }) => entries[program] ?? NOTHING),
    ),
  }
}

export function linesOfTable({ lines, programs }: ExportTable): readonly EntryLine[] {
  return lines.map((line, index) => ({ line, entries: programs.map((entries) => entries[index] ?? NOTHING) }))
}

/** Parts that may stand in a column of their own beside each value. */
export const BESIDE = ['status', 'source', 'asOf'] as const
export type BesidePart = (typeof BESIDE)[number]

/** The parts of an entry that stand beside its value, each in a row or column of its own. */
export const PARTS = ['unit', 'high', 'people', 'why', ...BESIDE] as const
export type Part = (typeof PARTS)[number]
