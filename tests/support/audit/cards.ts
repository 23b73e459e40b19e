import type { Findings } from './findings.ts'
import { rateOf, yearCharges } from './institutions.ts'
import { isUndergraduate } from './levels.ts'
import { NOT_REPORTED } from './letters.ts'
import { readRows } from './rows.ts'

/** A figure as its card tells it. */
export interface Card {
  readonly status: string
  readonly value: number | null
  readonly notes?: readonly {
    readonly code: string
    readonly params?: Readonly<Record<string, string | number>>
  }[]
}

interface Cards {
  readonly price: Card
  readonly books: Card
  readonly rate: Card
}

/** Doctor's degrees of professional practice: their prices are published by profession. */
const PROFESSIONAL = 18

/** A rate of fewer people than this is of a small group. */
const SMALL = 30

/** What cards have to say of a program's price, books and rate, by the files. */
export function cardFindings(findings: Findings, folder: string) {
  const by = (file: string) => new Map(readRows(folder, file).map((row) => [row.of('UNITID'), row]))
  const charged = by('ipeds/ic2023_ay.csv')
  const rates = by('ipeds/gr200_22.csv')

  /** @param residency 0 in-district, 1 in-state, 2 out-of-state */
  return (key: string, residency: number, { price, books, rate }: Cards): void => {
    const [unitid = '', , level = ''] = key.split('-')
    const told = rateOf(rates.get(unitid))
    const people = told.people.low
    const should =
      told.rate.low === null ? 'no people' : people === null ? 'people-not-told' : `${people} people`
    findings.same('people on the card', key, should, said(rate))
    const isMarked = rate.notes?.some(({ code }) => code === 'small-group') ?? false
    const isSmall = told.rate.low !== null && people !== null && people < SMALL
    findings.count(isSmall ? 'card of a small group' : 'card of no small group')
    if (isMarked !== isSmall) findings.differ('small group', key)

    if (isUndergraduate(Number(level)) || price.status !== 'not-reported') return
    const prices = charged.get(unitid)
    const charge = (prices && yearCharges(prices).graduate[residency]) ?? NOT_REPORTED
    const note = price.notes?.find(({ code }) => code === 'graduate-year')
    const named =
      Number(level) === PROFESSIONAL || charge.low === null ? null : `${charge.low / 100} ${charge.status}`
    const isImputed = price.notes?.some(({ code }) => code === 'imputed')
    findings.same(
      'yearly price of graduates on the card',
      `${key} ${residency}`,
      named,
      note ? `${note.params?.['charge']} ${isImputed ? 'imputed' : 'known'}` : null,
    )
    if (price.value !== null || books.value !== null) findings.differ('price past the bachelor’s', key)
    // No other figure in dollars stands on it.
    const others = (price.notes ?? []).filter(
      (each) => each !== note && each.params?.['charge'] !== undefined,
    )
    if (others.length > 0) findings.differ('price past the bachelor’s', `${key} names another price`)
  }
}

/** How many people the card says. */
function said({ notes = [] }: Card): string {
  for (const { code, params } of notes) {
    if (code === 'people-not-told') return code
    if (params?.['people'] !== undefined) return `${params['people']} people`
  }
  return 'no people'
}
