import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  FIRST_SIZE,
  FIRST_STATE,
  LEAST_SIZE,
  WindowMemory,
  placeOnDisplay,
  readWindowState,
} from '../../../main/electron/window-state.ts'

const LAPTOP = { x: 0, y: 25, width: 1440, height: 850 }
const LEFT = { x: -1920, y: 0, width: 1920, height: 1040 }

describe('where the window opens', () => {
  it('is the middle of the first display the first time', () => {
    expect(placeOnDisplay(null, [LAPTOP, LEFT])).toEqual({ x: 80, y: 30, ...FIRST_SIZE })
  })

  it('is where it was', () => {
    const wanted = { x: -1800, y: 100, width: 900, height: 600 }
    expect(placeOnDisplay(wanted, [LAPTOP, LEFT])).toEqual(wanted)
  })

  it('is the first display when its own was unplugged', () => {
    expect(placeOnDisplay({ x: -1800, y: 100, width: 900, height: 600 }, [LAPTOP])).toEqual({
      x: 270,
      y: 150,
      width: 900,
      height: 600,
    })
  })

  it('is pulled in when it hangs over an edge', () => {
    const wanted = { x: 1300, y: -200, width: 900, height: 600 }
    expect(placeOnDisplay(wanted, [LAPTOP])).toEqual({ x: 540, y: 25, width: 900, height: 600 })
  })

  it('is the display that shows most of it', () => {
    const mostlyLeft = { x: -700, y: 100, width: 900, height: 600 }
    expect(placeOnDisplay(mostlyLeft, [LAPTOP, LEFT])).toEqual({ x: -900, y: 100, width: 900, height: 600 })
  })

  it('is as large as a display that became smaller', () => {
    const wanted = { x: 0, y: 0, width: 3000, height: 2000 }
    expect(placeOnDisplay(wanted, [LAPTOP])).toEqual(LAPTOP)
  })

  it('is always on a display, whole', () => {
    const side = fc.integer({ min: -10_000, max: 10_000 })
    const length = fc.integer({ min: 1, max: 10_000 })
    const anywhere = fc.record({ x: side, y: side, width: length, height: length })
    const area = fc.record({
      x: side,
      y: side,
      width: fc.integer({ min: LEAST_SIZE.width, max: 6000 }),
      height: fc.integer({ min: LEAST_SIZE.height, max: 4000 }),
    })
    fc.assert(
      fc.property(fc.option(anywhere), area, fc.array(area, { maxLength: 3 }), (wanted, first, more) => {
        const areas: [typeof first, ...typeof more] = [first, ...more]
        const { x, y, width, height } = placeOnDisplay(wanted, areas)
        const holds = areas.some(
          (a) => x >= a.x && y >= a.y && x + width <= a.x + a.width && y + height <= a.y + a.height,
        )
        expect(holds).toBe(true)
        expect(width).toBeGreaterThanOrEqual(LEAST_SIZE.width)
        expect(height).toBeGreaterThanOrEqual(LEAST_SIZE.height)
      }),
    )
  })
})

describe('the file', () => {
  let folder: string
  let file: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pathwise-window-'))
    file = join(folder, 'data', 'window.json')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('keeps what was changed over a restart, and what was not', () => {
    const bounds = { x: 1, y: 2, width: 800, height: 600 }
    new WindowMemory(file).change({ theme: 'dark' })
    new WindowMemory(file).change({ bounds, maximized: true })
    expect(readWindowState(file)).toEqual({ bounds, maximized: true, theme: 'dark' })
  })

  it.each([
    ['is missing', null],
    ['is cut short', '{"bounds":{"x":1,'],
    ['is empty', ''],
    ['is another thing', '[]'],
    [
      'has words for numbers',
      '{"bounds":{"x":"1","y":2,"width":800,"height":600},"maximized":false,"theme":"dark"}',
    ],
    [
      'has a window of no size',
      '{"bounds":{"x":1,"y":2,"width":0,"height":600},"maximized":false,"theme":"dark"}',
    ],
    ['has a theme that is none', '{"bounds":null,"maximized":false,"theme":"pink"}'],
  ])('is read as a first start when it %s', (_what, text) => {
    if (text !== null) {
      mkdirSync(join(folder, 'data'))
      writeFileSync(file, text)
    }
    expect(readWindowState(file)).toEqual(FIRST_STATE)
  })

  it('may fail to be written: the window closes all the same', () => {
    writeFileSync(join(folder, 'data'), 'a file where the folder should be')
    const memory = new WindowMemory(file)
    memory.change({ maximized: true })
    expect(memory.state.maximized).toBe(true)
    expect(readFileSync(join(folder, 'data'), 'utf8')).toBe('a file where the folder should be')
  })
})
