import { FACETS, LONG_FACETS, RANGES } from '../../../data/fields/catalogue.ts'
import { STATUSES } from '../../../data/figures/figure.ts'
import {
  AWARD_LEVELS,
  CONFERRED,
  CONTROLS,
  ONLINE,
  FEDERAL_AID,
  PRICE_STATUSES,
  RESIDENCIES,
  STATES,
} from '../../../data/program.ts'

/** Raised when an index of the same release would come out another way: a new column, other bins, another order. */
const INDEX_FORMAT = 3

/** How an index comes out: the lists that its codes are places in, and what computes it. */
export const INDEX_KIND = JSON.stringify([
  INDEX_FORMAT,
  STATUSES,
  AWARD_LEVELS,
  CONFERRED,
  CONTROLS,
  ONLINE,
  FEDERAL_AID,
  PRICE_STATUSES,
  RESIDENCIES,
  STATES,
  FACETS,
  LONG_FACETS,
  RANGES,
])
