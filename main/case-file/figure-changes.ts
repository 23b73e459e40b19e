import type { Comparison, ProgramChanges } from '../../data/contract/comparison.ts'
import { changesBetween } from '../catalog/compare/comparison-changes.ts'

/**
 * What a comparison says differently now than the figures that were kept: of the
 * programs that it still compares, and those that came to it since.
 */
export function changesSince(kept: Comparison, now: Comparison): readonly ProgramChanges[] {
  const compared = new Set([...now.programs.map(({ key }) => key), ...now.missing])
  const keys = new Set(kept.programs.map(({ key }) => key))
  return [
    ...changesBetween(kept, now, new Set()).filter(({ program }) => compared.has(program.key)),
    ...now.programs
      .filter(({ key }) => !keys.has(key))
      .map((program): ProgramChanges => ({ program, standing: 'new', cells: [] })),
  ]
}
