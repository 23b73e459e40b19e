import type { Figure } from '../../../data/figures/figure.ts'
import { costAfterAid as afterAid } from '../../../data/formulas/aid.ts'
import { costPerMonth as perMonth } from '../../../data/formulas/per-month.ts'
import { calendarLength } from '../../../data/formulas/weeks.ts'
import { total, wholeCost } from './costs.ts'
import type { ColumnModel, Costs } from './column-model.ts'

/** What follows from the cost of a program: to the credential where one was chosen and may be sat, else to finish. */

export function costAfterAid({ costs }: ColumnModel): Figure {
  const cost = wholeCost(costs)
  const { grants, scholarships } = costs
  const sum = afterAid(cost, grants, scholarships)
  // Nothing was told of this one: the notes of its cost would be of another figure.
  if (sum.unknownParts?.includes('grants')) {
    return { ...sum, provenance: [], notes: [{ code: 'aid-not-told' }] }
  }
  const userProvided = {
    ...(grants.value === null ? {} : { grants }),
    ...(scholarships.value === null ? {} : { scholarships }),
  }
  return total(sum, { costToFinish: cost, ...userProvided }, [{ code: 'cost-after-aid' }])
}

/** Is every band of the cost an estimate over the years that the length rests on, too? */
function restsOnYears({ tuition, books, credential }: Costs): boolean {
  const others = credential ? [credential.exam, credential.membership, credential.renewal] : []
  return (
    others.every(({ high }) => high === undefined) &&
    [tuition, books].every(
      ({ high, status, sides }) => high === undefined || (status === 'estimated' && !sides),
    )
  )
}

export function costPerMonth({ resolved, costs }: ColumnModel): Figure {
  const cost = wholeCost(costs)
  const months = resolved.figure('months')
  const sum = perMonth(cost, calendarLength(months), restsOnYears(costs))
  return total(sum, { costToFinish: cost, months }, [{ code: 'cost-per-month' }])
}
