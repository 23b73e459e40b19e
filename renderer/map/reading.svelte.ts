import type { SchoolKey } from '../../data/contract/find-map.ts'
import { count, t } from '../shared/translate.ts'
import { facts, nameOf } from './map-words.ts'
import {
  marksOf,
  MIDDLE,
  nextMark,
  type Direction,
  type Mark,
  type RingMark,
  type SchoolMark,
} from './marks.ts'
import { LAST_LEVEL, levelOf, Merged, scaleOf } from './merged.ts'
import { placesAmong, placesOf, type Box, type MapPoint } from './points.ts'
import { WHOLE } from './project.ts'
import type { Viewport } from './viewport.svelte.ts'

/** px: marks are kept ready this far around what is in view, so that dragging makes none anew. */
const TILE = 256

/** What the map shows of its schools, and which of them is read by the keyboard. */
export class MapReading {
  readonly #viewport: Viewport
  readonly #points: () => readonly MapPoint[]
  readonly #chosen: () => Iterable<SchoolKey>
  /** What is read: a school by its key, since a new answer has other places, or a ring of this one. */
  #key = $state.raw<SchoolKey | null>(null)
  #ring = $state.raw<RingMark | null>(null)
  /** What is said of the last key, where that is not what is read. */
  #said = $state.raw('')

  /** @param chosen schools that are in no ring. */
  constructor(
    viewport: Viewport,
    points: () => readonly MapPoint[],
    chosen: () => Iterable<SchoolKey> = () => [],
  ) {
    this.#viewport = viewport
    this.#points = points
    this.#chosen = chosen
  }

  readonly #alone = $derived.by(() => placesAmong(this.#places, this.#chosen()))
  readonly #merged = $derived.by(() => new Merged(this.#points(), this.#alone))
  readonly #places = $derived.by(() => placesOf(this.#points()))
  readonly #level = $derived.by(() => levelOf(this.#viewport.scale))
  /** The tiles in view, as a text: equal ones leave the marks as they are. */
  readonly #tiles = $derived.by(() => tilesOf(this.#viewport.box, this.#level).join(' '))

  /** All marks in view, and some around. */
  readonly marks = $derived.by((): readonly Mark[] => {
    const [left = 0, top = 0, right = 0, bottom = 0] = this.#tiles.split(' ').map(Number)
    const unit = TILE / scaleOf(this.#level)
    const box = { left: left * unit, top: top * unit, right: right * unit, bottom: bottom * unit }
    return this.#marksIn(box)
  })

  /** The mark that the keyboard is on. */
  readonly active = $derived.by((): Mark | null => (this.#key === null ? this.#ring : this.markOf(this.#key)))

  /** For a screen reader: the mark that the keyboard is on, or what became of the last key. */
  readonly said = $derived.by(() => {
    if (this.#said !== '') return this.#said
    if (this.active?.kind === 'ring') return t('map.ring', { schools: count(this.active.count) })
    const point = this.active && this.#points()[this.active.at]
    return point ? [nameOf(point), ...facts(point)].join(', ') : ''
  })

  /** A school by itself, whether it is merged into a ring or not; null where it is not on the map. */
  markOf(key: SchoolKey): SchoolMark | null {
    const at = this.#places.get(key)
    const point = at === undefined ? undefined : this.#points()[at]
    if (at === undefined || !point) return null
    const spread =
      this.#level === LAST_LEVEL && !this.#alone.has(at)
        ? this.marks.find((mark) => mark.kind === 'school' && mark.at === at)
        : undefined
    const aside = spread?.kind === 'school' ? spread.aside : MIDDLE
    return { kind: 'school', id: `school ${at}`, at, x: point.x, y: point.y, aside }
  }

  take(mark: Mark): void {
    this.#said = ''
    this.#key = mark.kind === 'school' ? (this.#points()[mark.at]?.key ?? null) : null
    this.#ring = mark.kind === 'ring' ? mark : null
  }

  leave(): void {
    this.#said = ''
    this.#key = null
    this.#ring = null
  }

  /** To the next mark that way, wherever on the map; from the middle where none is read. */
  go(direction: Direction): void {
    const { box, scale } = this.#viewport
    const from = this.active
      ? placeOf(this.active, scale)
      : { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }
    const there = this.#marksIn(WHOLE).map((mark) => ({ mark, ...placeOf(mark, scale) }))
    const others = there.filter(({ mark }) => mark.id !== this.active?.id)
    const next = nextMark(others, from, direction) ?? (this.active ? null : nearest(others, from))
    if (!next) return void (this.#said = t('map.end'))
    this.take(next.mark)
    this.#viewport.reveal(next.x, next.y)
  }

  #marksIn(box: Box): readonly Mark[] {
    const alone = [...this.#alone].flatMap((at) => this.markOf(this.#points()[at]?.key ?? '') ?? [])
    return [...marksOf(this.#merged, box, this.#level), ...alone]
  }

  /** So close that the ring falls apart. */
  open({ ring, x, y }: RingMark): void {
    const level = Math.min(LAST_LEVEL, this.#merged.fallsApartAt(ring))
    this.leave()
    this.#viewport.show(x, y, scaleOf(level) * 1.2)
    this.#said = t('map.zoomed')
  }
}

function tilesOf({ left, top, right, bottom }: Box, level: number): readonly number[] {
  const unit = TILE / scaleOf(level)
  return [left, top]
    .map((edge) => Math.floor(edge / unit))
    .concat([right, bottom].map((edge) => Math.ceil(edge / unit)))
}

/** In units of the map. */
function placeOf(mark: Mark, scale: number): { readonly x: number; readonly y: number } {
  const [dx, dy] = mark.kind === 'school' ? mark.aside : MIDDLE
  return { x: mark.x + dx / scale, y: mark.y + dy / scale }
}

function nearest<Each extends { readonly x: number; readonly y: number }>(
  marks: readonly Each[],
  { x, y }: { readonly x: number; readonly y: number },
): Each | null {
  const away = (mark: Each) => Math.hypot(mark.x - x, mark.y - y)
  return marks.reduce<Each | null>((best, mark) => (best && away(best) <= away(mark) ? best : mark), null)
}
