import { geoPath } from 'd3-geo'
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import { feature, merge, mesh } from 'topojson-client'
import { presimplify, simplify } from 'topojson-simplify'
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification'
import albersAtlas from 'us-atlas/states-albers-10m.json' with { type: 'json' }
import atlas from 'us-atlas/states-10m.json' with { type: 'json' }
import type { Plugin } from 'vite'
import { STATES } from '../data/program.ts'
import { INSETS, pointIn } from '../renderer/map/insets.ts'

/** The module that holds the outlines of the states, cut from us-atlas (ISC; from the Census Bureau's boundary files). */
const OUTLINES = 'virtual:map-outlines'

/** Corners whose triangle is smaller than this go, in square units of the map (a unit is three miles). */
const LEAST_TRIANGLE = 1

/** Paths are of whole numbers, so many to a unit: they come a third shorter. */
const SCALE = 4

/** Codes of the Census Bureau for the areas in insets; the states' own go by their names, as STATES does. */
const AREAS: Readonly<Record<string, string>> = { 60: 'AS', 66: 'GU', 69: 'MP', 72: 'PR', 78: 'VI' }

type States = Topology<{ readonly states: GeometryCollection }>

export interface Outlines {
  readonly land: string
  readonly borders: string
  /** Code, middle and width of each. */
  readonly states: readonly (readonly [code: string, x: number, y: number, width: number])[]
}

export function mapOutlines(): Plugin {
  const resolved = `\0${OUTLINES}`
  return {
    name: 'map-outlines',
    resolveId: (id) => (id === OUTLINES ? resolved : null),
    load: (id) => (id === resolved ? asModule(makeOutlines()) : null),
  }
}

function asModule({ land, borders, states }: Outlines): string {
  const parts = { SCALE, land, borders, states }
  return Object.entries(parts)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`)
    .join('\n')
}

/** The same from the same us-atlas, each time. */
export function makeOutlines(): Outlines {
  const whole = albersAtlas as unknown as States
  const coarse = simplify(presimplify(whole), LEAST_TRIANGLE) as States
  const { states } = coarse.objects
  const land = merge(coarse, states.geometries as Parameters<typeof merge>[1])
  const between = mesh(coarse, states, (one, other) => one !== other)
  const islands = inInsets(atlas as unknown as States)
  return {
    land: [land, ...islands.map(({ shape }) => shape)].map(ringsOf).map(closedPath).join(''),
    borders: path(between.coordinates, ''),
    states: [...named(whole), ...islands.map(({ code, shape }) => label(code, shape))],
  }
}

/** The fifty states and the capital's district stand in the order of their names in both. */
function named(atlas: States): Outlines['states'] {
  const sorted = [...atlas.objects.states.geometries].sort((a, b) => Number(a.id) - Number(b.id))
  return sorted.map((state, place) => label(STATES[place] as string, shapeOf(atlas, state)))
}

/** Areas of us-atlas have one part, or several. */
function shapeOf(atlas: States, area: GeometryObject): MultiPolygon {
  const { geometry } = feature(atlas, area) as Feature<Polygon | MultiPolygon>
  return geometry.type === 'MultiPolygon'
    ? geometry
    : { type: 'MultiPolygon', coordinates: [geometry.coordinates] }
}

/** The areas outside, each where its inset has it. */
function inInsets(atlas: States): readonly { readonly code: string; readonly shape: MultiPolygon }[] {
  return atlas.objects.states.geometries.flatMap((area) => {
    const code = AREAS[String(area.id)]
    const inset = INSETS.find(({ states }) => code !== undefined && states.includes(code))
    if (code === undefined || !inset) return []
    const { coordinates } = shapeOf(atlas, area)
    const isShown = ([longitude = 0, latitude = 0]: Position) =>
      longitude >= inset.west && longitude <= inset.east && latitude >= inset.south && latitude <= inset.north
    const shown = coordinates.filter(([ring]) => ring?.every(isShown))
    const placed = shown.map((rings) =>
      rings.map((ring) => ring.map(([longitude = 0, latitude = 0]) => pointIn(inset, longitude, latitude))),
    )
    return [{ code, shape: { type: 'MultiPolygon', coordinates: placed } }]
  })
}

/** A state's code stands in the middle of its largest part. */
function label(code: string, { coordinates }: MultiPolygon): Outlines['states'][number] {
  const plane = geoPath()
  const parts = coordinates.map((rings): Polygon => ({ type: 'Polygon', coordinates: rings }))
  const largest = parts.reduce((most, part) => (plane.area(part) > plane.area(most) ? part : most))
  const [x, y] = plane.centroid(largest)
  const [[left], [right]] = plane.bounds(largest)
  return [code, Math.round(x * 10) / 10, Math.round(y * 10) / 10, Math.round(right - left)]
}

const ringsOf = ({ coordinates }: MultiPolygon): Position[][] => coordinates.flat(1)

const closedPath = (rings: readonly Position[][]): string => path(rings, 'z')

/** Lines as one path of steps in whole numbers; what is smaller than a step is left out. */
function path(lines: readonly Position[][], end: '' | 'z'): string {
  const least = end === 'z' ? 3 : 1
  return lines
    .map((line) => {
      const [first = [0, 0], ...rest] = line.map((point) => point.map((value) => Math.round(value * SCALE)))
      let [x = 0, y = 0] = first
      const steps: string[] = []
      for (const [nextX = 0, nextY = 0] of rest) {
        if (nextX === x && nextY === y) continue
        steps.push(`${nextX - x} ${nextY - y}`)
        x = nextX
        y = nextY
      }
      return steps.length < least ? '' : `M${first.join(' ')}l${steps.join(' ').replaceAll(' -', '-')}${end}`
    })
    .join('')
}
