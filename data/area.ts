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
