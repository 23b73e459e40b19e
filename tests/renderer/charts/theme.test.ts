import { expect, it } from 'vitest'
import { grayOf, grayTheme } from '../../../renderer/charts/theme.ts'
import { THEME } from './support/theme.ts'

it('a color becomes as light as it is to the eye, however a page computes it', () => {
  expect(grayOf('#0b5d57')).toBe('#4b4b4b')
  expect(grayOf('rgb(11, 93, 87)')).toBe('#4b4b4b')
  expect(grayOf('#ffffff')).toBe('#ffffff')
  expect(grayOf('rgb(0, 0, 0)')).toBe('#000000')
  expect(grayOf('light-dark(red, blue)')).toBe('light-dark(red, blue)')
})

it('nothing of a gray theme has a color, and what is no color stays', () => {
  const gray = grayTheme({
    ...THEME,
    page: '#ffffff',
    ink: '#1b2224',
    muted: 'rgb(76, 87, 89)',
    hairline: '#d9dfe0',
    accent: '#0b5d57',
    series: ['rgb(0, 114, 178)', '#b3541e'],
  })
  for (const color of [gray.page, gray.ink, gray.muted, gray.hairline, gray.accent, ...gray.series])
    expect(color).toMatch(/^#(..)\1\1$/)
  expect(gray.font).toBe(THEME.font)
})
