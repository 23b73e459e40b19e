import { geoConicEqualAreaRaw, type GeoRawProjection } from 'd3-geo'
import { frameOf, insetAt, insetPoint, INSETS, pointIn } from './insets.ts'

/** A point of the map: units of us-atlas, whose states lie in 975 by 610 of them. */
export type Point = readonly [x: number, y: number]

/**
 * d3's `geoAlbersUsa().scale(1300).translate([487.5, 305])`, which us-atlas was made with (its
 * README), for points alone: what it also has for lines and areas is twice as long as all else
 * of the map. A test holds the two equal.
 */
const SCALE = 1300
const [X, Y] = [487.5, 305]

/** A part of it: its projection, and where it stands, in shares of the scale. */
interface Part {
  readonly raw: GeoRawProjection
  /** Degrees: what is added to a longitude, and the middle after that. */
  readonly turn: number
  readonly center: readonly [longitude: number, latitude: number]
  readonly scale: number
  readonly at: Point
  /** What lies outside is not of this part. */
  readonly from: Point
  readonly to: Point
}

const conic = (south: number, north: number): GeoRawProjection =>
  geoConicEqualAreaRaw(radians(south), radians(north))

const PARTS: readonly Part[] = [
  // The 48 states
  {
    raw: conic(29.5, 45.5),
    turn: 96,
    center: [-0.6, 38.7],
    scale: 1,
    at: [0, 0],
    from: [-0.455, -0.238],
    to: [0.455, 0.238],
  },
  // Alaska
  {
    raw: conic(55, 65),
    turn: 154,
    center: [-2, 58.5],
    scale: 0.35,
    at: [-0.307, 0.201],
    from: [-0.425, 0.12],
    to: [-0.214, 0.234],
  },
  // Hawaii
  {
    raw: conic(8, 18),
    turn: 157,
    center: [-3, 19.9],
    scale: 1,
    at: [-0.205, 0.212],
    from: [-0.214, 0.166],
    to: [-0.115, 0.234],
  },
]

/** Degrees to a point of the map; null for what the map has no room for (Palau, say). */
export function project(longitude: number, latitude: number): Point | null {
  const part = partOf(longitude, latitude)
  return part ? onMap(shareIn(part, longitude, latitude)) : insetPoint(longitude, latitude)
}

/**
 * How the part of the map that holds a position has others: at its edge, where they lie outside.
 * Around Seattle, what is in Alaska is not where Alaska is drawn. Null where no part holds it.
 */
export function projectAround(longitude: number, latitude: number): typeof project | null {
  const part = partOf(longitude, latitude)
  if (part)
    return (east, north) => {
      const [x, y] = shareIn(part, east, north)
      return onMap([within(x, part.from[0], part.to[0]), within(y, part.from[1], part.to[1])])
    }
  const point = insetPoint(longitude, latitude)
  const inset = point && INSETS[insetAt({ x: point[0], y: point[1] })]
  if (!inset) return null
  const { x: left, y: top, width, height } = frameOf(inset)
  return (east, north) => {
    const [x, y] = pointIn(inset, east, north)
    return [within(x, left, left + width), within(y, top, top + height)]
  }
}

const partOf = (longitude: number, latitude: number): Part | undefined =>
  PARTS.find((part) => {
    const [x, y] = shareIn(part, longitude, latitude)
    const { from, to } = part
    return x >= from[0] && x <= to[0] && y >= from[1] && y <= to[1]
  })

/** In shares of the scale, from the middle of the map. */
function shareIn({ raw, turn, center, scale, at }: Part, longitude: number, latitude: number): Point {
  const turned = longitude + turn
  const [x, y] = raw(radians(turned > 180 ? turned - 360 : turned), radians(latitude))
  const [middleX, middleY] = raw(radians(center[0]), radians(center[1]))
  return [(x - middleX) * scale + at[0], (middleY - y) * scale + at[1]]
}

const onMap = ([x, y]: Point): Point => [X + x * SCALE, Y + y * SCALE]

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}

/** What the whole map shows: Alaska's islands reach to the left of the 975 units. */
export const WHOLE = { left: -60, top: 4, right: 976, bottom: 614 } as const
