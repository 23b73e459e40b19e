import { describe, expect, it } from 'vitest'
import {
  COMPARE_VIEWS,
  compareJobsHash,
  compareViewOf,
  jobOf,
  jobsOf,
  pageOf,
  PAGES,
  sectionOf,
} from '../../../renderer/shared/page.svelte.ts'

describe('the page an address names', () => {
  it('is every page by its name', () => {
    for (const page of PAGES) expect(pageOf(`#/${page}`)).toBe(page)
  })

  it('is Find where there is none, or an unknown one', () => {
    for (const hash of ['', '#', '#/', '#/sources', '#/../etc', '#content']) expect(pageOf(hash)).toBe('find')
  })
})

describe('the job an address names', () => {
  it('is the one of Jobs alone, with the section of its guide', () => {
    expect(jobOf('#/jobs/29-2072')).toBe('29-2072')
    expect(sectionOf('#/jobs/29-2072/exams')).toBe('exams')
    expect(pageOf('#/jobs/29-2072/exams')).toBe('jobs')
    for (const hash of ['#/jobs', '#/jobs/', '#/find/29-2072', '']) {
      expect(jobOf(hash)).toBeNull()
      expect(sectionOf(hash)).toBeNull()
    }
    expect(sectionOf('#/jobs/29-2072')).toBeNull()
  })

  it('is whatever was written, cut: whether there is such a job is not known here', () => {
    expect(jobOf('#/jobs/<script>')).toBe('<script>')
    expect(jobOf(`#/jobs/${'x'.repeat(500)}`)).toHaveLength(40)
  })

  it('is found under the name that the page had before', () => {
    expect(pageOf('#/occupations')).toBe('jobs')
    expect(jobOf('#/occupations/29-2072')).toBe('29-2072')
  })
})

describe('the jobs side by side that an address names', () => {
  it('are those it was made of, and it is the guide of none', () => {
    for (const jobs of [[], ['29-2072'], ['29-2072', '31-9092', '31-9093']]) {
      const hash = compareJobsHash(jobs)
      expect(jobsOf(hash)).toEqual(jobs)
      expect(jobOf(hash)).toBeNull()
      expect(pageOf(hash)).toBe('jobs')
    }
  })

  it('stand once each, no more than have room, and whatever is written is cut', () => {
    expect(jobsOf('#/jobs/compare/a,a,,b')).toEqual(['a', 'b'])
    expect(jobsOf('#/jobs/compare/a,b,c,d,e')).toEqual(['a', 'b', 'c'])
    expect(jobsOf(`#/jobs/compare/${'x'.repeat(500)}`)?.[0]).toHaveLength(40)
    expect(jobsOf('#/jobs/compare')).toEqual([])
    for (const hash of ['#/jobs', '#/jobs/29-2072', '#/compare/29-2072', '#/find/compare/a', ''])
      expect(jobsOf(hash)).toBeNull()
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
