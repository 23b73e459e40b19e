import type { AwardLevel } from '../../../data/program.ts'

interface Bound {
  readonly levels: readonly AwardLevel[]
  readonly clockHours: number
  /** Semester credits, as credits are mostly read. */
  readonly creditHours: number
  readonly quarterCredits: number
}

/**
 * From how many clock or credit hours up an award level counts, by NCES's
 * definitions of award levels (IPEDS glossary); the next bound ends it.
 */
const BOUNDS: readonly Bound[] = [
  { levels: [20], clockHours: 0, creditHours: 0, quarterCredits: 0 },
  { levels: [21], clockHours: 300, creditHours: 9, quarterCredits: 13 },
  { levels: [2], clockHours: 900, creditHours: 30, quarterCredits: 45 },
  { levels: [4, 3], clockHours: 1800, creditHours: 60, quarterCredits: 90 },
  // Quarter credits are not told from semester ones, so a long associate degree may stand here too.
  { levels: [4, 3, 5], clockHours: 3600, creditHours: 120, quarterCredits: 180 },
]

/**
 * Months, as IPEDS counts them, of which a program of a level may be: its definition, and what
 * the 5th to 95th percentile of schools tell (data/formulas/estimate.ts).
 */
const MONTHS: ReadonlyMap<AwardLevel, readonly [least: number, most: number]> = new Map([
  [20, [1, 5]],
  [21, [3, 12]],
  [2, [8, 24]],
  [3, [12, 24]],
  [4, [13, 48]],
  [5, [15, 48]],
])

const BOUNDED: ReadonlySet<AwardLevel> = new Set(BOUNDS.flatMap(({ levels }) => levels))

const BOUND_OF = {
  'clock-hours': 'clockHours',
  'credit-hours': 'creditHours',
  'quarter-credits': 'quarterCredits',
} as const

/** Award levels that a program of this many hours may have. */
export function levelsOfHours(hours: number, unit: keyof typeof BOUND_OF): readonly AwardLevel[] {
  return BOUNDS.findLast((each) => hours >= each[BOUND_OF[unit]])?.levels ?? []
}

/** Do hours and months tell of this level? Not of one past the bachelor's. */
export const isBounded = (level: AwardLevel): boolean => BOUNDED.has(level)

/** May a program of a level take so many IPEDS months? One past the bachelor's may take any. */
export function mayTake(level: AwardLevel, months: number): boolean {
  const [least, most] = MONTHS.get(level) ?? [0, Infinity]
  return months >= least && months <= most
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
