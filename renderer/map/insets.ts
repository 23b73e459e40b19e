/**
 * Where the areas stand that Albers' projection of the United States has no room for. Each is a
 * small map of its own beside Florida: parallels and meridians are straight there, which over two
 * degrees is off by less than a pixel.
 */
export interface Inset {
  readonly states: readonly string[]
  /** Degrees. */
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
  /** Upper left corner, in units of the map. */
  readonly left: number
  readonly top: number
}

/** Units of the map for a degree of latitude: one and a half times those of the states, since islands are small. */
const PER_DEGREE = 34

export const INSETS: readonly Inset[] = [
  { states: ['PR', 'VI'], west: -68.1, east: -64.4, south: 17.55, north: 18.65, left: 848, top: 568 },
  { states: ['GU', 'MP'], west: 144.5, east: 146.2, south: 13.1, north: 15.4, left: 912, top: 482 },
  { states: ['AS'], west: -171, east: -169.3, south: -14.6, north: -13.9, left: 848, top: 536 },
]

const across = ({ south, north }: Inset) => PER_DEGREE * Math.cos((((south + north) / 2) * Math.PI) / 180)

/** Null where the position lies in none of them. */
export function insetPoint(longitude: number, latitude: number): [number, number] | null {
  const inset = INSETS.find(
    ({ west, east, south, north }) =>
      longitude >= west && longitude <= east && latitude >= south && latitude <= north,
  )
  return inset ? pointIn(inset, longitude, latitude) : null
}

/** A position as the inset has it, also where it lies outside. */
export function pointIn(inset: Inset, longitude: number, latitude: number): [number, number] {
  return [
    inset.left + (longitude - inset.west) * across(inset),
    inset.top + (inset.north - latitude) * PER_DEGREE,
  ]
}

/** Which of them a point of the map lies in; -1: none. */
export const insetAt = (point: { readonly x: number; readonly y: number }): number =>
  INSETS.findIndex((inset) => {
    const { x, y, width, height } = frameOf(inset)
    return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height
  })

/** Its frame, in units of the map. */
export function frameOf(inset: Inset): { x: number; y: number; width: number; height: number } {
  const { west, east, south, north, left, top } = inset
  return {
    x: left,
    y: top,
    width: (east - west) * across(inset),
    height: (north - south) * PER_DEGREE,
  }
}
