import type { ProgramKey } from '../../data/program.ts'

export type Step = -1 | 1

/** The programs with one moved a column to the left (-1) or right (1); null where it is at the edge already. */
export function moved(programs: readonly ProgramKey[], key: ProgramKey, step: Step): ProgramKey[] | null {
  const from = programs.indexOf(key)
  return from < 0 ? null : placed(programs, key, from + step)
}

/** The programs with one moved to a column; null where that changes nothing or there is no such column. */
export function placed(
  programs: readonly ProgramKey[],
  key: ProgramKey,
  column: number,
): ProgramKey[] | null {
  const from = programs.indexOf(key)
  if (from < 0 || column < 0 || column >= programs.length || column === from) return null
  const rest = programs.filter((other) => other !== key)
  return rest.toSpliced(column, 0, key)
}

/** Who gets the focus when a program goes: the next one, else the one before, else nobody. */
export function heirOf(programs: readonly ProgramKey[], key: ProgramKey): ProgramKey | null {
  const at = programs.indexOf(key)
  return programs[at + 1] ?? programs[at - 1] ?? null
}
