import type { Database } from 'better-sqlite3'
import type { ListedProgram } from '../../../data/listed-program.ts'
import type { ProgramKey } from '../../../data/program.ts'
import { officialProgramOf } from './official-program.ts'

/** Award levels at which an institution has a CIP. */
export type LevelsOf = (unitid: number, cip: string) => readonly number[]

export function levelsOf(db: Database): LevelsOf {
  const levels = db
    .prepare<[number, string], number>('SELECT award_level FROM programs WHERE unitid = ? AND cip = ?')
    .pluck()
  // A list names the same few fields of study at the same schools over and over.
  const known = new Map<string, readonly number[]>()
  return (unitid, cip) => {
    const name = `${unitid} ${cip}`
    let found = known.get(name)
    if (!found) known.set(name, (found = levels.all(unitid, cip)))
    return found
  }
}

/** The official program that a listed one is at an institution. */
export function officialOf(
  { cip, awardLevel, figures: { hours } }: Pick<ListedProgram, 'cip' | 'awardLevel' | 'figures'>,
  unitid: number | null,
  levels: LevelsOf,
): ProgramKey | null {
  if (unitid === null || cip === null) return null
  const { value = null, unit = 'clock-hours' } = hours ?? {}
  return officialProgramOf(
    { unitid, cip, awardLevel, hours: value === null ? null : { value, unit } },
    levels(unitid, cip),
  )
}
