import { describe, expect, it } from 'vitest'
import { COMPARE_VIEWS, compareViewOf, pageOf, PAGES } from '../../../renderer/shared/page.svelte.ts'

describe('the page an address names', () => {
  it('is every page by its name', () => {
    for (const page of PAGES) expect(pageOf(`#/${page}`)).toBe(page)
  })

  it('is Find where there is none, or an unknown one', () => {
    for (const hash of ['', '#', '#/', '#/sources', '#/../etc', '#content']) expect(pageOf(hash)).toBe('find')
  })
})

describe('the view of Compare an address names', () => {
  it('is every view by its name, in Compare alone', () => {
    for (const view of COMPARE_VIEWS) {
      expect(compareViewOf(`#/compare/${view}`)).toBe(view)
      expect(pageOf(`#/compare/${view}`)).toBe('compare')
      expect(compareViewOf(`#/find/${view}`)).toBe('table')
    }
  })

  it('is the table where there is none, or an unknown one', () => {
    for (const hash of ['#/compare', '#/compare/', '#/compare/../money', '#/compare/prices', ''])
      expect(compareViewOf(hash)).toBe('table')
  })
})
