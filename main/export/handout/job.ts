import type { Comparison, OccupationFacts } from '../../../data/contract/comparison.ts'
import type { Provenance } from '../../../data/figures/figure.ts'
import { formatAsOf } from '../../../data/format/as-of.ts'
import { formatNumber } from '../../../data/format/number.ts'
import { asName, asWords, sayParts, type Said } from '../../../data/messages/said.ts'
import type { Translator } from '../../../data/messages/translate.ts'
import { figureInWords } from './figure-words.ts'

/** The job that the programs lead to, in sentences, and what its small chart draws. */
export interface HandoutJob {
  readonly title: readonly Said[]
  /** What people earn, above the chart ... */
  readonly earn: readonly (readonly Said[])[]
  /** ... and beneath it when and where that is, and how many are looked for. */
  readonly lines: readonly (readonly Said[])[]
  /** Null where pay is not published, or no one job was settled on. */
  readonly pay: PayRange | null
}

/** Whole cents a year, each with its words ("$64,820", "$239,200 or more"). */
export interface PayRange {
  readonly low: Amount
  readonly middle: Amount
  readonly high: Amount
  /** What the person earns, where it goes along. */
  readonly present: Amount | null
  readonly words: {
    readonly label: string
    /** Two short lines. */
    readonly low: readonly [string, string]
    readonly middle: string
    readonly high: readonly [string, string]
    readonly present: string | null
  }
}

interface Amount {
  readonly value: number
  readonly words: string
}

/** Of jobs that the programs lead to, where none was settled on. */
const MOST_JOBS = 3

/** @param note takes in what the figures come from */
export function jobOf(
  comparison: Comparison,
  note: (provenance: readonly Provenance[]) => void,
  words: Translator,
): HandoutJob | null {
  const chosen = comparison.facts.find(({ soc }) => soc === comparison.occupation)
  if (chosen) return one(chosen, comparison, note, words)
  const offered = comparison.occupations
    .filter((each) => each.offered)
    .sort((a, b) => b.columns.length - a.columns.length)
    .slice(0, MOST_JOBS)
  if (offered.length === 0) return null
  const wage = offered.flatMap(
    ({ soc }) => comparison.facts.find((each) => each.soc === soc)?.wages[0] ?? [],
  )[0]
  return {
    title: [asWords(words.t('handout.jobs'))],
    earn: offered.map(({ soc, title }) => {
      const job = asName(title)
      const facts = comparison.facts.find((each) => each.soc === soc)
      const { low, high } = payOf(facts, note, words)
      return low === null || high === null
        ? sayParts(words, 'handout.pay.ofNone', { job })
        : sayParts(words, 'handout.pay.of', { job }, { low: low.words, high: high.words })
    }),
    lines: wage ? [whereLine(wage, comparison, words)] : [],
    pay: null,
  }
}

const whereLine = (
  wage: OccupationFacts['wages'][number],
  { area }: Comparison,
  words: Translator,
): readonly Said[] =>
  sayParts(
    words,
    'handout.pay.where',
    { area: asName(wage.area === area.area ? area.title : wage.area) },
    { when: formatAsOf(wage.vintage, words.locale) },
  )

function one(
  chosen: OccupationFacts,
  comparison: Comparison,
  note: (provenance: readonly Provenance[]) => void,
  words: Translator,
): HandoutJob {
  const { t, locale } = words
  const { area, presentPay } = comparison
  const [wage] = chosen.wages
  const { low, middle, high } = payOf(chosen, note, words)
  const present: Amount | null =
    presentPay === null ? null : { value: presentPay, words: `$${formatNumber(presentPay, 'cents', locale)}` }
  const openings = chosen.outlook?.openings
  if (openings && openings.value !== null) note(openings.provenance)
  const earn =
    low && high
      ? [asWords(t('handout.pay.half', { low: low.words, high: high.words }))]
      : middle
        ? [asWords(t('handout.pay.middle', { middle: middle.words }))]
        : sayParts(words, 'handout.pay.none', { area: asName(area.title) })
  const lines: (readonly Said[])[] = []
  if (wage && (low || middle)) lines.push(whereLine(wage, comparison, words))
  if (openings && openings.value !== null)
    lines.push([asWords(t('handout.openings', { count: openings.value }))])
  if (present) lines.push([asWords(t('handout.pay.you', { pay: present.words }))])
  return {
    title: sayParts(words, 'handout.job', { job: asName(chosen.title) }),
    earn: [earn],
    lines,
    pay:
      low && middle && high
        ? { low, middle, high, present, words: wordsOf(low, middle, high, present, words) }
        : null,
  }
}

function wordsOf(
  low: Amount,
  middle: Amount,
  high: Amount,
  present: Amount | null,
  { t }: Translator,
): PayRange['words'] {
  return {
    label: t('handout.chart.label', { low: low.words, middle: middle.words, high: high.words }),
    low: [t('handout.chart.oneInFour'), t('handout.chart.less')],
    middle: t('handout.chart.middle'),
    high: [t('handout.chart.oneInFour'), t('handout.chart.more')],
    present: present && t('handout.chart.you', { pay: present.words }),
  }
}

function payOf(
  facts: OccupationFacts | undefined,
  note: (provenance: readonly Provenance[]) => void,
  words: Translator,
): Readonly<Record<'low' | 'middle' | 'high', Amount | null>> {
  const [wage] = facts?.wages ?? []
  const amount = (figure: OccupationFacts['wages'][number]['p25'] | undefined): Amount | null => {
    if (!figure || figure.value === null) return null
    note(figure.provenance)
    return { value: figure.value, words: figureInWords(figure, 'cents', words) }
  }
  return { low: amount(wage?.p25), middle: amount(wage?.median), high: amount(wage?.p75) }
}
