import { afterAll, describe, expect, it } from 'vitest'
import { occupationDetails } from '../../../main/catalog/occupation-details.ts'
import { shippedCatalog } from './support/shipped.ts'

const shipped = shippedCatalog()
afterAll(() => shipped.remove())

const detailsOf = (soc: string) => {
  const details = occupationDetails(shipped.db, soc, 'US')
  if (!details) throw new Error(`No occupation ${soc}`)
  return details
}

describe('one occupation', () => {
  it('has its figures with where they are from', () => {
    const { facts, entryEducation, sources, area } = detailsOf('29-2072')
    expect(area).toMatchObject({ area: 'US', kind: 'nation' })
    for (const figure of [facts.wages[0]!.median, facts.outlook!.growth, entryEducation])
      for (const { source } of figure.provenance)
        expect(sources[source]?.publisher).toMatch(/Labor Statistics/)
    expect(entryEducation).toMatchObject({ status: 'known', value: 1 })
    expect(entryEducation.provenance[0]?.columns).toBe('Typical education needed for entry')
  })

  it('has the titles that people use, the most typical first, each once and not its own', () => {
    const { facts, titles } = detailsOf('29-2072')
    expect(titles[0]).toBe('Medical Coder')
    expect(titles).toContain('Coder')
    expect(titles).not.toContain(facts.title)
    expect(new Set(titles).size).toBe(titles.length)
  })

  it('is related to what the same fields of study lead to, then to its group, and never to teaching or managing', () => {
    const { related } = detailsOf('29-2072')
    expect(related[0]).toMatchObject({ soc: '29-9021', by: 'fields' })
    expect(related[0]?.fields).toBeGreaterThan(1)
    for (const soc of ['29-2072', '31-9092', '31-9093', '43-1011', '53-3032'])
      for (const one of detailsOf(soc).related) {
        expect(one.soc).not.toMatch(/^(11|25)-/)
        expect(one.soc).not.toBe(soc)
        if (one.by === 'group') expect(one.soc.slice(0, 4)).toBe(soc.slice(0, 4))
      }
  })

  it('has no pay of an area that none is held of, and says which area that is', () => {
    const details = occupationDetails(shipped.db, '29-2072', '48')
    expect(details?.facts.wages).toEqual([])
    expect(details?.area.area).toBe('48')
  })

  it('is not there where the catalog has none of the code', () => {
    expect(occupationDetails(shipped.db, '99-9999', 'US')).toBeNull()
  })
})
