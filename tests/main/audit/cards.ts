import type Database from 'better-sqlite3'
import { NOTHING_PERSONAL } from '../../../data/listed-program.ts'
import { compare } from '../../../main/catalog/compare/compare.ts'
import { asked, figures } from '../catalog/support/comparison-catalog.ts'
import { cardFindings, type Card } from '../../support/audit/cards.ts'
import type { Findings } from '../../support/audit/findings.ts'

/** As many as one comparison takes. */
const AT_ONCE = 8

/**
 * What the cards of a program of every school say of graduates' yearly prices in each residency,
 * and of how many people a rate is: the program's own comparison, told to the auditor.
 */
export function auditCards(findings: Findings, folder: string, db: Database.Database): void {
  const judge = cardFindings(findings, folder)
  // One past the bachelor's, where the school has one.
  const keys = db
    .prepare<[], { key: string }>(
      `SELECT unitid || '-' || cip || '-' || award_level AS key FROM programs
       GROUP BY unitid, award_level IN (6, 7, 8, 17, 19), award_level = 18`,
    )
    .all()
    .map(({ key }) => key)
  for (const [residency, number] of [
    ['in-district', 0],
    ['in-state', 1],
    ['out-of-state', 2],
  ] as const) {
    for (let at = 0; at < keys.length; at += AT_ONCE) {
      const programs = keys.slice(at, at + AT_ONCE)
      const comparison = compare(
        { active: db, pinned: null },
        asked({ programs, residency }),
        NOTHING_PERSONAL,
      )
      const [prices, books, rates] = (['tuitionAndFees', 'books', 'graduationRate'] as const).map((field) =>
        figures(comparison, field),
      )
      comparison.programs.forEach(({ key }, column) =>
        judge(key, number, {
          price: cardOf(prices?.[column]),
          books: cardOf(books?.[column]),
          rate: cardOf(rates?.[column]),
        }),
      )
    }
  }
}

const cardOf = (figure: Card | undefined): Card => ({
  status: figure?.status ?? '',
  value: figure?.value ?? null,
  notes: figure?.notes ?? [],
})
