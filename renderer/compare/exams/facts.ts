import { formatAsOf } from '../../../data/format/as-of.ts'
import { sourceParts, sourceWords as wordsOfSource } from '../../../data/format/source-words.ts'
import { formatFigureWithUnit } from '../../../data/format/format-figure.ts'
import { sayParts, type Said } from '../../../data/messages/said.ts'
import type { Translator } from '../../../data/messages/translate.ts'
import type { Credential, Fee } from '../../../data/rules/credential.ts'
import { RULE_SOURCES, type RuleSourceId } from '../../../data/rules/sources.ts'

/** What is known of an exam, in words, each with where it was read. */
export interface Fact {
  readonly label: string
  /** Null: not verified. */
  readonly value: string | null
  readonly source: RuleSourceId
}

export interface SourceWords {
  readonly id: RuleSourceId
  /** Publisher and title. */
  readonly title: readonly Said[]
  /** "As of 2026, read on November 23, 2026". */
  readonly dates: string
  /** '' where there is no page. */
  readonly url: string
}

/** In the order that a person wants them; what was not verified stays, and says so. */
export function examFacts(credential: Credential, translate: Translator): readonly Fact[] {
  const { t, word } = translate
  const { exam, eligibility, fees, membership, renewal } = credential
  const of = exam?.source ?? eligibility.source
  const fee = (of: Fee): Fact => ({
    label: t(`exams.fee.${of.who}`),
    value: dollars(of.cents, translate),
    source: of.source,
  })
  return [
    { label: t('exams.fact.items'), value: exam?.items ? items(exam.items, translate) : null, source: of },
    {
      label: t('exams.fact.hours'),
      value: typeof exam?.hours === 'number' ? t('exams.hours', { hours: exam.hours }) : null,
      source: of,
    },
    { label: t('exams.fact.pass'), value: exam?.pass ?? null, source: of },
    ...(fees.length > 0
      ? fees.map(fee)
      : [{ label: t('exams.fact.fee'), value: null, source: eligibility.source }]),
    {
      label: t('exams.fact.membership'),
      value: membership.required === 'unknown' ? null : word(`exams.membership.${membership.required}`),
      source: membership.source,
    },
    {
      label: t('exams.fact.renewal'),
      value: t(renewal.units === null ? 'exams.renewal.period' : 'exams.renewal', {
        months: renewal.months,
        units: renewal.units ?? 0,
      }),
      source: renewal.source,
    },
    {
      label: t('exams.fact.renewalFee'),
      value: renewal.cents === null ? null : dollars(renewal.cents, translate),
      source: renewal.source,
    },
  ]
}

/** Do sources give one fee in two ways? */
export function feesDisagree({ fees }: Credential): boolean {
  return fees.some((fee) => fees.some((other) => other.who === fee.who && other.cents !== fee.cents))
}

/** Each source of an exam once, in the order of use. */
export function examSources(credential: Credential, translate: Translator): readonly SourceWords[] {
  const ids = [credential.eligibility.source, ...examFacts(credential, translate).map(({ source }) => source)]
  return [...new Set(ids)].map((id) => sourceWords(id, translate))
}

function sourceWords(id: RuleSourceId, translate: Translator): SourceWords {
  const { t, locale } = translate
  const { asOf, readOn, url } = RULE_SOURCES[id]
  const params = { asOf: formatAsOf(asOf, locale), readOn: formatAsOf(readOn, locale) }
  return {
    id,
    title: sourceParts(wordsOfSource(RULE_SOURCES[id], translate), translate),
    dates: t(asOf === 'undated' ? 'compare.card.undated' : 'compare.card.dates', params),
    url,
  }
}

/** Where it was read what a step to another exam takes: "Not verified. Secondary sources, …. Undated, read on …" */
export function stepSource(quality: string, id: RuleSourceId, translate: Translator): readonly Said[] {
  const { title, dates } = sourceWords(id, translate)
  return sayParts(translate, 'exams.ladder.source', { title }, { quality, dates })
}

function items({ low, high }: { readonly low: number; readonly high: number }, { t }: Translator): string {
  return low === high ? String(low) : t('figure.band', { low, high })
}

function dollars(cents: number, translate: Translator): string {
  return formatFigureWithUnit({ status: 'known', value: cents }, 'cents', translate)
}
