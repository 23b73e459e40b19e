import type { OccupationFacts } from '../../data/contract/comparison.ts'
import type { FieldId } from '../../data/fields/catalogue.ts'
import type { Figure, Source, Unit } from '../../data/figures/figure.ts'
import { educationWords } from '../../data/format/education-words.ts'
import { formatFigure } from '../../data/format/format-figure.ts'
import { asName, asWords } from '../../data/messages/said.ts'
import type { Translator } from '../../data/messages/translate.ts'
import { endsOf, entryOf } from '../../data/ranking/superlatives.ts'
import { seriesSlots } from './series.ts'
import { shownOccupations, sourceFoot } from './shown.ts'
import type { ChartTable } from './chart-table.ts'
import type { ChartPoint } from './chart-view.ts'
import { atStart, exact, inWords, sharing, midSentence } from './value-labels.ts'

export const BARS = ['base', 'target', 'openings'] as const
type OutlookBar = (typeof BARS)[number]

interface OutlookRow {
  readonly soc: string
  readonly label: string
  /** Beside the label: growth in words, or that nothing is projected. */
  readonly remarks: readonly string[]
  /** Behind the openings, where there is room: "7,100 stop working, 5,800 change occupation". */
  readonly leave: string | null
  /** Colour, 0 to 7. */
  readonly slot: number
  readonly chosen: boolean
  /** Jobs; null is a gap, never a zero. */
  readonly values: Readonly<Record<OutlookBar, number | null>>
  /** "194,800 jobs in 2024"; a gap says that it is not published. */
  readonly words: Readonly<Record<OutlookBar, string>>
}

export interface OutlookChart {
  readonly title: string
  readonly rows: readonly OutlookRow[]
  readonly foot: readonly string[]
  readonly table: ChartTable
}

type Outlook = NonNullable<OccupationFacts['outlook']>
type WithOutlook = { readonly facts: OccupationFacts; readonly outlook: Outlook }

/** Employment now and projected, and openings a year. Null where there is no occupation to show. */
export function outlookChart(
  facts: readonly OccupationFacts[],
  chosen: string | null,
  sources: Readonly<Record<string, Source>>,
  translate: Translator,
): OutlookChart | null {
  const { shown, leftOut } = shownOccupations(facts, chosen)
  if (shown.length === 0) return null
  const { t } = translate
  const slots = seriesSlots(facts.map(({ soc }) => soc))
  const projected = shown.flatMap((one): WithOutlook[] =>
    one.outlook ? [{ facts: one, outlook: one.outlook }] : [],
  )
  const figures = projected.flatMap(({ outlook }) => [
    outlook.baseEmployment,
    outlook.targetEmployment,
    outlook.openings,
    outlook.exits,
    outlook.transfers,
  ])

  return {
    title: title(shown, projected, chosen, translate),
    rows: shown.map((one) => ({
      soc: one.soc,
      label: atStart(midSentence(one.title, translate), translate),
      slot: slots.get(one.soc) ?? 0,
      chosen: one.soc === chosen,
      ...bars(one.outlook, translate),
    })),
    foot: [
      t('charts.outlook.key'),
      ...sourceFoot(figures, sources, translate),
      ...(leftOut.length > 0
        ? [t('charts.leftOut', { list: leftOut.map(({ title }) => title).join('; ') })]
        : []),
    ],
    table: table(shown, projected, translate),
  }
}

function bars(
  outlook: Outlook | null,
  translate: Translator,
): Pick<OutlookRow, 'remarks' | 'leave' | 'values' | 'words'> {
  const { t } = translate
  if (!outlook) {
    return {
      remarks: [t('charts.outlook.none')],
      leave: null,
      values: { base: null, target: null, openings: null },
      words: { base: '', target: '', openings: '' },
    }
  }
  const { baseYear, targetYear, baseEmployment, targetEmployment, openings, growth } = outlook
  const trend = growthWords(growth, targetYear, translate)
  const leave = leaveWords(outlook, translate)
  const employment = (figure: Figure, year: number) => {
    const jobs = inWords(figure, 'jobs', translate)
    return jobs === null
      ? t('charts.outlook.jobsUnknown', { year: String(year) })
      : t('charts.outlook.jobsIn', { jobs, year: String(year) })
  }
  return {
    remarks: [trend],
    leave,
    values: { base: baseEmployment.value, target: targetEmployment.value, openings: openings.value },
    words: {
      base: employment(baseEmployment, baseYear),
      target: employment(targetEmployment, targetYear),
      openings:
        openings.value === null
          ? t('charts.outlook.openingsUnknown')
          : t('charts.outlook.openings', { openings: formatFigure(openings, 'jobs', translate) }),
    },
  }
}

/** "7,100 stop working, 5,800 change occupation"; null where one of them is not published. */
function leaveWords({ exits, transfers }: Outlook, translate: Translator): string | null {
  if (exits.value === null || transfers.value === null) return null
  return translate.t('charts.outlook.leave', {
    exits: formatFigure(exits, 'jobs', translate),
    transfers: formatFigure(transfers, 'jobs', translate),
  })
}

function growthWords(growth: Figure, targetYear: number, translate: Translator): string {
  const { t } = translate
  const year = String(targetYear)
  if (growth.value === null) return t('charts.outlook.growthUnknown')
  if (growth.value === 0) return t('charts.outlook.level', { year })
  const amount = exact(Math.abs(growth.value), 'percent', translate)
  return growth.value > 0
    ? t('charts.outlook.up', { amount, year })
    : t('charts.outlook.down', { amount, year })
}

function title(
  shown: readonly OccupationFacts[],
  projected: readonly WithOutlook[],
  chosen: string | null,
  translate: Translator,
): string {
  const { t } = translate
  const name = (facts: OccupationFacts) => midSentence(facts.title, translate)
  const one = shown.length === 1 ? shown[0] : shown.find(({ soc }) => soc === chosen)
  if (one) {
    const growth = one.outlook?.growth.value ?? null
    if (!one.outlook || growth === null) return t('charts.outlook.unknown', { occupation: name(one) })
    const { openings, targetYear } = one.outlook
    return t('charts.outlook.one', {
      occupation: name(one),
      trend: growth === 0 ? 'level' : growth > 0 ? 'up' : 'down',
      amount: exact(Math.abs(growth), 'percent', translate),
      year: String(targetYear),
      known: openings.value === null ? 'no' : 'yes',
      openings: openings.value === null ? '' : formatFigure(openings, 'jobs', translate),
    })
  }
  const years = new Set(projected.map(({ outlook }) => `${outlook.baseYear} ${outlook.targetYear}`))
  if (years.size > 1) return t('charts.outlook.unlike')
  const most = (of: (outlook: Outlook) => Figure, unit: Unit, id: FieldId) => {
    // An occupation without a projection may grow faster than all of them.
    const figures = shown.map(({ outlook }) => (outlook ? of(outlook) : null))
    const ends = endsOf(figures.map((figure) => entryOf(figure, unit, 'higher', id)))
    const top = ends?.highest ?? []
    return ends && { ends, top, figure: figures[top[0] ?? 0] ?? null }
  }
  const fastest = most(({ growth }) => growth, 'percent', 'growth')
  const open = most(({ openings }) => openings, 'jobs', 'openings')
  const growth = fastest?.figure?.value ?? null
  if (!fastest || !open?.figure || growth === null) return t('charts.outlook.unknownAll')
  const names = (indexes: readonly number[]) =>
    sharing(
      indexes.flatMap((index) => (shown[index] ? [name(shown[index])] : [])),
      translate,
    )
  const trend = {
    names: names(fastest.top),
    trend: growth === 0 ? 'level' : growth > 0 ? 'up' : 'down',
    amount: exact(Math.abs(growth), 'percent', translate),
    year: String(projected[0]?.outlook.targetYear ?? ''),
  }
  const openings = formatFigure(open.figure, 'jobs', translate)
  const sure = fastest.ends.isSure && open.ends.isSure ? 'yes' : 'no'
  const isOne = fastest.top.join() === open.top.join()
  if (isOne && !fastest.ends.isEqual && !open.ends.isEqual)
    return atStart(t('charts.outlook.both', { ...trend, sure, openings }), translate)
  const words = t('charts.outlook.each', {
    sure,
    growth: t(fastest.ends.isEqual ? 'charts.outlook.growth.same' : 'charts.outlook.growth.most', trend),
    openings: t(open.ends.isEqual ? 'charts.outlook.openings.same' : 'charts.outlook.openings.most', {
      openings,
      names: names(open.top),
    }),
  })
  return atStart(words, translate)
}

function table(
  shown: readonly OccupationFacts[],
  projected: readonly WithOutlook[],
  translate: Translator,
): ChartTable {
  const { t } = translate
  // The years stand in the headings where they are the same for all, which they are in one publication.
  const years = new Set(projected.map(({ outlook }) => `${outlook.baseYear} ${outlook.targetYear}`))
  const [baseYear, targetYear] = years.size === 1 ? ([...years][0] ?? '').split(' ') : []
  return {
    columns: [
      t('charts.column.occupation'),
      baseYear ? t('charts.column.jobsIn', { year: baseYear }) : t('charts.column.jobsBase'),
      targetYear ? t('charts.column.jobsIn', { year: targetYear }) : t('charts.column.jobsTarget'),
      t('charts.column.growth'),
      t('charts.column.openings'),
      t('charts.column.exits'),
      t('charts.column.transfers'),
      t('charts.column.education'),
    ],
    rows: shown.map(({ title, outlook }) => ({
      head: [asName(title)],
      cells: outlook
        ? [
            { kind: 'figure', figure: outlook.baseEmployment, unit: 'jobs' },
            { kind: 'figure', figure: outlook.targetEmployment, unit: 'jobs' },
            { kind: 'figure', figure: outlook.growth, unit: 'percent' },
            { kind: 'figure', figure: outlook.openings, unit: 'jobs' },
            { kind: 'figure', figure: outlook.exits, unit: 'jobs' },
            { kind: 'figure', figure: outlook.transfers, unit: 'jobs' },
            outlook.entryEducation === null
              ? { kind: 'nothing' }
              : { kind: 'said', said: [asWords(educationWords(outlook.entryEducation, translate))] },
          ]
        : [1, 2, 3, 4, 5, 6, 7].map(() => ({ kind: 'nothing' }) as const),
    })),
  }
}

/** What the chart shows, point by point: the bars of each occupation. */
export function outlookPoints(chart: OutlookChart): readonly ChartPoint[] {
  const more = ({ remarks, leave }: OutlookRow, bar: OutlookBar) => {
    if (bar === 'target') return remarks.slice(0, 1)
    return bar === 'openings' && leave !== null ? [leave] : []
  }
  return chart.rows.flatMap((row, index) =>
    BARS.flatMap((bar, dataset): ChartPoint[] =>
      row.values[bar] === null
        ? []
        : [
            {
              words: [`${row.label}: ${row.words[bar]}`, ...more(row, bar)].join('; '),
              spot: { dataset, index },
            },
          ],
    ),
  )
}
