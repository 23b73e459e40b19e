import { shortNameParts } from '../../data/ranking/program-names.ts'
import { contendersOf } from '../../data/ranking/contenders.ts'
import { doubtOf } from '../../data/ranking/doubt.ts'
import type { Comparison, PeerPrices } from '../../data/contract/comparison.ts'
import { isLowerBound, type Figure } from '../../data/figures/figure.ts'
import { percentile } from '../../data/formulas/percentile.ts'
import { asName, asWords, sayParts, textOf, type Said } from '../../data/messages/said.ts'
import type { Translator } from '../../data/messages/translate.ts'
import { figureAt } from '../shared/comparison/break-even.ts'
import type { ChartTable } from './chart-table.ts'
import type { ChartPoint } from './chart-view.ts'
import { exact, inWords } from './value-labels.ts'

interface PeerMark {
  readonly label: string
  /** The same in parts. */
  readonly name: readonly Said[]
  /** Colour, 0 to 7: that of the program. */
  readonly slot: number
  /** Cost to finish, whole cents, of a band the lower end. */
  readonly value: number
  /** "at least $5,400". */
  readonly cost: string
  readonly isBound: boolean
}

interface PeerRow {
  /** Field of study and award level. */
  readonly head: readonly Said[]
  /** Beside the strip, short. */
  readonly label: string
  /** `head` as a text. */
  readonly name: string
  readonly remarks: readonly string[]
  /** Whole cents, lowest first. */
  readonly values: readonly number[]
  /** Null with too few values. */
  readonly p25: number | null
  readonly median: number | null
  readonly p75: number | null
  readonly marks: readonly PeerMark[]
}

export interface PeersChart {
  readonly title: string
  readonly rows: readonly PeerRow[]
  /** End of the axis, whole cents: a few very dear programs must not press all others together. */
  readonly most: number
  readonly foot: readonly string[]
  readonly table: ChartTable
  readonly points: readonly ChartPoint[]
}

/** Where each compared program stands among all of its field of study and award level; null where there are none. */
export function peersChart(
  comparison: Comparison,
  peers: readonly PeerPrices[],
  translate: Translator,
): PeersChart | null {
  const { t } = translate
  const groups = peers.filter(({ values, columns }) => values.length > 0 && columns.length > 0)
  if (groups.length === 0) return null
  const names = shortNameParts(comparison.programs, translate)
  const oneField = new Set(groups.map(({ cip }) => cip)).size === 1
  const onePrice = new Set(groups.map(({ residency }) => residency)).size === 1
  const rows = groups.map((group) => rowOf(group, oneField, onePrice, comparison, names, translate))
  const most = Math.max(
    ...rows.flatMap(({ values, marks }) => [
      // Without enough values for percentiles all of them are shown.
      percentile(values, 97).value ?? values.at(-1) ?? 0,
      ...marks.map(({ value }) => value),
    ]),
  )
  const sum = (of: (group: PeerPrices) => number) => groups.reduce((all, group) => all + of(group), 0)
  const [estimated, unknown] = [sum((group) => group.estimated), sum((group) => group.unknown)]
  const beyond = sum(({ values }) => values.filter((value) => value > most).length)
  return {
    title: titleOf(rows, translate),
    rows,
    most,
    foot: [
      t('charts.peers.key'),
      ...(estimated > 0 ? [t('charts.peers.estimated', { estimated })] : []),
      ...(unknown > 0 ? [t('charts.peers.unknown', { unknown })] : []),
      ...(beyond > 0 ? [t('charts.peers.beyond', { beyond })] : []),
    ],
    table: tableOf(rows, translate),
    points: rows.flatMap((row, index) => [
      { words: `${row.name}: ${row.remarks[0]}`, spot: { x: row.median ?? row.values[0] ?? 0, y: index } },
      ...row.marks.map((mark) => ({
        words: t('charts.peers.said', {
          name: mark.label,
          cost: mark.cost,
          share: shareWords(row, mark, translate),
          n: row.values.length,
        }),
        spot: { x: mark.value, y: index },
      })),
    ]),
  }
}

function rowOf(
  { title, awardLevel, residency, columns, values }: PeerPrices,
  /** All groups are of one field of study: the award level tells them apart. */
  oneField: boolean,
  /** All prices are for the same kind of student. */
  onePrice: boolean,
  comparison: Comparison,
  names: readonly (readonly Said[])[],
  translate: Translator,
): PeerRow {
  const { t, word } = translate
  const contenders = contendersOf(comparison)
  const at = (p: number) => percentile(values, p).value
  const [p25, median, p75] = [at(25), at(50), at(75)]
  const whole = (cents: number) => exact(Math.round(cents / 100) * 100, 'cents', translate)
  const n = values.length
  const level = word(`awardLevel.${awardLevel}`, String(awardLevel))
  const award = onePrice
    ? level
    : t('charts.peers.group', { field: level, award: t(`residency.${residency}`) })
  const head = sayParts(translate, 'charts.peers.group', { field: asName(title) }, { award })
  const name = textOf(head)
  return {
    head,
    label: oneField ? award : name,
    name,
    remarks: [
      ...(p25 === null || p75 === null
        ? []
        : [t('charts.peers.half', { n, from: whole(p25), to: whole(p75) })]),
      t('charts.peers.count', { n }),
    ],
    values,
    p25,
    median,
    p75,
    marks: columns.flatMap((column): PeerMark[] => {
      const figure: Figure | null = figureAt(comparison, 'costToFinish', column)
      const cost = inWords(figure ?? undefined, 'cents', translate)
      if (!figure || figure.value === null || cost === null) return []
      // What may not be its price, and a school that is no choice any more, has no place among the others.
      if (doubtOf(figure) || contenders[column]?.isOut) return []
      const isBound = isLowerBound(figure)
      const name = names[column] ?? []
      return [{ label: textOf(name), name, slot: column, value: figure.value, cost, isBound }]
    }),
  }
}

/** Of the group, the share that costs more: a whole number of percent, never rounded up to all. */
const shareAbove = ({ values }: PeerRow, { value }: PeerMark) =>
  values.filter((other) => other > value).length / values.length

function shareWords(row: PeerRow, mark: PeerMark, translate: Translator): string {
  return exact(Math.floor(100 * shareAbove(row, mark)), 'percent', translate)
}

/** The program that most others cost more than; one of which a part of the price is unknown is no finding. */
function titleOf(rows: readonly PeerRow[], translate: Translator): string {
  const [first] = rows
    .flatMap((row) => row.marks.filter(({ isBound }) => !isBound).map((mark) => ({ row, mark })))
    .sort((a, b) => shareAbove(b.row, b.mark) - shareAbove(a.row, a.mark))
  if (!first) return translate.t('charts.peers.none')
  return translate.t('charts.peers.title', {
    name: first.mark.label,
    share: shareWords(first.row, first.mark, translate),
    n: first.row.values.length,
  })
}

function tableOf(rows: readonly PeerRow[], translate: Translator): ChartTable {
  const { t } = translate
  const money = (value: number | null) =>
    value === null
      ? ({ kind: 'text', text: t('charts.peers.few') } as const)
      : ({
          kind: 'figure',
          figure: { status: 'known', value: Math.round(value / 100) * 100, provenance: [] },
          unit: 'cents',
        } as const)
  return {
    columns: [
      t('charts.peers.column.group'),
      t('charts.peers.column.n'),
      t('charts.peers.column.p25'),
      t('charts.peers.column.median'),
      t('charts.peers.column.p75'),
      t('charts.peers.column.here'),
    ],
    rows: rows.map((row) => ({
      head: row.head,
      cells: [
        { kind: 'text', text: new Intl.NumberFormat(translate.locale).format(row.values.length) },
        money(row.p25),
        money(row.median),
        money(row.p75),
        {
          kind: 'said',
          said: row.marks.flatMap(({ name, cost }, at) => [
            ...(at === 0 ? [] : [asWords('; ')]),
            ...sayParts(translate, 'charts.peers.mark', { name }, { cost }),
          ]),
        },
      ],
    })),
  }
}
