import type { Figure, Note, Status } from '../../../data/figures/figure.ts'
import { WEAKEST_FIRST } from '../../../data/formulas/cost.ts'
import type { ListedProgram } from '../../../data/listed-program.ts'
import { withNotes } from './make-figure.ts'
import { guessNotes, listFigure } from './list-program.ts'
import type { Context } from './context.ts'

type Price = 'tuitionAndFees' | 'books'

/**
 * The official price of a program and those that lists give for the same program.
 * One that stands alone is the price. Equal ones are one price with several
 * sources. Else all are kept: the figure reaches from the lowest to the highest
 * and each is a side with its source, for the person to choose.
 */
export function withListPrices(
  context: Context,
  field: Price,
  official: Figure,
  lists: readonly ListedProgram[],
): Figure {
  const listed = lists
    .map((each) => withNotes(listFigure(context, each, field), guessNotes(each)))
    .filter(({ value }) => value !== null)
  const [first, ...others] = official.value === null ? listed : [official, ...listed]
  if (!first) return official
  if (others.length === 0) return first
  const all = [first, ...others]
  const isOne = all.every((price) => price.value === first.value && endOf(price) === endOf(first))
  return isOne ? agreed(all) : inConflict(field, all)
}

/** The length that lists publish for a program: from the shortest to the longest of them; null where none does. */
export function lengthOfLists(context: Context, lists: readonly ListedProgram[]): Figure | null {
  const lengths = lists
    .map((each) => withNotes(listFigure(context, each, 'months'), guessNotes(each)))
    .filter(({ value }) => value !== null)
  const [first, ...others] = lengths
  if (!first || others.length === 0) return first ?? null
  const low = Math.min(...lengths.map(({ value }) => value ?? Infinity))
  const high = Math.max(...lengths.map(endOf))
  if (low === high) return first
  return {
    status: first.status,
    value: low,
    high,
    provenance: lengths.flatMap(({ provenance }) => provenance),
    notes: allNotes(lengths),
  }
}

/** The upper end of a band; of a plain price, the price. */
const endOf = ({ value, high }: Figure): number => high ?? value ?? 0

/** The same from several sources: as sure as the surest of them. */
function agreed(prices: readonly Figure[]): Figure {
  const [first] = prices as readonly [Figure]
  const status =
    WEAKEST_FIRST.findLast((each) => prices.some((price) => price.status === each)) ?? first.status
  return {
    ...first,
    status,
    // What somebody publishes was not made by a rule.
    provenance: prices
      .flatMap(({ provenance }) => provenance)
      .map(({ source, columns, rule }) =>
        rule !== undefined && status === 'estimated' ? { source, columns, rule } : { source, columns },
      ),
    notes: [{ code: 'sources-agree' }, ...allNotes(prices)],
  }
}

function inConflict(field: Price, prices: readonly Figure[]): Figure {
  const low = Math.min(...prices.map(({ value }) => value ?? Infinity))
  const high = Math.max(...prices.map(endOf))
  const statuses = new Set<Status>(prices.map(({ status }) => status))
  // An estimate beside a published price is no dispute between two publications.
  const code = statuses.has('estimated') ? 'conflict-estimate' : 'conflict-prices'
  const of = field === 'books' ? 'books' : 'tuition'
  const ids = new Set<string>()
  return {
    status: WEAKEST_FIRST.find((each) => statuses.has(each)) ?? 'known',
    value: low,
    // One of them may be a band that holds the other.
    ...(high > low ? { high } : {}),
    provenance: prices.flatMap(({ provenance }) => provenance),
    notes: [{ code, params: { of } }, ...allNotes(prices)],
    sides: prices.map((figure) => ({ id: sideId(figure, ids), figure })),
  }
}

/** The id of its source; a list that has the program twice numbers them. */
function sideId({ provenance }: Figure, taken: Set<string>): string {
  const source = provenance[0]?.source ?? ''
  let id = source
  for (let number = 2; taken.has(id); number++) id = `${source}#${number}`
  taken.add(id)
  return id
}

function allNotes(prices: readonly Figure[]): Note[] {
  const notes: Note[] = []
  for (const note of prices.flatMap(({ notes = [] }) => notes)) {
    const text = JSON.stringify(note)
    if (!notes.some((other) => JSON.stringify(other) === text)) notes.push(note)
  }
  return notes
}
