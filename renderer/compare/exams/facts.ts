import { formatAsOf } from '../../../data/format/as-of.ts'
import { sourceParts, sourceWords as wordsOfSource } from '../../../data/format/source-words.ts'
import { formatFigureWithUnit } from '../../../data/format/format-figure.ts'
import { sayParts, type Said } from '../../../data/messages/said.ts'
import type { MessageKey, Translator } from '../../../data/messages/translate.ts'
import type { Credential, Exam, Fee, PassRate, Quality } from '../../../data/rules/credential.ts'
import { RULE_SOURCES, type RuleSourceId } from '../../../data/rules/sources.ts'

/** What is known of an exam, in words, each with where it was read. */
export interface Fact {
  readonly label: string
  /** Null: not verified. */
  readonly value: string | null
  readonly source: RuleSourceId
  readonly quality: Quality
}

interface SourceWords {
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
  const { exams, passRate, eligibility, fees, membership, renewal } = credential
  const unknown = { value: null, source: eligibility.source, quality: eligibility.quality }
  const fact = (label: string, value: string | null, of: Pick<Fact, 'source' | 'quality'>): Fact => ({
    label,
    value,
    source: of.source,
    quality: of.quality,
  })
  const fee = (of: Fee): Fact => fact(feeLabel(of, translate), dollars(of.cents, translate), of)
  return [
    ...(exams.length > 0
      ? EXAM_FACTS.flatMap(({ label, value }) =>
          distinct(exams.map((exam) => fact(t(label), value(exam, translate), exam))).map((each, index) =>
            index === 0 ? each : { ...each, label: t('exams.fact.other', { label: each.label }) },
          ),
        )
      : EXAM_FACTS.map(({ label }) => ({ label: t(label), ...unknown }))),
    ...(passRate ? [fact(t('exams.fact.passRate'), passed(passRate, translate), passRate)] : []),
    ...(fees.length > 0 ? fees.map(fee) : [{ label: t('exams.fact.fee'), ...unknown }]),
    fact(
      t('exams.fact.membership'),
      membership.required === 'unknown' ? null : word(`exams.membership.${membership.required}`),
      membership,
    ),
    ...(membership.cents === null
      ? []
      : [fact(t('exams.fact.membershipFee'), dollars(membership.cents, translate), membership)]),
    fact(t('exams.fact.renewal'), renewalTerms(credential, translate), renewal.unitSource ?? renewal),
    fact(
      t('exams.fact.renewalFee'),
      renewal.cents === null || renewal.months === null
        ? null
        : t('exams.renewal.fee', { fee: dollars(renewal.cents, translate), months: renewal.months }),
      renewal.feeSource ?? renewal,
    ),
  ]
}

function feeLabel({ who, isOlder, withMaterial }: Fee, { t }: Translator): string {
  if (isOlder) return t('exams.fee.older', { who: who.replace('-', '') })
  return t(withMaterial ? 'exams.fee.with-material' : `exams.fee.${who}`)
}

function renewalTerms({ renewal }: Credential, { t }: Translator): string | null {
  const { months, units, unitMonths } = renewal
  if (months === null) return null
  if (units === null) return t('exams.renewal.period', { months })
  return t('exams.renewal', { months: unitMonths ?? months, units })
}

type ExamWords = (exam: Exam, translate: Translator) => string | null

const EXAM_FACTS: readonly { readonly label: MessageKey; readonly value: ExamWords }[] = [
  { label: 'exams.fact.items', value: items },
  {
    label: 'exams.fact.hours',
    value: ({ minutes }, { t }) =>
      minutes === null ? null : t('exams.time', { hours: Math.floor(minutes / 60), minutes: minutes % 60 }),
  },
  { label: 'exams.fact.pass', value: passingScore },
]

/** What several reports say alike is said once, by the first; one that does not tell it is no other report. */
function distinct(all: readonly Fact[]): readonly Fact[] {
  const told = all.filter(({ value }) => value !== null)
  const facts = told.length > 0 ? told : all
  return facts.filter(({ value }, index) => facts.findIndex((other) => other.value === value) === index)
}

/** Do sources give one fee, or the form of the exam, in two ways? */
export function sourcesDisagree({ fees, exams }: Credential): boolean {
  const current = fees.filter(({ isOlder }) => !isOlder)
  const items = exams.flatMap((exam) => exam.items ?? [])
  return (
    items.some((one) => one !== items[0]) ||
    current.some((fee) => current.some((other) => other.who === fee.who && other.cents !== fee.cents))
  )
}

/** A source of an exam, and how sure what was read there is. */
export interface ExamSource extends SourceWords {
  readonly quality: Quality
}

const SUREST_FIRST: readonly Quality[] = ['issuer', 'secondary', 'unverified']

/** Each source of an exam once, in the order of use. */
export function examSources(credential: Credential, translate: Translator): readonly ExamSource[] {
  const facts = [credential.eligibility, ...examFacts(credential, translate)]
  return [...new Set(facts.map(({ source }) => source))].map((id) => ({
    ...sourceWords(id, translate),
    quality:
      SUREST_FIRST.find((quality) => facts.some((fact) => fact.source === id && fact.quality === quality)) ??
      'unverified',
  }))
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

function items({ items, mostItems, scored, scenarios = 0 }: Exam, { t }: Translator): string | null {
  if (items === null) return null
  if (mostItems !== undefined) return t('exams.items.range', { items, most: mostItems })
  return t('exams.items', { items, scored: scored ?? 0, scenarios })
}

function passingScore({ pass }: Exam, { t }: Translator): string | null {
  if (!pass) return null
  const { score, scale } = pass
  if (scale === undefined) return score
  if (scale === 'scaled') return t('exams.pass.scaled', { score })
  return t('exams.pass.scale', { score, low: scale.low, high: scale.high })
}

/** Never without the number of people behind it, or that it is not told. */
function passed({ percent, people, of, period }: PassRate, { t, locale }: Translator): string {
  return t('exams.passRate', {
    percent,
    of,
    period: formatAsOf(period, locale),
    told: people === null ? 'no' : 'yes',
    people: people ?? 0,
  })
}

function dollars(cents: number, translate: Translator): string {
  return formatFigureWithUnit({ status: 'known', value: cents }, 'cents', translate)
}
