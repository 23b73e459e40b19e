import type { Figure } from '../../../data/figures/figure.ts'
import { costAfterAid as afterAid } from '../../../data/formulas/aid.ts'
import { costPerMonth as perMonth } from '../../../data/formulas/per-month.ts'
import { total, wholeCost } from './costs.ts'
import type { ColumnModel } from './column-model.ts'

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

export function costPerMonth({ resolved, costs }: ColumnModel): Figure {
  const cost = wholeCost(costs)
  const months = resolved.figure('months')
  return total(perMonth(cost, months), { costToFinish: cost, months }, [{ code: 'cost-per-month' }])
}
