import type { Area } from '../../data/area.ts'
import type { OccupationFacts } from '../../data/contract/comparison.ts'
import type { Source } from '../../data/figures/figure.ts'
import { formatAsOf } from '../../data/format/as-of.ts'
import { asName } from '../../data/messages/said.ts'
import type { Translator } from '../../data/messages/translate.ts'
import { endsOf } from '../../data/ranking/superlatives.ts'
import { seriesSlots } from './series.ts'
import { shownOccupations, sourceFoot } from './shown.ts'
import type { ChartTable } from './chart-table.ts'
import type { ChartPoint } from './chart-view.ts'
import { atStart, inWords, midSentence } from './value-labels.ts'

interface VintageLine {
  readonly label: string
  /** Colour, 0 to 7. */
  readonly slot: number
  /** Whole cents a year, oldest first; null is a gap. */
  readonly medians: readonly (number | null)[]
  readonly words: readonly (string | null)[]
}

export interface VintagesChart {
  readonly title: string
  /** "2024-05", oldest first. */
  readonly vintages: readonly string[]
  /** The same in words. */
  readonly months: readonly string[]
  readonly lines: readonly VintageLine[]
  readonly foot: readonly string[]
  readonly table: ChartTable
  readonly points: readonly ChartPoint[]
}

type Wages = OccupationFacts['wages'][number]

/** Median pay by vintage; null where no occupation has two of them. Nothing is adjusted, and that is said. */
export function vintagesChart(
  facts: readonly OccupationFacts[],
  chosen: string | null,
  area: Area,
  sources: Readonly<Record<string, Source>>,
  translate: Translator,
): VintagesChart | null {
  const { t, locale } = translate
  const { shown } = shownOccupations(facts, chosen)
  const known = (wages: readonly Wages[]) => wages.filter(({ median }) => median.value !== null)
  const several = shown.filter(({ wages }) => known(wages).length > 1)
  if (several.length === 0) return null
  const slots = seriesSlots(facts.map(({ soc }) => soc))
  const vintages = [
    ...new Set(several.flatMap(({ wages }) => known(wages).map(({ vintage }) => vintage))),
  ].sort()
  const months = vintages.map((vintage) => formatAsOf(vintage, locale))
  const at = ({ wages }: OccupationFacts, vintage: string) => wages.find((one) => one.vintage === vintage)
  const name = ({ title }: OccupationFacts) => midSentence(title, translate)
  const left = shown.filter((one) => !several.includes(one))
  const figures = several.flatMap(({ wages }) => wages.flatMap(({ p25, median, p75 }) => [p25, median, p75]))
  const label = (one: OccupationFacts) => atStart(name(one), translate)

  return {
    title: titleOf(several, left.length > 0, chosen, months, translate),
    vintages,
    months,
    lines: several.map((one) => ({
      label: label(one),
      slot: slots.get(one.soc) ?? 0,
      medians: vintages.map((vintage) => at(one, vintage)?.median.value ?? null),
      words: vintages.map((vintage) => inWords(at(one, vintage)?.median, 'cents', translate)),
    })),
    foot: [
      t('charts.vintages.where', { area: area.title }),
      t('charts.vintages.guard'),
      ...sourceFoot(figures, sources, translate),
      ...(left.length > 0
        ? [t('charts.vintages.left', { list: left.map(({ title }) => title).join('; ') })]
        : []),
    ],
    table: {
      columns: [t('charts.column.occupation'), ...months],
      rows: several.map((one) => ({
        head: [asName(one.title)],
        cells: vintages.map((vintage) => {
          const wages = at(one, vintage)
          return wages
            ? ({ kind: 'figure', figure: wages.median, unit: 'cents' } as const)
            : ({ kind: 'nothing' } as const)
        }),
      })),
    },
    points: several.flatMap((one, dataset) =>
      vintages.flatMap((vintage, index): ChartPoint[] => {
        const wages = at(one, vintage)
        const median = inWords(wages?.median, 'cents', translate)
        if (median === null) return []
        const from = inWords(wages?.p25, 'cents', translate)
        const to = inWords(wages?.p75, 'cents', translate)
        const half = from !== null && to !== null ? 'yes' : 'no'
        const params = { name: label(one), month: months[index] ?? vintage, median, half }
        return [
          {
            words: t('charts.vintages.point', { ...params, from: from ?? '', to: to ?? '' }),
            spot: { dataset, index },
          },
        ]
      }),
    ),
  }
}

/**
 * Of the active occupation or the only one; else of that whose pay surely changed most,
 * over a time that is the same for all. Where that cannot be said, of none.
 */
function titleOf(
  several: readonly OccupationFacts[],
  /** Of some of them pay of one date only is known. */
  isPart: boolean,
  chosen: string | null,
  /** Of the vintages, in words. */
  months: readonly string[],
  translate: Translator,
): string {
  const { t, locale } = translate
  const spans = several.map((facts) => {
    // Newest first, as the comparison gives them.
    const known = facts.wages.filter(({ median }) => median.value !== null)
    const [last, first] = [known[0] as Wages, known.at(-1) as Wages]
    return { facts, first, last, change: (last.median.value ?? 0) - (first.median.value ?? 0) }
  })
  const one = spans.length === 1 ? spans[0] : spans.find(({ facts }) => facts.soc === chosen)
  const most = one ?? (isPart ? undefined : changedMost(spans))
  if (!most) return t('charts.vintages.all', { first: months[0] ?? '', last: months.at(-1) ?? '' })
  return t(one ? 'charts.vintages.one' : 'charts.vintages.most', {
    occupation: midSentence(most.facts.title, translate),
    trend: most.change === 0 ? 'level' : most.change > 0 ? 'up' : 'down',
    from: inWords(most.first.median, 'cents', translate) ?? '',
    to: inWords(most.last.median, 'cents', translate) ?? '',
    first: formatAsOf(most.first.vintage, locale),
    last: formatAsOf(most.last.vintage, locale),
  })
}

interface Span {
  readonly facts: OccupationFacts
  readonly first: Wages
  readonly last: Wages
  /** Whole cents. */
  readonly change: number
}

function changedMost(spans: readonly Span[]): Span | undefined {
  const periods = new Set(spans.map(({ first, last }) => `${first.vintage} ${last.vintage}`))
  // Of a top-coded median nobody knows how much it changed.
  const isOpen = spans.some(({ first, last }) =>
    [first, last].some(({ median }) => median.status === 'at-least'),
  )
  if (periods.size > 1 || isOpen) return undefined
  const shares = spans.map(({ first, change }) => Math.abs(change) / Math.max(1, first.median.value ?? 1))
  const ends = endsOf(shares.map((possible) => ({ possible, isNamed: true })))
  const [only, ...more] = ends?.highest ?? []
  return ends && !ends.isEqual && more.length === 0 ? spans[only ?? 0] : undefined
}
