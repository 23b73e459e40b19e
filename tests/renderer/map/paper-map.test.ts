import { expect, test } from 'vitest'
import { DEFAULT_COMPARISON } from '../../../data/comparison-state.ts'
import type { ComparePlaces } from '../../../data/contract/comparison.ts'
import { LARGEST_MAP } from '../../../data/export-limits.ts'
import { checkSvg } from '../../../main/export/svg.ts'
import { drawMap, mapForPaper } from '../../../renderer/map/paper-map.ts'
import { scripted } from '../support/scripted.ts'
import { program } from '../support/program.ts'

const COLUMBUS = { latitude: 39.96, longitude: -83 }
const HOUSTON = { latitude: 29.76, longitude: -95.37 }
const PALAU = { latitude: 7.34, longitude: 134.48 }

const at = (
  ...positions: readonly (ComparePlaces['programs'][number]['position'] | 'online')[]
): ComparePlaces => ({
  home: null,
  programs: positions.map((position, column) => ({
    key: `program ${column}`,
    position: position === 'online' ? COLUMBUS : position,
    isOnline: position === 'online',
  })),
})
const numbers = (svg: string) => [...svg.matchAll(/>(\d)<\/text>/g)].map(([, number]) => Number(number))

test('a map has the number of each column that has a place, in gray, and passes as a drawing', () => {
  const map = drawMap(at(COLUMBUS, null, HOUSTON, 'online', PALAU))
  expect(map?.drawn).toEqual(['program 0', 'program 2'])
  expect(numbers(map?.svg ?? '')).toEqual([1, 3])
  expect(() => checkSvg(map?.svg ?? '', 'map')).not.toThrow()
  expect(map?.svg.length).toBeLessThan(LARGEST_MAP)
  for (const [, red = '', green = '', blue = ''] of (map?.svg ?? '').matchAll(
    /"#([\da-f]{2})([\da-f]{2})([\da-f]{2})"/g,
  )) {
    const parts = [red, green, blue].map((part) => parseInt(part, 16))
    expect(Math.max(...parts) - Math.min(...parts)).toBeLessThan(16)
  }
})

test('there is none where no program has a place', () => {
  expect(drawMap(at(null, 'online', PALAU))).toBeNull()
  expect(drawMap({ ...at('online'), home: COLUMBUS })).toBeNull()
})

test('home is a cross, and in view', () => {
  const map = drawMap({ ...at(HOUSTON), home: COLUMBUS })
  expect(map?.hasHome).toBe(true)
  expect(map?.svg).toMatch(/stroke="#000"/)
  expect(drawMap(at(HOUSTON))?.svg).not.toMatch(/stroke="#000"/)
})

test('where the person lives is not even asked for, unless it is to go along', async () => {
  const state = { ...DEFAULT_COMPARISON, programs: ['100'], home: { state: 'OH', zip: '43215' } }
  const { send, calls } = scripted({ 'compare.places': () => at(COLUMBUS) })
  await mapForPaper(send, state, false)
  await mapForPaper(send, state, true)
  expect(calls.map(({ input }) => (input as typeof state).home)).toEqual([
    { state: null, zip: null },
    { state: 'OH', zip: '43215' },
  ])
})

test('the real program says where its programs are, and nothing of what it does not know', async () => {
  const send = await program()
  const programs = ['103501-51.0713-21', '225423-51.0713-2']
  const map = await mapForPaper(send, { ...DEFAULT_COMPARISON, programs }, true)
  expect(map).toMatchObject({ drawn: programs, hasHome: false })
  const nothing = await mapForPaper(send, { ...DEFAULT_COMPARISON, programs: ['1-51.0713-21'] }, true)
  expect(nothing).toBeNull()
})
