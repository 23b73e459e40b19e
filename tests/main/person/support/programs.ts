import type { ProgramKey } from '../../../../data/program.ts'

/** The n-th of a row of different program keys. */
export function program(n: number): ProgramKey {
  return `${100_000 + n}-51.0713-21`
}

/** A comparison that tells its number, so that one knows which change was the last. */
export function programs(n: number): ProgramKey[] {
  return [program(n), program(n + 1), program(n + 2)]
}
