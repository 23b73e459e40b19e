/**
 * How many programs and institutions the catalogs have that tests look at. A new edition
 * of the official files changes these, here and nowhere else.
 */

interface Counts {
  readonly programs: number
  readonly institutions: number
}

/** The catalog that ships (data/catalog). */
export const SHIPPED: Counts = { programs: 4358, institutions: 1665 }

/** What the whole files of IPEDS make: HD 2024 and C 2024. */
export const NATIONAL: Counts = { programs: 267_595, institutions: 5869 }

/** The same as people read them: "4,358". */
export const SHIPPED_SAID = said(SHIPPED)
export const NATIONAL_SAID = said(NATIONAL)

function said({ programs, institutions }: Counts) {
  return { programs: programs.toLocaleString('en-US'), institutions: institutions.toLocaleString('en-US') }
}
