import type { Comparison } from '../contract/comparison.ts'
import type { FieldId } from '../fields/catalogue.ts'
import type { Figure, Unit } from '../figures/figure.ts'
import type { JobStrip } from '../job-strip.ts'
import { asName, asWords, sayParts, type Said } from '../messages/said.ts'
import type { MessageKey, MessageParams, Translator } from '../messages/translate.ts'
import { shortNameParts } from '../ranking/program-names.ts'
import { formatFigure, formatFigureWithUnit, formatWithUnit } from './format-figure.ts'

/** A sentence of a strip; in its parts stand numbers and the drawing of the middle half, which each reader shows in its own way. */
export interface StripSentence {
  readonly isMain: boolean
  readonly parts: readonly StripPart[]
}

type StripPart =
  | { readonly kind: 'said'; readonly said: Said }
  | { readonly kind: 'figure'; readonly field: FieldId }
  | { readonly kind: 'range'; readonly range: PayRange }

/** Whole cents a year. */
export interface PayRange {
  readonly low: number
  readonly median: number
  readonly high: number
}

/** A number of a strip: the sentence around it says what is counted, where that is jobs. */
export const figureInStrip = (figure: Figure, unit: Unit, translate: Translator): string =>
  (unit === 'jobs' ? formatFigure : formatWithUnit)(figure, unit, translate)

/** What a strip says of the job: the first sentence is what is looked for, the others are beneath it. */
export function jobSentences(
  strip: JobStrip,
  comparison: Comparison,
  translate: Translator,
): readonly StripSentence[] {
  const { programs, area, occupation } = comparison
  const facts = comparison.facts.find(({ soc }) => soc === occupation)
  const count = programs.length
  const words = (said: readonly Said[]): StripSentence => ({ isMain: true, parts: said.map(saidPart) })
  switch (strip.kind) {
    case 'jobs':
      return comparison.occupations.some(({ offered }) => offered)
        ? [words(sayParts(translate, 'strip.jobs', { jobs: jobsOf(comparison, translate) }, { count }))]
        : [words([asWords(translate.t('strip.jobs.none', { count }))])]
    case 'none': {
      const title = asName(facts?.title ?? occupation ?? '')
      return [words(sayParts(translate, 'strip.none', { occupation: title }, { count }))]
    }
    case 'pay': {
      if (!facts?.wages[0])
        return [words(sayParts(translate, 'strip.pay.missing', { area: asName(area.title) }))]
      const range = rangeOf(strip, comparison)
      const pay = { low: 'payP25', high: 'payP75', median: 'payMedian' } as const
      return [
        { isMain: true, parts: withFigures(translate, 'strip.pay', pay, {}, range) },
        {
          isMain: false,
          parts: withFigures(translate, 'strip.pay.reads', { lowest: 'payP10', highest: 'payP90' }),
        },
      ]
    }
    case 'outlook': {
      const growth = valueOf(strip, comparison, 'growth')
      const jobs = { from: 'employment', to: 'employmentTarget', growth: 'growth' } as const
      const params = {
        base: String(facts?.outlook?.baseYear ?? ''),
        target: String(facts?.outlook?.targetYear ?? ''),
        way: growth === null ? 'unknown' : growth < 0 ? 'fewer' : 'more',
      }
      return [
        {
          isMain: true,
          parts: [
            ...withFigures(translate, 'strip.outlook.jobs', jobs, params),
            saidPart(asWords(' ')),
            ...withFigures(translate, 'strip.outlook.openings', { openings: 'openings' }),
          ],
        },
        {
          isMain: false,
          parts: withFigures(translate, 'strip.outlook.education', { education: 'entryEducation' }),
        },
      ]
    }
  }
}

/** What it says of the programs that do not lead to the job, or may not. */
export function programSentences(
  { kind, apart, unknown }: JobStrip,
  { programs }: Comparison,
  translate: Translator,
): readonly (readonly Said[])[] {
  const names = shortNameParts(programs, translate)
  const of = (key: 'strip.apart' | 'strip.unknown', columns: readonly number[]) => {
    const named = listed(
      columns.map((column) => names[column] ?? []),
      translate,
    )
    return sayParts(translate, key, { programs: named }, { count: columns.length })
  }
  return [
    ...(kind === 'pay' && apart.length > 0 ? [of('strip.apart', apart)] : []),
    ...((kind === 'pay' || kind === 'none') && unknown.length > 0 ? [of('strip.unknown', unknown)] : []),
  ]
}

/** The jobs that can be chosen, each with its median pay where it is known. */
export function jobsOf({ occupations, facts }: Comparison, translate: Translator): readonly Said[] {
  const jobs = occupations
    .filter(({ offered }) => offered)
    .map(({ soc, title }) => {
      const median = facts.find((one) => one.soc === soc)?.wages[0]?.median
      if (!median || median.value === null) return [asName(title)]
      return sayParts(translate, 'strip.job', {
        occupation: asName(title),
        pay: asWords(formatFigureWithUnit(median, 'cents', translate)),
      })
    })
  return listed(jobs, translate)
}

/** A list as the language writes one, of things in parts: "College A, College B, and College C". */
function listed(things: readonly (readonly Said[])[], { locale }: Translator): readonly Said[] {
  return new Intl.ListFormat(locale)
    .formatToParts(things.map((_, at) => String(at)))
    .flatMap(({ type, value }) => (type === 'element' ? (things[Number(value)] ?? []) : asWords(value)))
}

const saidPart = (said: Said): StripPart => ({ kind: 'said', said })

/** A message with figures in its places, and the drawing in the place `range`. */
function withFigures(
  translate: Translator,
  key: MessageKey,
  figures: Readonly<Record<string, FieldId>>,
  params: MessageParams = {},
  range: PayRange | null = null,
): readonly StripPart[] {
  const places = { ...figures, range: 'range' }
  const named = Object.fromEntries(Object.entries(places).map(([place, name]) => [place, asName(name)]))
  return sayParts(translate, key, named, params).flatMap((said): StripPart[] => {
    if (!said.isName) return [saidPart(said)]
    if (said.text !== 'range') return [{ kind: 'figure', field: said.text as FieldId }]
    return range ? [{ kind: 'range', range }] : []
  })
}

function rangeOf(strip: JobStrip, comparison: Comparison): PayRange | null {
  const of = (field: FieldId) => valueOf(strip, comparison, field)
  const [low, median, high] = [of('payP25'), of('payMedian'), of('payP75')]
  return low !== null && median !== null && high !== null ? { low, median, high } : null
}

function valueOf({ lead }: JobStrip, { groups }: Comparison, id: FieldId): number | null {
  const row = groups.flatMap(({ rows }) => rows).find(({ field }) => field === id)
  const cell = row?.cells[lead]
  return cell?.kind === 'figure' ? cell.figure.value : null
}
