import { programKey, type AwardLevel, type ProgramKey } from '../../../data/program.ts'
import { levelsThatFit } from './levels-by-hours.ts'

/** What a list says of a program at an institution that was found. */
export interface ListedFacts {
  readonly unitid: number | null
  readonly cip: string | null
  /** 0 where the list does not state it. */
  readonly awardLevel: number
  readonly hours: { readonly value: number; readonly unit: 'clock-hours' | 'credit-hours' } | null
}

/**
 * The official program that a listed one is: of the institution's programs of
 * that CIP, the one of the stated award level; where no level is stated, the only
 * one that the hours do not rule out. Null where that is none or several: a price
 * under the wrong program would be worse than a program that stands for itself.
 *
 * @param levels award levels at which the institution has the CIP
 */
export function officialProgramOf(
  { unitid, cip, awardLevel, hours }: ListedFacts,
  levels: readonly number[],
): ProgramKey | null {
  if (unitid === null || cip === null) return null
  const stated = levels as readonly AwardLevel[]
  const fits =
    awardLevel !== 0
      ? stated.filter((level) => level === awardLevel)
      : hours === null
        ? stated
        : levelsThatFit(hours.value, hours.unit, stated)
  const [only] = fits
  return only !== undefined && fits.length === 1 ? programKey(unitid, cip, only) : null
}
