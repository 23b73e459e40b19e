import { borders, land, SCALE } from 'virtual:map-outlines'
import type { ComparisonState } from '../../data/comparison-state.ts'
import type { ComparePlaces } from '../../data/contract/comparison.ts'
import type { Send } from '../../data/contract/contract.ts'
import type { PageMap } from '../../data/contract/export.ts'
import { requestOf } from '../shared/comparison/answer.svelte.ts'
import { frameOf, INSETS } from './insets.ts'
import { beadsOf, type Bead } from './beads.ts'
import { boxOf } from './points.ts'
import { project, type Point } from './project.ts'
import { stateCodes } from './state-codes.ts'
import { CLOSE, Viewport } from './viewport.svelte.ts'

/** The map of a comparison for paper: gray, each program a number, so that no color is needed to read it. */

/** CSS pixels: 60 mm high, and so wide that its words stand beside it. */
const WIDTH = 400
const HEIGHT = 227

const FONT = 'Inter, Helvetica, Arial, sans-serif'

/**
 * Null where no program has a place on the map, or nobody can be asked.
 *
 * @param personal is where the person lives to be on it? It is not even asked for else.
 */
export async function mapForPaper(
  send: Send,
  state: ComparisonState,
  personal: boolean,
): Promise<PageMap | null> {
  const { home } = state
  const asked = requestOf({ ...state, home: personal ? home : { state: null, zip: null } })
  const places = await send('compare.places', asked)
  return places.ok ? drawMap(places.value) : null
}

export function drawMap({ home, programs }: ComparePlaces): PageMap | null {
  const placed = programs.flatMap(({ key, position, isOnline }, column) => {
    const point = position && !isOnline && project(position.longitude, position.latitude)
    return point ? [{ key, point, column }] : []
  })
  if (placed.length === 0) return null
  const homePoint = home && project(home.longitude, home.latitude)
  const points = placed.map(({ point }) => point)
  const view = new Viewport(() => false)
  view.width = WIDTH
  view.height = HEIGHT
  view.fit(boxOf(homePoint ? [...points, homePoint] : points), CLOSE)
  const at = ([x, y]: Point): Point => [x * view.scale, y * view.scale]
  const beads = beadsOf(placed.map(({ point, column }) => ({ at: at(point), number: column + 1 })))
  return {
    svg: svgOf(view, beads, homePoint && at(homePoint)),
    width: WIDTH,
    height: HEIGHT,
    drawn: placed.map(({ key }) => key),
    hasHome: homePoint !== null,
  }
}

function svgOf(view: Viewport, beads: readonly Bead[], home: Point | null): string {
  const { scale, left, top } = view
  /** Lines are as thick at any scale. */
  const line = (px: number) => round((px * SCALE) / scale)
  const codes = stateCodes(scale, [...beads.map(({ at }) => at), ...(home ? [home] : [])])
  const frames = INSETS.map(frameOf).map(
    ({ x, y, width, height }) =>
      `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}Z`,
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    `<g transform="translate(${round(left)} ${round(top)})">`,
    `<g transform="scale(${scale / SCALE})" stroke-linejoin="round">`,
    `<path d="${land}" fill="#f0f2f2" stroke="#8a9597" stroke-width="${line(0.8)}"/>`,
    `<path d="${borders}" fill="none" stroke="#c3cacb" stroke-width="${line(0.8)}"/></g>`,
    `<path d="${frames.join('')}" transform="scale(${scale})" fill="none" stroke="#c3cacb" stroke-width="${round(0.8 / scale)}"/>`,
    `<g font-family="${FONT}" font-size="11" text-anchor="middle">`,
    ...codes.map(({ code, x, y }) => `<text x="${round(x)}" y="${round(y)}" fill="#5c686a">${code}</text>`),
    ...(home ? [crossAt(home)] : []),
    ...beads.map(beadSvg),
    '</g></g></svg>',
  ].join('')
}

const crossAt = ([x, y]: Point): string =>
  `<path d="M${round(x - 8)} ${round(y)}h16M${round(x)} ${round(y - 8)}v16" fill="none" stroke="#000" stroke-width="2.5"/>`

function beadSvg({ at: [x, y], number }: Bead): string {
  const circle = `M${round(x - RADIUS)} ${round(y)}a${RADIUS} ${RADIUS} 0 1 0 ${2 * RADIUS} 0a${RADIUS} ${RADIUS} 0 1 0 ${-2 * RADIUS} 0Z`
  return (
    `<path d="${circle}" fill="#222" stroke="#fff" stroke-width="1.5"/>` +
    `<text x="${round(x)}" y="${round(y + 4)}" fill="#fff" font-weight="600">${number}</text>`
  )
}

/** px. */
const RADIUS = 8.5

const round = (value: number): number => Math.round(value * 100) / 100
