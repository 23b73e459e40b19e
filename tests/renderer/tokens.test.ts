import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(join(import.meta.dirname, '..', '..', 'renderer', 'tokens.css'), 'utf8')

/** Both values of every colour token. */
const tokens = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)].map(
    ([, name, light, dark]) => [name!, { light: light!, dark: dark! }],
  ),
)

/** Relative luminance of WCAG 2.2. */
function luminance(hex: string): number {
  const channel = (at: number) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

const SURFACES = ['page', 'sunken', 'raised', 'hover', 'selected']
const TEXT = ['ink', 'ink-muted', 'accent', 'accent-strong', 'good', 'warning', 'danger']

function measure(front: string, surface: string, theme: 'light' | 'dark'): number {
  const [a, b] = [tokens.get(front), tokens.get(surface)]
  if (!a || !b) throw new Error(`No token ${a ? surface : front} in tokens.css`)
  return contrast(a[theme], b[theme])
}

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  it.each(TEXT)('has text in --%s at 4.5:1 on every surface', (text) => {
    for (const surface of SURFACES) expect(measure(text, surface, theme), surface).toBeGreaterThanOrEqual(4.5)
  })

  it('has text at 4.5:1 on the accent', () => {
    for (const accent of ['accent', 'accent-strong'])
      expect(measure('on-accent', accent, theme)).toBeGreaterThanOrEqual(4.5)
  })

  it('has the frames of controls at 3:1 on every surface', () => {
    for (const surface of SURFACES)
      expect(measure('control', surface, theme), surface).toBeGreaterThanOrEqual(3)
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('has series %i at 3:1 where charts are drawn', (number) => {
    for (const surface of ['page', 'raised'])
      expect(measure(`series-${number}`, surface, theme), surface).toBeGreaterThanOrEqual(3)
  })
})

describe('the tokens', () => {
  it('give a typed colour the same first value as its light one', () => {
    const typed = [...css.matchAll(/@property --([\w-]+)\s*\{[^}]*initial-value:\s*(#[0-9a-f]{6})/g)]
    expect(typed.length).toBeGreaterThanOrEqual(8)
    for (const [, name, value] of typed) expect(tokens.get(name!)?.light, name).toBe(value)
  })

  it('keep to five sizes and two weights', () => {
    expect([...css.matchAll(/--text-(\d+):/g)].map(([, size]) => size)).toEqual([
      '12',
      '14',
      '16',
      '20',
      '28',
    ])
    expect([...css.matchAll(/--(?:regular|bold): (\d+)/g)].map(([, weight]) => weight)).toEqual([
      '400',
      '600',
    ])
  })
})
