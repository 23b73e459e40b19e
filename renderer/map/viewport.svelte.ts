import { MIDDLE, type Mark } from './marks.ts'
import { MOST_SCALE } from './merged.ts'
import type { Box } from './points.ts'
import { WHOLE, type Point } from './project.ts'

/** What of the map is in view: a point lies at `x * scale + left`, `y * scale + top` px. */
interface View {
  readonly scale: number
  readonly left: number
  readonly top: number
}

/** px of the picture that stay free around what is to be seen. */
const MARGIN = 28

/** px to a unit at most, for one school that is found alone: about a hundred miles across. */
export const CLOSE = 14

/** px: half of the largest mark that stands for one school. */
const SEEN = 9

/** How long a step by button or key takes, in ms. */
const GLIDE_MS = 120

type Frames = (run: (now: number) => void) => void

/** What of the map is in view, and moving it. */
export class Viewport {
  /** px of the picture. */
  width = $state.raw(0)
  height = $state.raw(0)
  #view = $state.raw<View>({ scale: 1, left: 0, top: 0 })
  /** Did the person move it? Then a new answer leaves it where it is. */
  isMoved = $state.raw(false)

  readonly #frames: Frames
  readonly #glides: () => boolean
  /** Where a step under way leads to. */
  #goal: View | null = null

  /** @param glides do steps move, or does the person want no motion? */
  constructor(
    glides: () => boolean = () => !matchMedia('(prefers-reduced-motion: reduce)').matches,
    frames: Frames = (run) => requestAnimationFrame(run),
  ) {
    this.#glides = glides
    this.#frames = frames
  }

  get scale(): number {
    return this.#view.scale
  }
  get left(): number {
    return this.#view.left
  }
  get top(): number {
    return this.#view.top
  }

  /** The part of the map in view, in units of the map. */
  get box(): Box {
    const { scale, left, top } = this.#view
    return {
      left: -left / scale,
      top: -top / scale,
      right: (this.width - left) / scale,
      bottom: (this.height - top) / scale,
    }
  }

  /** px to a unit at which all of the map is in view. */
  get leastScale(): number {
    const across = (this.width - 16) / (WHOLE.right - WHOLE.left)
    const down = (this.height - 16) / (WHOLE.bottom - WHOLE.top)
    return Math.max(0.1, Math.min(across, down))
  }

  /** Where a mark stands, px from the map's own origin. */
  placeOf(mark: Mark): Point {
    const [dx, dy] = mark.kind === 'school' ? mark.aside : MIDDLE
    return [mark.x * this.scale + dx, mark.y * this.scale + dy]
  }

  /** Is some of a small mark that stands there to be seen? */
  isInView([x, y]: Point): boolean {
    const [left, top] = [x + this.left, y + this.top]
    return left > -SEEN && top > -SEEN && left < this.width + SEEN && top < this.height + SEEN
  }

  get canGrow(): boolean {
    return this.#view.scale < MOST_SCALE * 0.999
  }
  get canShrink(): boolean {
    return this.#view.scale > this.leastScale * 1.001
  }

  /** Shows all of a box, no closer than at `most` px to a unit; null: the whole map. */
  fit(box: Box | null, most = MOST_SCALE): void {
    this.#goal = null
    this.#view = this.#fitting(box, most)
    this.isMoved = false
  }

  /** A step closer (above 1) or back, about a place of the picture in px. */
  zoom(factor: number, x = this.width / 2, y = this.height / 2, isStep = true): void {
    const from = this.#goal ?? this.#view
    const scale = Math.min(MOST_SCALE, Math.max(this.leastScale, from.scale * factor))
    const grown = scale / from.scale
    const to = { scale, left: x - (x - from.left) * grown, top: y - (y - from.top) * grown }
    this.#go(this.#kept(to), isStep)
  }

  /** Brings a place of the map into the middle, at a scale. */
  show(x: number, y: number, scale: number): void {
    const kept = Math.min(MOST_SCALE, Math.max(this.leastScale, scale))
    this.#go(
      this.#kept({ scale: kept, left: this.width / 2 - x * kept, top: this.height / 2 - y * kept }),
      true,
    )
  }

  /** Moves what is in view by so many px. */
  pan(dx: number, dy: number, isStep = false): void {
    const { scale, left, top } = this.#goal ?? this.#view
    this.#go(this.#kept({ scale, left: left + dx, top: top + dy }), isStep)
  }

  /** Moves no farther than it must so that a place of the map is in view. */
  reveal(x: number, y: number): void {
    const { scale, left, top } = this.#goal ?? this.#view
    const off = (at: number, size: number) => Math.max(0, MARGIN - at) - Math.max(0, at - (size - MARGIN))
    const [dx, dy] = [off(x * scale + left, this.width), off(y * scale + top, this.height)]
    if (dx !== 0 || dy !== 0) this.pan(dx, dy, true)
  }

  #fitting(box: Box | null, most: number): View {
    const { left, top, right, bottom } = box ?? WHOLE
    const margin = box ? MARGIN : 8
    const across = (this.width - 2 * margin) / Math.max(right - left, 1e-6)
    const down = (this.height - 2 * margin) / Math.max(bottom - top, 1e-6)
    const scale = Math.min(most, Math.max(this.leastScale, Math.min(across, down)))
    return this.#kept({
      scale,
      left: this.width / 2 - ((left + right) / 2) * scale,
      top: this.height / 2 - ((top + bottom) / 2) * scale,
    })
  }

  /** The middle of the picture always shows some of the map. */
  #kept({ scale, left, top }: View): View {
    const between = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value))
    const [middle, center] = [this.width / 2, this.height / 2]
    return {
      scale,
      left: between(left, middle - WHOLE.right * scale, middle - WHOLE.left * scale),
      top: between(top, center - WHOLE.bottom * scale, center - WHOLE.top * scale),
    }
  }

  #go(to: View, isStep: boolean): void {
    this.isMoved = true
    if (!isStep || !this.#glides()) {
      this.#goal = null
      this.#view = to
      return
    }
    const from = this.#view
    this.#goal = to
    let began: number | null = null
    const step = (now: number) => {
      // Another step, or a hand, took over.
      if (this.#goal !== to) return
      began ??= now
      const done = Math.min(1, (now - began) / GLIDE_MS)
      const eased = 1 - (1 - done) ** 2
      if (done === 1) this.#goal = null
      else this.#frames(step)
      this.#view = done === 1 ? to : between(from, to, eased)
    }
    this.#frames(step)
  }
}

/** Scales change by the same factor in the same time, so that a place that stays does not swing. */
function between(from: View, to: View, done: number): View {
  const scale = from.scale * (to.scale / from.scale) ** done
  const share = to.scale === from.scale ? done : (scale - from.scale) / (to.scale - from.scale)
  return {
    scale,
    left: from.left + (to.left - from.left) * share,
    top: from.top + (to.top - from.top) * share,
  }
}
