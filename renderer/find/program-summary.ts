import type { Comparison } from '../../data/contract/comparison.ts'
import type { FieldId } from '../../data/fields/catalogue.ts'
import type { Figure } from '../../data/figures/figure.ts'
import { formatAsOf } from '../../data/format/as-of.ts'
import { formatFigureWithUnit } from '../../data/format/format-figure.ts'
import { quartileFigure } from '../../data/format/peers.ts'
import type { Translator } from '../../data/messages/translate.ts'
import { cellOf } from '../../data/ranking/cell-order.ts'
import { peersSide } from '../shared/comparison/peer-labels.ts'

/** What the head of the details says of a program in sentences, from a comparison of it alone. */

/** Newest first. */
export const AWARDS = ['completions', 'completionsBefore'] as const satisfies readonly FieldId[]

/** The period that a figure's source describes, as it is read: "2023–24"; null where none is named. */
export function yearOf(figure: Figure, { sources }: Comparison, { locale }: Translator): string | null {
  const asOf = figure.provenance.map(({ source }) => sources[source]?.asOf).find((each) => each !== undefined)
  return asOf === undefined ? null : formatAsOf(asOf, locale)
}

/**
 * "0 awards in 2023–24", ", ", "12 awards in 2022–23": each year, and what stands between them. A
 * year that nobody reports is left out.
 */
export function awardsOverYears(comparison: Comparison, translate: Translator): readonly string[] {
  const years = AWARDS.flatMap((id) => {
    const cell = cellOf(comparison, id, 0)
    if (cell?.kind !== 'figure' || cell.figure.value === null) return []
    const year = yearOf(cell.figure, comparison, translate)
    if (year === null) return []
    const awards = formatFigureWithUnit(cell.figure, cell.unit, translate)
    return [translate.t('details.awards.year', { awards, year })]
  })
  const list = new Intl.ListFormat(translate.locale, { type: 'unit' })
  return list.formatToParts(years).map(({ value }) => value)
}

/** "About 12 miles from ZIP 43215, in a straight line"; null where the place of either is not known. */
export function milesWords(comparison: Comparison, translate: Translator): string | null {
  const cell = cellOf(comparison, 'miles', 0)
  if (cell?.kind !== 'figure' || cell.figure.value === null) return null
  const zip = cell.figure.notes?.find(({ code }) => code === 'miles')?.params?.['zip']
  if (zip === undefined) return null
  return translate.t('details.miles', { miles: cell.figure.value, zip: String(zip) })
}

/** Where one figure of the program stands among the programs like it. */
export interface PeerLine {
  readonly field: FieldId
  /** "median ~$7,800 to 14,901 of 256" */
  readonly median: string
  /** "This one is lower than at least three in four of them."; null where that cannot be said. */
  readonly side: string | null
}

const SUMMED_UP = ['costToFinish', 'months', 'completions'] as const satisfies readonly FieldId[]

/** Of cost, length and awards, each as far as enough of them are known. */
export function peerLines(comparison: Comparison, translate: Translator): readonly PeerLine[] {
  return SUMMED_UP.flatMap((field): PeerLine[] => {
    const cell = cellOf(comparison, field, 0)
    if (cell?.kind !== 'figure' || !cell.peers) return []
    const { figure, peers, unit } = cell
    const median = quartileFigure(peers, 'median', unit)
    if (!median) return []
    return [
      {
        field,
        median: translate.t('details.peers.median', {
          median: formatFigureWithUnit(median, unit, translate),
          n: peers.n,
        }),
        side: peersSide(peers, figure, unit, translate),
      },
    ]
  })
}
