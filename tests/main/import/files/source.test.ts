import { describe, expect, it } from 'vitest'
import { Header } from '../../../../main/import/files/source.ts'

describe('Header', () => {
  const header = new Header(['UNITID', ' Zip ', 'ZIP', 'Employment, 2024'])

  it('finds columns whatever the case and the blanks around', () => {
    expect(header.has('unitid', 'zip')).toBe(true)
    expect(header.has('unitid', 'city')).toBe(false)
    expect(header.find(/^EMPLOYMENT, \d{4}$/)).toBe('EMPLOYMENT, 2024')
    expect(header.find(/^WAGE/)).toBeNull()
  })

  it('takes the first of two columns with one name', () => {
    expect(header.position('ZIP')).toBe(1)
  })

  it('says which names more than one column has', () => {
    expect(header.doubled()).toEqual(['ZIP'])
    expect(new Header(['A', '', '', 'B']).doubled()).toEqual([])
  })

  it('names the column that is not there', () => {
    expect(() => header.position('CITY')).toThrow('No column "CITY"')
  })
})
