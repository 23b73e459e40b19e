import type { Point } from './project.ts'
import type { Viewport } from './viewport.svelte.ts'

/** What a hand does with the map: it points, clicks and drags; two fingers move and zoom, as Ctrl and the wheel do. */

/** px: a pointer that moves less clicks. */
const DRAG = 4
/** Zoom by px of the wheel; a notch of a mouse counts no more than a wide pinch on a trackpad. */
const BY_WHEEL = 0.01
const NOTCH = 40
/** px of a line that a wheel counts in. */
const LINE = 16

/** The parts of the events that count, px from the picture's corner. */
type Pointer = Pick<PointerEvent, 'offsetX' | 'offsetY' | 'buttons' | 'pointerType'>
type Wheel = Pick<WheelEvent, 'deltaY' | 'deltaMode' | 'offsetX' | 'offsetY' | 'ctrlKey' | 'metaKey'>

/** Where two fingers are: the middle between them, and how far apart they are. */
interface Pinch {
  readonly x: number
  readonly y: number
  readonly apart: number
}

export class MapHand {
  /** Where a pointer is over the map and holds nothing. */
  at = $state.raw<Point | null>(null)
  isDragging = $state.raw(false)

  readonly #viewport: Viewport
  readonly #click: (at: Point) => void
  #held: Point | null = null
  #pinch: Pinch | null = null

  constructor(viewport: Viewport, click: (at: Point) => void) {
    this.#viewport = viewport
    this.#click = click
  }

  press({ offsetX, offsetY }: Pointer): void {
    this.#held = [offsetX, offsetY]
  }

  move({ offsetX, offsetY, buttons, pointerType }: Pointer): void {
    if (this.#pinch) return
    if (!this.#held || buttons === 0) {
      if (pointerType === 'touch') return
      this.at = [offsetX, offsetY]
      return
    }
    const [dx, dy] = [offsetX - this.#held[0], offsetY - this.#held[1]]
    if (!this.isDragging && Math.hypot(dx, dy) < DRAG) return
    this.at = null
    // A finger that moves scrolls the page, as the browser will say in a moment.
    if (pointerType === 'touch') return this.drop()
    this.#held = [offsetX, offsetY]
    this.isDragging = true
    this.#viewport.pan(dx, dy)
  }

  release({ offsetX, offsetY }: Pointer): void {
    const isClick = this.#held !== null && !this.isDragging && !this.#pinch
    this.drop()
    if (isClick) this.#click([offsetX, offsetY])
  }

  /** The browser took the pointer: it scrolls the page. */
  drop(): void {
    this.#held = null
    this.isDragging = false
  }

  leave(): void {
    this.at = null
  }

  /**
   * @param fingers all that touch the picture, px from its corner
   * @returns whether they are the map's; one finger is the page's, to scroll it
   */
  touch(fingers: readonly Point[]): boolean {
    const [one, other] = fingers
    if (!one || !other || fingers.length > 2) {
      this.#pinch = null
      return false
    }
    this.drop()
    this.at = null
    const now = {
      x: (one[0] + other[0]) / 2,
      y: (one[1] + other[1]) / 2,
      apart: Math.max(1, Math.hypot(one[0] - other[0], one[1] - other[1])),
    }
    const before = this.#pinch ?? now
    this.#pinch = now
    this.#viewport.pan(now.x - before.x, now.y - before.y)
    this.#viewport.zoom(now.apart / before.apart, now.x, now.y, false)
    return true
  }

  /** @returns whether it is the map's: a wheel alone scrolls the page; with Ctrl, as a trackpad's pinch comes, it zooms. */
  wheel({ deltaY, deltaMode, offsetX, offsetY, ctrlKey, metaKey }: Wheel): boolean {
    if (!ctrlKey && !metaKey) return false
    const px = deltaY * (deltaMode === 0 ? 1 : LINE)
    const step = Math.min(NOTCH, Math.max(-NOTCH, px))
    this.#viewport.zoom(Math.exp(-step * BY_WHEEL), offsetX, offsetY, false)
    return true
  }
}
