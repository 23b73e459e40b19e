import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { BareFigure } from '../../../data/figures/figure.ts'
import type { GuideFigures } from '../../../data/guides/figures.ts'
import { openFind } from '../../../main/catalog/find/find.ts'
import { guideFigures } from '../../../main/catalog/guide-figures.ts'
import { expectGuidesToResolve } from './support/guides-resolve.ts'
import { asked } from './support/requests.ts'
import { shippedCatalog, type ShippedCatalog } from './support/shipped.ts'
import { institution, program, smallCatalog, type SmallTables } from './support/small-tables.ts'

describe('of the catalog that ships', () => {
  let shipped: ShippedCatalog
  beforeAll(() => (shipped = shippedCatalog()))
  afterAll(() => shipped.remove())

  test('the figures are those that the page, Find and Compare show', () => {
    const figures = guideFigures(shipped.db, '29-2072')
    expect(figures).toMatchObject({
      payMedian: { status: 'known', value: 5_114_000 },
      payMonth: '2025-05',
      outlookPercent: { value: 7.1 },
      openings: { value: 14_200 },
      exits: { value: 7_100 },
      transfers: { value: 5_800 },
      entryEducation: 'Postsecondary nondegree award',
      training: 'None',
    })
    const find = openFind(shipped.db)
    const counts = (facets: object) => find(asked({ facets, limit: 0 })).total
    const occupation = ['29-2072']
    expect(figures?.programs.value).toBe(counts({ occupation }))
    expect(figures?.programsCertificate.value).toBe(
      counts({ occupation, awardLevel: ['20', '21', '2', '4'] }),
    )
    expect(figures?.programsAssociate.value).toBe(counts({ occupation, awardLevel: ['3'] }))
    expect(figures?.programsOnline.value).toBe(counts({ occupation, online: ['all'] }))
  })

  test('every placeholder of every guide is filled', () => expectGuidesToResolve(shipped.db))

  test('a code that it has not has no figures', () => {
    expect(guideFigures(shipped.db, '00-0000')).toBeNull()
  })

  test('an occupation without a guide has them too', () => {
    // Nobody writes of wages or forecasts of the military's.
    for (const soc of ['31-9099', '55-1014']) expect(guideFigures(shipped.db, soc), soc).not.toBeNull()
  })
})

const SOC = '29-2072'

function figuresOf(programs: SmallTables['programs']): GuideFigures {
  const file = smallCatalog({
    institutions: [
      ...[100, 101, 102].map((unitid) => institution(unitid, `Open College ${unitid}`, 'Austin', 'TX')),
      institution(200, 'Closed College', 'Salem', 'OR', { closed_on: '2024-07-30' }),
    ],
    programs,
    wages: [],
  })
  const db = new Database(file, { readonly: true })
  onTestFinished(() => void db.close())
  const figures = guideFigures(db, SOC)
  if (!figures) throw new Error(`No ${SOC} in the small catalog`)
  return figures
}

const told = (months: number, status = 'known') => ({ months, months_status: status })

test('what nobody reports is not reported, and never 0', () => {
  const figures = figuresOf([program(100, '51.0713', 2)])
  const missing: BareFigure = { status: 'not-reported', value: null }
  expect(figures).toMatchObject({
    payMedian: missing,
    payMonth: null,
    openings: missing,
    entryEducation: null,
    lengthTold: missing,
    lengthUnder12: missing,
    certificateMonthsLower: missing,
    certificatePriceLower: missing,
  })
  // Of programs a count is known, also where it is none.
  expect(figures.programsAssociate).toEqual({ status: 'known', value: 0 })
})

test('closed schools do not count, and a length of a rule is none that a school tells', () => {
  const figures = figuresOf([
    program(100, '51.0713', 2, told(11)),
    program(101, '51.0713', 2, told(12)),
    program(102, '51.0713', 2, { ...told(9, 'estimated'), months_high: 24 }),
    program(200, '51.0713', 2, told(10)),
  ])
  expect(figures.programsYear.value).toBe(3)
  expect(figures.schools.value).toBe(3)
  expect([figures.lengthTold.value, figures.lengthUnder12.value]).toEqual([2, 1])
})
