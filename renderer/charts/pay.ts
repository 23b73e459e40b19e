import type { Area } from '../../data/area.ts'
import type { OccupationFacts } from '../../data/contract/comparison.ts'
import type { Source } from '../../data/figures/figure.ts'
import { formatAsOf } from '../../data/format/as-of.ts'
import { asName } from '../../data/messages/said.ts'
import type { Translator } from '../../data/messages/translate.ts'
import { endsOf, entryOf } from '../../data/ranking/superlatives.ts'
import { seriesSlots } from './series.ts'
import { shownOccupations, sourceFoot } from './shown.ts'
import type { ChartTable } from './chart-table.ts'
import type { ChartPoint } from './chart-view.ts'
import { atStart, exact, inWords, sharing, midSentence } from './value-labels.ts'

export const PERCENTILES = ['p10', 'p25', 'median', 'p75', 'p90'] as const
export type Percentile = (typeof PERCENTILES)[number]

export interface PayRow {
  readonly soc: string
  /** "Medical records specialists". */
  readonly label: string
  /**
   * Beside the label, the longest first: "half earn $43,490 to $64,820, 194,720 jobs",
   * with the month where the rows differ; or that nothing is published.
   */
  readonly remarks: readonly string[]
  /** Colour, 0 to 7. */
  readonly slot: number
  readonly chosen: boolean
  /** Whole cents a year; null is a gap in the drawing, never a zero. */
  readonly values: Readonly<Record<Percentile, number | null>>
  /** The same in words ("$239,200 or more"); null where unknown. */
  readonly words: Readonly<Record<Percentile, string | null>>
  /** Those that the title names. */
  readonly titled: readonly Percentile[]
}

export interface PayChart {
  /** The finding. */
  readonly title: string
  readonly rows: readonly PayRow[]
  /** What the person earns now, whole cents a year; null: not told. */
  readonly presentPay: number | null
  readonly presentPayWords: string | null
  /** How to read it, of when and where it is, what was left out. */
  readonly foot: readonly string[]
  readonly table: ChartTable
}

type Wages = OccupationFacts['wages'][number]

/**
 * Annual pay percentiles, newest vintage of each occupation. Null where the
 * programs lead to no occupation that pay is shown for.
 */
export function payChart(
  facts: readonly OccupationFacts[],
  chosen: string | null,
  presentPay: number | null,
  area: Area,
  sources: Readonly<Record<string, Source>>,
  translate: Translator,
): PayChart | null {
  const { shown, leftOut } = shownOccupations(facts, chosen)
  if (shown.length === 0) return null
  const { t } = translate
  const slots = seriesSlots(facts.map(({ soc }) => soc))
  const newest = new Map(shown.flatMap(({ soc, wages }) => (wages[0] ? [[soc, wages[0]] as const] : [])))
  const vintages = new Set([...newest.values()].map(({ vintage }) => vintage))

  const each = <T>(of: (percentile: Percentile) => T): Record<Percentile, T> => ({
    p10: of('p10'),
    p25: of('p25'),
    median: of('median'),
    p75: of('p75'),
    p90: of('p90'),
  })

  const one = oneOf(shown, chosen)
  const rows = shown.map(({ soc, title }): PayRow => {
    const wages = newest.get(soc)
    return {
      soc,
      label: atStart(midSentence(title, translate), translate),
      remarks: remarks(wages, vintages.size > 1, translate),
      slot: slots.get(soc) ?? 0,
      chosen: soc === chosen,
      values: each((percentile) => (wages ? wages[percentile].value : null)),
      words: each((percentile) => inWords(wages?.[percentile], 'cents', translate)),
      titled: soc === one?.soc && hasMiddle(wages) ? ['p25', 'p75'] : ['median'],
    }
  })

  const figures = [...newest.values()].flatMap((wages) => PERCENTILES.map((percentile) => wages[percentile]))
  const foot = [
    t('charts.pay.key'),
    ...(vintages.size === 1
      ? [
          t('charts.pay.when', {
            area: area.title,
            month: formatAsOf([...vintages][0] ?? '', translate.locale),
          }),
        ]
      : []),
    ...(vintages.size > 1 ? [t('charts.pay.mixed', { area: area.title })] : []),
    ...sourceFoot(figures, sources, translate),
    ...(leftOut.length > 0
      ? [t('charts.leftOut', { list: leftOut.map(({ title }) => title).join('; ') })]
      : []),
  ]

  return {
    title: title(shown, newest, chosen, translate),
    rows,
    presentPay,
    presentPayWords:
      presentPay === null ? null : t('charts.pay.present', { amount: exact(presentPay, 'cents', translate) }),
    foot,
    table: table(shown, newest, translate),
  }
}

function remarks(wages: Wages | undefined, withMonth: boolean, translate: Translator): readonly string[] {
  if (!wages) return [translate.t('charts.pay.none')]
  const from = inWords(wages.p25, 'cents', translate)
  const to = inWords(wages.p75, 'cents', translate)
  const short = [
    inWords(wages.employment, 'jobs', translate) ?? translate.t('charts.jobsUnknown'),
    ...(withMonth ? [formatAsOf(wages.vintage, translate.locale)] : []),
  ].join(', ')
  return from && to ? [`${translate.t('charts.pay.middle', { from, to })}, ${short}`, short] : [short]
}

/** The occupation in question; undefined between several. */
const oneOf = (shown: readonly OccupationFacts[], chosen: string | null): OccupationFacts | undefined =>
  shown.length === 1 ? shown[0] : shown.find(({ soc }) => soc === chosen)

const hasMiddle = (wages: Wages | undefined): boolean =>
  wages !== undefined && wages.p25.value !== null && wages.p75.value !== null

/** What the figures say: of the one occupation in question, or of the span between several. */
function title(
  shown: readonly OccupationFacts[],
  newest: ReadonlyMap<string, Wages>,
  chosen: string | null,
  translate: Translator,
): string {
  const { t } = translate
  const name = (facts: OccupationFacts) => midSentence(facts.title, translate)
  const one = oneOf(shown, chosen)
  if (one) {
    const wages = newest.get(one.soc)
    const from = inWords(wages?.p25, 'cents', translate)
    const to = inWords(wages?.p75, 'cents', translate)
    const median = inWords(wages?.median, 'cents', translate)
    if (from && to) return t('charts.pay.half', { occupation: name(one), from, to })
    if (median) return t('charts.pay.median', { occupation: name(one), median })
    return t('charts.pay.unknown', { occupation: name(one) })
  }
  const ends = endsOf(shown.map(({ soc }) => entryOf(newest.get(soc)?.median ?? null, 'cents', 'lower')))
  if (!ends) return t('charts.pay.unknownAll')
  const say = (indexes: readonly number[]) => {
    const [first] = indexes.flatMap((index) => shown[index] ?? [])
    return {
      occupation: sharing(
        indexes.flatMap((index) => (shown[index] ? [name(shown[index])] : [])),
        translate,
      ),
      amount: inWords(first && newest.get(first.soc)?.median, 'cents', translate) ?? '',
    }
  }
  const [lowest, highest] = [say(ends.lowest), say(ends.highest)]
  const sure = ends.isSure ? 'yes' : 'no'
  if (ends.isEqual && ends.lowest.length === 1)
    return t('charts.pay.median', { occupation: lowest.occupation, median: lowest.amount })
  if (ends.isEqual) return t('charts.pay.same', { sure, names: lowest.occupation, amount: lowest.amount })
  return t('charts.pay.span', {
    sure,
    lowest: lowest.occupation,
    from: lowest.amount,
    highest: highest.occupation,
    to: highest.amount,
  })
}

function table(
  shown: readonly OccupationFacts[],
  newest: ReadonlyMap<string, Wages>,
  translate: Translator,
): ChartTable {
  const { t } = translate
  return {
    columns: [
      t('charts.column.occupation'),
      ...PERCENTILES.map((percentile) => t(`charts.column.${percentile}`)),
      t('charts.column.jobs'),
      t('charts.column.month'),
    ],
    rows: shown.map(({ soc, title }) => {
      const wages = newest.get(soc)
      return {
        head: [asName(title)],
        cells: wages
          ? [
              ...PERCENTILES.map((p) => ({ kind: 'figure', figure: wages[p], unit: 'cents' }) as const),
              { kind: 'figure', figure: wages.employment, unit: 'jobs' } as const,
              { kind: 'text', text: formatAsOf(wages.vintage, translate.locale) } as const,
            ]
          : [...PERCENTILES, 'jobs', 'month'].map(() => ({ kind: 'nothing' }) as const),
      }
    }),
  }
}

/** What the chart shows, point by point: each percentile of each occupation, then the person's own pay. */
export function payPoints(chart: PayChart, { t }: Translator): readonly ChartPoint[] {
  const points = chart.rows.flatMap(({ label, values, words }, row) =>
    PERCENTILES.flatMap((percentile): ChartPoint[] => {
      const [value, amount] = [values[percentile], words[percentile]]
      if (value === null || amount === null) return []
      const at = t(`charts.column.${percentile}`)
      return [{ words: t('charts.point.pay', { name: label, at, amount }), spot: { x: value, y: row } }]
    }),
  )
  if (chart.presentPay === null || chart.presentPayWords === null) return points
  return [...points, { words: chart.presentPayWords, spot: { x: chart.presentPay, y: -0.5 } }]
}
