import { geoAlbersUsa } from 'd3-geo'
import { insetPoint } from './insets.ts'

/** A point of the map: units of us-atlas, whose states lie in 975 by 610 of them. */
export type Point = readonly [x: number, y: number]

/** As the outlines of us-atlas (`states-albers-10m`) were made. */
const albers = geoAlbersUsa().scale(1300).translate([487.5, 305])

/** Degrees to a point of the map; null for what the map has no room for (Palau, say). */
export function project(longitude: number, latitude: number): Point | null {
  return albers([longitude, latitude]) ?? insetPoint(longitude, latitude)
}

/** What the whole map shows: Alaska's islands reach to the left of the 975 units. */
export const WHOLE = { left: -60, top: 4, right: 976, bottom: 614 } as const
