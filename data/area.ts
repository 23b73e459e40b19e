/** The whole nation among the areas that wages are published for. */
export const NATION = 'US'

export const AREA_KINDS = ['nation', 'state', 'metro', 'nonmetro'] as const
type AreaKind = (typeof AREA_KINDS)[number]

/** An area that wages are published for. */
export interface Area {
  /** "US", a state's two FIPS digits, or BLS's code. */
  readonly area: string
  readonly title: string
  readonly kind: AreaKind
}

/**
 * The states and territories that BLS publishes wages of, by their FIPS digits, which are
 * the codes of its areas. Source: ANSI INCITS 38, as the Census Bureau lists it.
 */
const STATE_AREAS: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'AL01 AK02 AZ04 AR05 CA06 CO08 CT09 DE10 DC11 FL12 GA13 HI15 ID16 IL17 IN18 IA19 KS20 KY21 LA22 ME23 MD24 MA25 ' +
    'MI26 MN27 MS28 MO29 MT30 NE31 NV32 NH33 NJ34 NM35 NY36 NC37 ND38 OH39 OK40 OR41 PA42 RI44 SC45 SD46 TN47 TX48 ' +
    'UT49 VT50 VA51 WA53 WV54 WI55 WY56 GU66 PR72 VI78'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), entry.slice(2)]),
)

/** The area of a state; null where BLS publishes no wages of it. */
export function areaOfState(state: string): string | null {
  return STATE_AREAS[state] ?? null
}

/** The workbook that has the wages of all states, as BLS calls it. @param vintage "2025-05" */
export function stateWageFile(vintage: string): string {
  return `state_M${vintage.slice(0, 4)}_dl.xlsx`
}
