import { afterAll, describe, expect, it } from 'vitest'
import { findOccupations } from '../../../../main/catalog/find/find-occupations.ts'
import { shippedCatalog } from '../support/shipped.ts'

const shipped = shippedCatalog()
afterAll(() => shipped.remove())

const first = (text: string) => findOccupations(shipped.db, text)[0]

describe('jobs by what people call them', () => {
  it.each([
    ['medical records technician', '29-2072', 'Medical Records Technician'],
    ['MEDICAL   RECORDS tech', '29-2072', 'Medical Records Technician'],
    ['coders', '29-2072', 'Coder'],
    ['medical assistant', '31-9092', null],
    ['medical assist', '31-9092', null],
  ])('%s', (text, soc, called) => {
    expect(first(text)).toMatchObject({ soc, called, hasPrograms: true })
  })

  it('names one that no program here leads to as that, and after those that programs lead to', () => {
    expect(first('phlebotomist')).toMatchObject({ soc: '31-9097', hasPrograms: false })
    const nurses = findOccupations(shipped.db, 'medical')
    expect(nurses.map(({ hasPrograms }) => hasPrograms)).toEqual(
      nurses.map(({ hasPrograms }) => hasPrograms).sort((a, b) => Number(b) - Number(a)),
    )
  })

  it('is not led to what stands for all others of its kind by one of their titles', () => {
    expect(findOccupations(shipped.db, 'nurse').map(({ title }) => title)).not.toContain(
      'Healthcare Support Workers, All Other',
    )
  })

  it('never offers teaching or managing', () => {
    for (const text of ['professor', 'teacher', 'health services manager'])
      for (const { soc } of findOccupations(shipped.db, text)) expect(soc).not.toMatch(/^(11|25)-/)
  })

  it.each(['', ' ', 'a', '%', '_', '"', "'; DROP TABLE programs", '😀', 'x'.repeat(200)])(
    'finds nothing for %j, and says so by an empty answer',
    (text) => {
      expect(findOccupations(shipped.db, text)).toEqual([])
    },
  )

  it.each([
    ['recrods technician', '29-2072'],
    ['medcial coder', '29-2072'],
    ['phlebotimist', '31-9097'],
    ['sterille procesing', '31-9093'],
  ])('reads a word that no title has as the nearest that one has: %s', (text, soc) => {
    expect(first(text)?.soc).toBe(soc)
  })

  it('finds all of them where all are wanted, teaching and managing too', () => {
    const all = findOccupations(shipped.db, 'technician', true)
    expect(all.length).toBeGreaterThan(50)
    expect(new Set(all.map(({ soc }) => soc)).size).toBe(all.length)
    expect(findOccupations(shipped.db, 'professor', true).map(({ soc }) => soc.slice(0, 3))).toContain('25-')
  })

  it('says each job once, eight at most', () => {
    const found = findOccupations(shipped.db, 'technician')
    expect(found.length).toBe(8)
    expect(new Set(found.map(({ soc }) => soc)).size).toBe(8)
  })
})
