import { afterAll, beforeAll, expect, vi } from 'vitest'
import { endFile } from './after-file.ts'

/**
 * Runs with every file of the unit tests. They share two processes, so what one file
 * leaves behind another would meet, or not, as the day goes: whoever leaves something
 * fails here, by name.
 */
const left = () => ({
  environment: { ...process.env },
  folder: process.cwd(),
  listeners: Object.fromEntries(
    process.eventNames().map((name) => [String(name), process.listenerCount(name)]),
  ),
  globals: Object.getOwnPropertyNames(globalThis).sort(),
  prototypes: [Object, Array, String].map(({ prototype }) => Object.getOwnPropertyNames(prototype)),
})

let before: ReturnType<typeof left>

beforeAll(() => {
  before = left()
})
afterAll(async () => {
  await endFile()
  expect(vi.isFakeTimers(), 'fake timers are left on').toBe(false)
  expect(left(), 'left behind by this file').toEqual(before)
})
