import type { OccupationFacts } from '../../../data/contract/comparison.ts'
import { isLowerBound, type Figure, type Note, type Provenance } from '../../../data/figures/figure.ts'
import { breakEven, PAY_POINTS, type BreakEven, type Months } from '../../../data/formulas/break-even.ts'
import { doubtOf, isExamOpen } from '../../../data/ranking/doubt.ts'
import { wholeCost } from './costs.ts'
import type { ColumnModel } from './column-model.ts'

/**
 * Months until expected pay over the person's present pay has paid back what the
 * training costs them (data/formulas/break-even.ts): the cost to the credential where
 * one was chosen and a graduate may sit it, else to finish, with wages given up and
 * the interest of a loan, less aid. Expected pay is entry pay (p25) unless the plan says
 * another; what it is at the others is told beside it, so that one line is no promise.
 */
export function paybackFigure(model: ColumnModel, facts: OccupationFacts): Figure {
  return figureOf(model, facts, 'payback')
}

/** The same, counted from the first day of training. */
export function aheadAfterFigure(model: ColumnModel, facts: OccupationFacts): Figure {
  return figureOf(model, facts, 'ahead')
}

function figureOf(model: ColumnModel, facts: OccupationFacts, of: 'payback' | 'ahead'): Figure {
  const { request } = model.context
  const point = request.plan.percentile
  const cost = wholeCost(model.costs)
  const training = model.resolved.figure('months')
  const wages = facts.wages[0]
  const result = breakEven({
    cost,
    aid: [model.costs.grants, model.costs.scholarships],
    months: training,
    pay: { p25: wages?.p25 ?? null, median: wages?.median ?? null, p75: wages?.p75 ?? null },
    presentPay: request.presentPay,
    plan: request.plan,
  })
  const months = result[of][point]
  const pay = wages?.[point]
  const isNever = months.status === 'not-applicable'
  if (months.value === null && !isNever) {
    // Without pay there is nothing to set against a cost, whatever is known of it.
    if (!pay || pay.value === null || pay.status === 'at-least') {
      const notes: Note[] = [{ code: 'payback-missing-pay' }]
      return { ...bare(months), unknownParts: [PARTS[point]], provenance: [], notes }
    }
    const isLength = months.unknownParts?.includes('months') ?? false
    return {
      ...bare(months),
      provenance: isLength ? training.provenance : [],
      notes: [
        ...(cost.value === null ? [{ code: 'payback-missing-cost' }] : []),
        // What is known of the length tells whom to ask.
        ...(isLength ? [{ code: 'ahead-missing-months' }, ...(training.notes ?? [])] : []),
      ],
    }
  }
  const params = { expected: (pay?.value ?? 0) / 100, present: (request.presentPay ?? 0) / 100 }
  return {
    ...bare(months),
    provenance: apart(
      cost.provenance,
      of === 'ahead' ? training.provenance : [],
      PAY_POINTS.flatMap((each) => wages?.[each].provenance ?? []),
    ),
    notes: [
      isNever ? { code: 'payback-never', params } : { code: NOTE[of], params: { point, ...params } },
      ...(isNever ? [] : counted(result)),
      ...atOtherPay(result, of, point, facts),
      // As doubtful as what it is made of.
      ...doubts(cost, ...(of === 'ahead' ? [training] : []), model.costs.grants, model.costs.scholarships),
    ],
  }
}

const NOTE = { payback: 'payback', ahead: 'ahead-after' } as const
const PARTS = { p25: 'payP25', median: 'payMedian', p75: 'payP75' } as const

/** Without notes of its own: they are put together here. */
function bare({ status, value, high, unknownParts }: Months): Omit<Figure, 'provenance'> {
  return {
    status,
    value,
    ...(high === undefined ? {} : { high }),
    ...(unknownParts ? { unknownParts } : {}),
  }
}

/** What stands in the cost beside the price. */
function counted({ wages, interest, aid }: BreakEven): Note[] {
  const dollars = (value: number) => Math.round(value / 100)
  const notes: Note[] = []
  if (wages && wages.value !== null) {
    const [low, high] = [dollars(wages.value), dollars(wages.high ?? wages.value)]
    notes.push({ code: 'payback-wages', params: { span: high > low ? 'band' : 'one', low, high } })
  }
  if (interest && interest.value !== null)
    notes.push({ code: 'payback-interest', params: { interest: dollars(interest.value) } })
  if (aid > 0) notes.push({ code: 'payback-aid', params: { aid: dollars(aid) } })
  return notes
}

function atOtherPay(
  result: BreakEven,
  of: 'payback' | 'ahead',
  headline: (typeof PAY_POINTS)[number],
  { wages: [wages] }: OccupationFacts,
): Note[] {
  return PAY_POINTS.filter((point) => point !== headline).flatMap((point): Note[] => {
    const months = result[of][point]
    const pay = wages?.[point].value
    if (pay === null || pay === undefined) return []
    const params = { point, expected: pay / 100 }
    if (months.status === 'not-applicable') return [{ code: 'payback-never-at', params }]
    if (months.value === null) return []
    const { value: low, high = low } = months
    const span = isLowerBound(months) ? 'least' : high > low ? 'band' : 'one'
    return [{ code: 'payback-at', params: { ...params, span, low, high } }]
  })
}

/** Those remarks of its parts that make a figure doubtful, each once. */
function doubts(...parts: readonly Figure[]): Note[] {
  const notes = parts.flatMap(({ notes = [] }) => notes.filter((note) => isDoubt(note)))
  return notes.filter((note, index) => notes.findIndex(({ code }) => code === note.code) === index)
}

const isDoubt = (note: Note) => doubtOf({ notes: [note] }) !== null || isExamOpen({ notes: [note] })

/** Each paper once. */
function apart(...provenanceTable: readonly (readonly Provenance[])[]): readonly Provenance[] {
  return [...new Set(provenanceTable.flat())]
}
