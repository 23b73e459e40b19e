import * as v from 'valibot'
import { FindInputSchema, type FindInput, type FindRequest } from '../../../data/contract/find.ts'

const CERTIFICATES = ['20', '21', '2', '4']

/**
 * What a person does at Find, one change after the other: typing, ticking,
 * sliding, sorting, and taking it back.
 */
const STEPS: readonly FindInput[] = [
  {},
  { text: 'medical' },
  { text: 'medical cod' },
  { text: 'medical coding' },
  { text: 'medical coding', facets: { state: ['TX'] } },
  { text: 'medical coding', facets: { state: ['TX'], awardLevel: CERTIFICATES } },
  { facets: { state: ['TX'], awardLevel: CERTIFICATES } },
  { facets: { awardLevel: CERTIFICATES } },
  { facets: { awardLevel: CERTIFICATES }, ranges: { costToFinish: { max: 1_500_000 } } },
  { facets: { awardLevel: CERTIFICATES }, ranges: { costToFinish: { max: 3_000_000 } } },
  { facets: { awardLevel: CERTIFICATES }, ranges: { costToFinish: { max: 3_000_000 }, months: { max: 12 } } },
  { facets: { awardLevel: CERTIFICATES }, ranges: { costToFinish: { max: 3_000_000 } } },
  { ranges: { costToFinish: { max: 3_000_000 } } },
  { ranges: { costToFinish: { max: 3_000_000 } }, facets: { occupation: ['29-2072'] } },
  { facets: { occupation: ['29-2072'] } },
  { facets: { occupation: ['29-2072'], online: ['all', 'some'] } },
  { facets: { occupation: ['29-2072'], online: ['all', 'some'] }, sort: 'costToFinish' },
  { facets: { online: ['all', 'some'] }, sort: 'costToFinish' },
  { facets: { online: ['all', 'some'], conferred: ['some'] }, sort: 'costToFinish' },
  { facets: { conferred: ['some'] }, sort: 'costToFinish' },
  { facets: { conferred: ['some'], priceStatus: ['known'] }, sort: 'costToFinish' },
  { ranges: { costToFinish: { min: 200_000, max: 800_000 } }, sort: 'costToFinish' },
  { ranges: { costToFinish: { min: 200_000, max: 800_000 }, months: { max: 6 } }, sort: 'costToFinish' },
  { ranges: { costToFinish: { max: 800_000 }, months: { max: 6 } }, sort: 'months', offset: 5_000 },
]

export const SESSION: readonly FindRequest[] = STEPS.map((step) => v.parse(FindInputSchema, step))

/** Where somebody looks who told it: how far is changed at every fourth step, the place once. */
const lookingAround = (at: number): FindInput => ({
  ...{ residency: 'by-state', homeState: 'TX' },
  place: { kind: 'zip', zip: at < STEPS.length / 2 ? '78701' : '77002' },
  radius: ([30, 100, 'state', 50] as const)[(at >> 2) % 4] ?? null,
  nearOrOnline: at % 12 < 8,
})

/** The same by somebody who told where they live: near alone, or near or online, with prices by their state. */
export const NEAR_SESSION: readonly FindRequest[] = STEPS.flatMap((step, at) => {
  const sorted: FindInput = { ...(at % 4 === 3 ? { sort: 'miles' } : {}), ...step }
  // One change after the other: first where, then what.
  const moved = at % 4 === 0 ? [{ ...STEPS[at - 1], ...lookingAround(at) }] : []
  return [...moved, { ...sorted, ...lookingAround(at) }].map((each) => v.parse(FindInputSchema, each))
})

/** Every fourth step: what is done by SQL takes seconds each. */
export const SOME_OF_THE_SESSION: readonly FindRequest[] = SESSION.filter((_, step) => step % 4 === 1)
