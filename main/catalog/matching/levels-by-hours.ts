import type { AwardLevel } from '../../../data/program.ts'

interface Bound {
  readonly levels: readonly AwardLevel[]
  readonly clockHours: number
  readonly creditHours: number
}

/**
 * From how many clock or semester credit hours up an award level counts, by
 * NCES's definitions of award levels (IPEDS glossary); the next bound ends it.
 */
const BOUNDS: readonly Bound[] = [
  { levels: [20], clockHours: 0, creditHours: 0 },
  { levels: [21], clockHours: 300, creditHours: 9 },
  { levels: [2], clockHours: 900, creditHours: 30 },
  { levels: [4, 3], clockHours: 1800, creditHours: 60 },
  // Quarter credits are not told from semester ones, so a long associate degree may stand here too.
  { levels: [4, 3, 5], clockHours: 3600, creditHours: 120 },
]

const BOUNDED: ReadonlySet<AwardLevel> = new Set(BOUNDS.flatMap(({ levels }) => levels))

/** Award levels that a program of this many hours may have. */
function levelsOfHours(hours: number, unit: 'clock-hours' | 'credit-hours'): readonly AwardLevel[] {
  const bound = BOUNDS.findLast(
    (each) => hours >= (unit === 'clock-hours' ? each.clockHours : each.creditHours),
  )
  return bound?.levels ?? []
}

/** Which of the levels a program of this many hours may have. */
export function levelsThatFit(
  hours: number,
  unit: 'clock-hours' | 'credit-hours',
  levels: readonly AwardLevel[],
): readonly AwardLevel[] {
  const stated = levelsOfHours(hours, unit)
  // Levels past the bachelor's have no such bounds, so hours never rule them out.
  return levels.filter((level) => stated.includes(level) || !BOUNDED.has(level))
}
