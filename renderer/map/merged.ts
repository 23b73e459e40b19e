import Supercluster from 'supercluster'
import { insetAt, INSETS } from './insets.ts'
import type { Box } from './points.ts'

/**
 * Points that would touch, merged into rings. The library thinks in degrees and in Mercator's
 * world: a square around the map is given to it as that world.
 */

/** The square around the map, in units of the map. */
const [LEFT, TOP, SIDE] = [-112, -245, 1200]

/** px from one ring or dot to the next, at least. */
const APART = 32

/** Pixels to a unit at the first level; each further one has twice as many. */
const FIRST_SCALE = 0.2
/** At the last, a mile is 70 px: what is still merged there is at one address, or next door. */
export const LAST_LEVEL = 10
export const MOST_SCALE = FIRST_SCALE * 2 ** LAST_LEVEL

/** The level whose rings are right for a scale (px to a unit). */
export const levelOf = (scale: number): number =>
  Math.min(LAST_LEVEL, Math.max(0, Math.floor(Math.log2(scale / FIRST_SCALE) + 1e-9)))

/** px to a unit, from where on a level's rings are shown. */
export const scaleOf = (level: number): number => FIRST_SCALE * 2 ** level

/** A ring, or a point that stands for itself. */
export type Merge =
  | {
      readonly kind: 'ring'
      readonly ring: number
      readonly count: number
      readonly x: number
      readonly y: number
    }
  | { readonly kind: 'point'; readonly at: number; readonly x: number; readonly y: number }

interface Place {
  readonly x: number
  readonly y: number
}

type World = Supercluster<{ readonly at: number }, { readonly at: number }>

/** Rings of all worlds have numbers of their own. */
const WORLDS = 1 + INSETS.length

export class Merged {
  /** The states, and each inset: what lies in two of them is an ocean apart, however near it is drawn. */
  readonly #worlds: readonly World[]
  readonly #points: readonly Place[]

  /** @param alone places of points that are in no ring, and in none of this. */
  constructor(points: readonly Place[], alone: ReadonlySet<number> = new Set()) {
    this.#points = points
    const merging = points.flatMap((_, at) => (alone.has(at) ? [] : [at]))
    const places = Map.groupBy(merging, (at) => insetAt(points[at] as Place) + 1)
    this.#worlds = Array.from({ length: WORLDS }, (_, world) =>
      new Supercluster<{ readonly at: number }, { readonly at: number }>({
        radius: APART,
        extent: SIDE * FIRST_SCALE,
        maxZoom: LAST_LEVEL,
      }).load(
        (places.get(world) ?? []).map((at) => {
          const { x, y } = points[at] as Place
          return {
            type: 'Feature',
            properties: { at },
            geometry: { type: 'Point', coordinates: [eastOf(x), northOf(y)] },
          }
        }),
      ),
    )
  }

  /** What a part of the map shows at a level. */
  within({ left, top, right, bottom }: Box, level: number): readonly Merge[] {
    const box: [number, number, number, number] = [eastOf(left), northOf(bottom), eastOf(right), northOf(top)]
    return this.#worlds.flatMap((world, number) =>
      world.getClusters(box, level).map(({ properties, geometry }): Merge => {
        if (!('cluster' in properties)) {
          const { at } = properties
          // As it was given: the library keeps places less exactly.
          const { x, y } = this.#points[at] as Place
          return { kind: 'point', at, x, y }
        }
        const [east = 0, north = 0] = geometry.coordinates
        const ring = properties.cluster_id * WORLDS + number
        return { kind: 'ring', ring, count: properties.point_count, x: xOf(east), y: yOf(north) }
      }),
    )
  }

  /** The level at which a ring falls apart; beyond the last it never does. */
  fallsApartAt(ring: number): number {
    return this.#worldOf(ring).getClusterExpansionZoom(Math.floor(ring / WORLDS))
  }

  /** Places of the points that a ring holds. */
  members(ring: number): readonly number[] {
    const leaves = this.#worldOf(ring).getLeaves(Math.floor(ring / WORLDS), Infinity)
    return leaves.map(({ properties }) => properties.at)
  }

  #worldOf(ring: number): World {
    return this.#worlds[ring % WORLDS] as World
  }
}

const eastOf = (x: number): number => ((x - LEFT) / SIDE) * 360 - 180
const xOf = (east: number): number => ((east + 180) / 360) * SIDE + LEFT

/** The latitude that Mercator's projection puts at this height. */
const northOf = (y: number): number =>
  (Math.atan(Math.sinh(Math.PI * (1 - (2 * (y - TOP)) / SIDE))) * 180) / Math.PI
const yOf = (north: number): number =>
  TOP + (SIDE / 2) * (1 - Math.asinh(Math.tan((north * Math.PI) / 180)) / Math.PI)
