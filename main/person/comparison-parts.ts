import * as v from 'valibot'
import {
  CELL_PARTS,
  DEFAULT_COMPARISON,
  type ComparisonChange,
  type ComparisonState,
} from '../../data/comparison-state.ts'
import { PathwiseError } from '../../data/contract/errors.ts'
import { ProgramKeySchema } from '../../data/contract/find.ts'
import { ComparisonStateSchema } from '../../data/contract/person.ts'
import { MOST_COMPARED } from '../../data/program.ts'
import type { Reads, Writes } from './access.ts'
import type { Step } from './journal.ts'
import { isRecord, namedValues, soundEntries, soundParts } from './parts.ts'

type Part = keyof ComparisonState
type CellPart = (typeof CELL_PARTS)[number]

const PARTS = Object.keys(DEFAULT_COMPARISON) as Part[]
const isCellPart = (part: string): part is CellPart => (CELL_PARTS as readonly string[]).includes(part)

/** The comparison of a case. Options are read by the schema's keys, so a new key needs no change here. */
export function readComparison(db: Reads, id: number): ComparisonState {
  const rows = db.all<{ name: string; value: string }>(
    'SELECT name, value FROM case_options WHERE case_id = ?',
    id,
  )
  return soundComparison(namedValues(rows))
}

/**
 * What can be read of the options of a case, by part: a damaged one is as it is by
 * default, and of a record by cell, or of the programs, only the damaged entry is left out.
 */
export function soundComparison(raw: Readonly<Record<string, unknown>>): ComparisonState {
  const records = CELL_PARTS.filter((part) => Object.hasOwn(raw, part)).map((part) => [
    part,
    soundEntries(ComparisonStateSchema.entries[part], raw[part]),
  ])
  return settled({
    ...DEFAULT_COMPARISON,
    ...soundParts(ComparisonStateSchema, raw),
    ...(Object.fromEntries(records) as Pick<ComparisonState, CellPart>),
    programs: soundPrograms(raw['programs']),
  })
}

function soundPrograms(raw: unknown): ComparisonState['programs'] {
  if (!Array.isArray(raw)) return []
  return raw.filter((program) => v.is(ProgramKeySchema, program)).slice(0, MOST_COMPARED)
}

/** Writes the parts that are given; the others stay. */
export function writeParts(db: Writes, id: number, parts: ComparisonChange): void {
  for (const [name, value] of Object.entries(parts)) {
    if (value === undefined) continue
    db.run(
      `INSERT INTO case_options (case_id, name, value) VALUES (?, ?, ?)
       ON CONFLICT (case_id, name) DO UPDATE SET value = excluded.value`,
      id,
      name,
      JSON.stringify(value),
    )
  }
}

/**
 * The comparison after a change. Parts left out, or undefined, stay.
 * @throws PathwiseError 'invalid-input' with more than eight different programs.
 */
export function changedComparison(comparison: ComparisonState, change: ComparisonChange): ComparisonState {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  const changed = settled({ ...comparison, ...given })
  if (changed.programs.length > MOST_COMPARED) throw new PathwiseError('invalid-input', { at: 'programs' })
  return changed
}

/** No program twice, and no baseline that is not among them. */
function settled(comparison: ComparisonState): ComparisonState {
  const programs = [...new Set(comparison.programs)]
  const { baseline } = comparison
  return {
    ...comparison,
    programs,
    baseline: baseline !== null && programs.includes(baseline) ? baseline : null,
  }
}

/** The parts of `after` that are not as they were. */
export function changedParts(before: ComparisonState, after: ComparisonState): ComparisonChange {
  const names = PARTS.filter((name) =>
    isCellPart(name)
      ? changedKeys(before[name], after[name]).length > 0
      : JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  )
  return Object.fromEntries(names.map((name) => [name, after[name]]))
}

/** Was nothing chosen, told or decided in it? */
export function isBlank(comparison: ComparisonState): boolean {
  return Object.keys(changedParts(DEFAULT_COMPARISON, comparison)).length === 0
}

/**
 * The step from one comparison of a case to another; null where they are the same.
 * It holds only the parts that changed, and of a record by cell only the entries
 * that did (null: none), so that what a later version added, or what else was
 * noted, stays as it is when an old step is undone.
 */
export function comparisonStep(id: number, before: ComparisonState, after: ComparisonState): Step | null {
  const names = Object.keys(changedParts(before, after)) as Part[]
  if (names.length === 0) return null
  const side = (own: ComparisonState) =>
    Object.fromEntries(
      names.map((name) => [
        name,
        isCellPart(name) ? entriesOf(own[name], changedKeys(before[name], after[name])) : own[name],
      ]),
    )
  return { action: 'comparison', case: id, before: side(before), after: side(after) }
}

/** What a side of a step makes of a comparison; null where nothing of it can be put back. */
export function putParts(comparison: ComparisonState, side: unknown): ComparisonState | null {
  if (!isRecord(side)) return null
  const plain = soundParts(ComparisonStateSchema, side)
  const change: Record<string, unknown> = {}
  for (const part of PARTS) {
    if (!isCellPart(part)) {
      if (plain[part] !== undefined) change[part] = plain[part]
      continue
    }
    const entries = Object.entries(
      soundEntries(ComparisonStateSchema.entries[part], side[part], (value) => value === null),
    )
    if (entries.length === 0) continue
    const record = new Map<string, unknown>(Object.entries(comparison[part]))
    for (const [key, value] of entries) {
      if (value === null) record.delete(key)
      else record.set(key, value)
    }
    change[part] = Object.fromEntries(record)
  }
  return Object.keys(change).length > 0 ? changedComparison(comparison, change as ComparisonChange) : null
}

type Entries = Readonly<Record<string, unknown>>

function changedKeys(before: Entries, after: Entries): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  )
}

function entriesOf(record: Entries, keys: readonly string[]): Entries {
  return Object.fromEntries(keys.map((key) => [key, Object.hasOwn(record, key) ? record[key] : null]))
}
