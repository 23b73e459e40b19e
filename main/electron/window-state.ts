import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Rectangle } from 'electron'
import * as v from 'valibot'
import { THEMES } from '../../data/contract/person.ts'
import { LANGUAGES } from '../../data/messages/languages.ts'

const Size = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000))
const Place = v.pipe(v.number(), v.integer(), v.minValue(-100_000), v.maxValue(100_000))

const WindowStateSchema = v.object({
  /** Normal bounds in device-independent pixels; null before the first close. */
  bounds: v.nullable(v.object({ x: Place, y: Place, width: Size, height: Size })),
  maximized: v.boolean(),
  /** An echo of the person's setting, known before person.db is open, so that no wrong colour flashes. */
  theme: v.picklist(THEMES),
  /** The same for the menu and for what goes wrong before; none until one was told. */
  language: v.optional(v.picklist(LANGUAGES)),
  /** The version of Pathwise with which the graphics processor kept crashing; another one tries it again. */
  withoutGpu: v.optional(v.pipe(v.string(), v.maxLength(40))),
})
export type WindowState = v.InferOutput<typeof WindowStateSchema>

export const FIRST_STATE: WindowState = { bounds: null, maximized: false, theme: 'system' }

/** Where the window was; a missing or spoilt file only means that it opens where the first one did. */
export function readWindowState(file: string): WindowState {
  try {
    const read = v.safeParse(WindowStateSchema, JSON.parse(readFileSync(file, 'utf8')))
    return read.success ? read.output : FIRST_STATE
  } catch {
    return FIRST_STATE
  }
}

/** At once, because it is called while the window closes. Losing it costs a window's place, so it may fail. */
function writeWindowState(file: string, state: WindowState): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.tmp`, JSON.stringify(state))
    renameSync(`${file}.tmp`, file)
  } catch {
    // A full or read-only disk: the person is told where it matters, at their data.
  }
}

/** The small file beside person.db, read once and written on every change. */
export class WindowMemory {
  #state: WindowState
  readonly #file: string

  constructor(file: string) {
    this.#file = file
    this.#state = readWindowState(file)
  }

  get state(): WindowState {
    return this.#state
  }

  change(part: Partial<WindowState>): void {
    this.#state = { ...this.#state, ...part }
    writeWindowState(this.#file, this.#state)
  }
}

export const FIRST_SIZE = { width: 1280, height: 840 } as const
export const LEAST_SIZE = { width: 480, height: 400 } as const

const clamp = (value: number, low: number, high: number) =>
  Math.min(Math.max(value, low), Math.max(low, high))

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, width) * Math.max(0, height)
}

/**
 * Bounds that lie wholly on a display that is there now: the one the window was
 * mostly on, else the first. A screen that was unplugged or made smaller never
 * leaves the window out of reach.
 * @param areas work areas of the live displays, the primary one first
 */
export function placeOnDisplay(
  wanted: Rectangle | null,
  areas: readonly [Rectangle, ...Rectangle[]],
): Rectangle {
  const primary = areas[0]
  const seen = wanted ? areas.filter((area) => overlap(wanted, area) > 0) : []
  const area = seen.reduce<Rectangle | null>(
    (best, next) => (wanted && (!best || overlap(wanted, next) > overlap(wanted, best)) ? next : best),
    null,
  )
  const width = clamp(wanted?.width ?? FIRST_SIZE.width, LEAST_SIZE.width, (area ?? primary).width)
  const height = clamp(wanted?.height ?? FIRST_SIZE.height, LEAST_SIZE.height, (area ?? primary).height)
  if (!wanted || !area) {
    return {
      x: primary.x + Math.max(0, Math.round((primary.width - width) / 2)),
      y: primary.y + Math.max(0, Math.round((primary.height - height) / 2)),
      width,
      height,
    }
  }
  return {
    x: clamp(wanted.x, area.x, area.x + area.width - width),
    y: clamp(wanted.y, area.y, area.y + area.height - height),
    width,
    height,
  }
}
