import { formatNumber } from '../format/number.ts'
import type { Translator } from '../messages/create-translator.ts'
import type { Credential, Fee } from '../rules/credential.ts'
import { credentialOf } from '../rules/credentials.ts'
import type { CredentialFact, FigureWords } from './figures.ts'

/**
 * A fact of a credential as a guide says it; null where no source tells it, or no rule
 * knows the credential. Where sources disagree, both are said.
 */
export function credentialFact(
  { fact, credential: id }: { readonly fact: CredentialFact; readonly credential: string },
  words: FigureWords,
  translate: Translator,
): string | null {
  const credential = credentialOf(id)
  return credential === undefined ? null : FACTS[fact](credential, words, translate)
}

type Say = (credential: Credential, words: FigureWords, translate: Translator) => string | null

const FACTS: Readonly<Record<CredentialFact, Say>> = {
  examFee: fee('non-member', 'everyone'),
  memberFee: fee('member'),
  studentFee: fee('student-or-recent-graduate'),
  examItems: ({ exams }, words, { locale }) =>
    either(
      numbers(exams.map(({ items }) => items)).map((items) => formatNumber(items, 'jobs', locale)),
      words,
    ),
  examTime: ({ exams }, words, translate) =>
    either(
      numbers(exams.map(({ minutes }) => minutes)).map((minutes) =>
        // Half hours are said as hours: "3.5 hours".
        minutes % 30 === 0
          ? counted(minutes / 60, words.hours, translate)
          : counted(minutes, words.minutes, translate),
      ),
      words,
    ),
  passRate: ({ passRate }, words, { locale }) =>
    passRate === null
      ? null
      : words.passRate
          .replace('{percent}', `${formatNumber(passRate.percent, 'percent', locale)}%`)
          .replace('{period}', passRate.period.replace('-', '–')),
  renewalPeriod: ({ renewal: { months } }, words, translate) => period(months, words, translate),
  unitPeriod: ({ renewal: { months, unitMonths } }, words, translate) =>
    period(unitMonths ?? months, words, translate),
  renewalUnits: ({ renewal: { units } }, _, { locale }) =>
    units === null ? null : formatNumber(units, 'jobs', locale),
  renewalFee: ({ renewal: { cents } }, _, translate) => (cents === null ? null : dollars(cents, translate)),
  membershipFee: ({ membership: { cents } }, _, translate) =>
    cents === null ? null : dollars(cents, translate),
}

/** The price of now: one that a newer source replaced is not said. */
function fee(...who: readonly Fee['who'][]): Say {
  return ({ fees }, words, translate) => {
    const current = fees.filter((each) => who.includes(each.who) && !each.isOlder)
    return either(
      numbers(current.map(({ cents }) => cents)).map((cents) => dollars(cents, translate)),
      words,
    )
  }
}

const dollars = (cents: number, { locale }: Translator) => `$${formatNumber(cents, 'cents', locale)}`

/** Whole years as years: "2 years", "18 months". */
function period(months: number | null, words: FigureWords, translate: Translator): string | null {
  if (months === null) return null
  return months % 12 === 0
    ? counted(months / 12, words.years, translate)
    : counted(months, words.months, translate)
}

function counted(count: number, { one, other }: FigureWords['years'], { locale }: Translator): string {
  return (count === 1 ? one : other).replace('{count}', new Intl.NumberFormat(locale).format(count))
}

/** Each once, the lowest first. */
const numbers = (values: readonly (number | null)[]): number[] =>
  [...new Set(values.filter((value) => value !== null))].sort((a, b) => a - b)

function either(values: readonly string[], { either }: FigureWords): string | null {
  const [first, ...more] = values
  if (first === undefined) return null
  return more.reduce((low, high) => either.replace('{low}', low).replace('{high}', high), first)
}
