import * as v from 'valibot'
import { ProgramKeySchema } from '../../data/contract/find.ts'
import { DEFAULT_COMPARISON, type ComparisonChange, type ComparisonState } from '../../data/case.ts'
import { ComparisonStateSchema } from '../../data/contract/person.ts'
import { PathwiseError } from '../../data/contract/errors.ts'
import { MOST_COMPARED } from '../../data/program.ts'
import type { Reads, Writes } from './access.ts'
import type { Step } from './journal.ts'
import { namedValues, soundParts } from './parts.ts'

/** The comparison at hand. Options are read by the schema's keys, so a new key needs no change here. */
export function readComparison(db: Reads): ComparisonState {
  const options = db.all<{ name: string; value: string }>('SELECT name, value FROM comparison_options')
  const programs = db
    .all<{ program: string }>('SELECT program FROM comparison_programs ORDER BY position')
    .map(({ program }) => program)
    .filter((program) => v.is(ProgramKeySchema, program))
  return settled({
    ...DEFAULT_COMPARISON,
    ...soundParts(ComparisonStateSchema, namedValues(options)),
    programs: programs.slice(0, MOST_COMPARED),
  })
}

export function writeComparison(db: Writes, comparison: ComparisonState): void {
  const { programs, ...options } = comparison
  db.run('DELETE FROM comparison_programs')
  programs.forEach((program, position) =>
    db.run('INSERT INTO comparison_programs (program, position) VALUES (?, ?)', program, position),
  )
  db.run('DELETE FROM comparison_options')
  for (const [name, value] of Object.entries(options))
    db.run('INSERT INTO comparison_options (name, value) VALUES (?, ?)', name, JSON.stringify(value))
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

/**
 * The step from one comparison to another; null where they are the same. It holds
 * only the parts that changed, so a part added by a later version stays as it is
 * when an old step is undone.
 */
export function comparisonStep(before: ComparisonState, after: ComparisonState): Step | null {
  const names = (Object.keys(after) as (keyof ComparisonState)[]).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  )
  if (names.length === 0) return null
  return { action: 'comparison', before: parts(before, names), after: parts(after, names) }
}

/** The parts of a step that can be put back; null where there are none. */
export function stepParts(parts: unknown): ComparisonChange | null {
  if (typeof parts !== 'object' || parts === null) return null
  const sound = soundParts(ComparisonStateSchema, parts as Readonly<Record<string, unknown>>)
  return Object.keys(sound).length > 0 ? sound : null
}

function parts(comparison: ComparisonState, names: readonly (keyof ComparisonState)[]): ComparisonChange {
  return Object.fromEntries(names.map((name) => [name, comparison[name]]))
}
