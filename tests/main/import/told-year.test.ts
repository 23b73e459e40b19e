import { describe, expect, it } from 'vitest'
import { PUBLICATIONS, provenanceTableOf, toldVintage, type Kind } from '../../../main/import/datasets.ts'
import type { FoundFile, OfficialTable } from '../../../main/import/official-table.ts'
import { asksYear, asTaken, withToldYear } from '../../../main/import/told-year.ts'

const table = (kind: Kind, vintage: string): OfficialTable => ({
  layout: PUBLICATIONS[kind].layouts[0],
  kind,
  vintage,
  file: 'data.csv',
  size: 1,
  insteadOf: [],
  open: () => Promise.reject(new Error('nobody reads it here')),
})
const file = (...tables: OfficialTable[]): FoundFile => ({ file: 'data.csv', size: 1, tables, problem: null })
const KINDS = Object.keys(PUBLICATIONS) as Kind[]

describe('a source whose year or edition nobody tells', () => {
  it.each(KINDS)('says so: %s', (kind) => {
    const { title, asOf } = provenanceTableOf(kind, '')
    const isFixed = kind === 'cip-soc' || kind === 'cip-2010-2020'
    expect(/, (year|edition) not told/.test(title)).toBe(!isFixed)
    if (!isFixed) expect(asOf).toBe('')
    // No part of a sentence is empty.
    expect(title).not.toMatch(/ {2}|, ?,|,$| to ?$|\s$/)
  })

  it.each(KINDS)('is called by it where it is told: %s', (kind) => {
    const told = toldVintage(kind, kind.startsWith('onet') ? '30.1' : '2031')
    if (kind === 'cip-soc' || kind === 'cip-2010-2020') return
    expect(provenanceTableOf(kind, told).title).toMatch(kind.startsWith('onet') ? /30\.1/ : /2031/)
  })

  it('credits the edition of O*NET that it is', () => {
    expect(provenanceTableOf('onet', '27').title).toContain('O*NET 27.0 Database')
    expect(provenanceTableOf('onet', '27').asOf).toBe('2022-08')
    expect(provenanceTableOf('onet', '30.1').title).toContain('O*NET 30.1 Database')
    expect(provenanceTableOf('onet', '30').asOf).toBe('')
    expect(provenanceTableOf('onet', '').title).toContain('edition not told')
  })
})

describe('a year that a person tells', () => {
  it('counts only where the file does not say it', () => {
    const found = file(table('ipeds-c', ''), table('ipeds-hd', '2024'))
    expect(asksYear(found)).toBe(true)
    const told = withToldYear(found, (kind) => toldVintage(kind, '2031'))
    expect(told.tables.map(({ vintage }) => vintage)).toEqual(['2031', '2024'])
    expect(asksYear(told)).toBe(false)
  })

  it('is an edition for O*NET, and a year for all others', () => {
    expect(toldVintage('onet', '30.0')).toBe('30')
    expect(toldVintage('onet', '2024')).toBe('')
    expect(toldVintage('ipeds-c', '30.1')).toBe('')
    expect(toldVintage('oews-state', '2024')).toBe('2024-05')
  })

  it('is needed for wages, which stand side by side by their month', () => {
    const found = withToldYear(file(table('oews', '')), () => '')
    expect(found.tables).toEqual([])
    expect(found.problem).toMatchObject({ code: 'no-year', params: { file: 'data.csv' } })
  })

  it('stays with the file when the catalog is made anew', () => {
    const { found, only } = asTaken(file(table('ipeds-c', '')), ['ipeds-c-2031'])
    expect(found.tables.map(({ vintage }) => vintage)).toEqual(['2031'])
    expect([...only]).toEqual(['ipeds-c-2031'])
  })

  it('is not made of an edition that an older Pathwise wrote into every file', () => {
    const { found, only } = asTaken(file(table('onet', '')), ['onet-27'])
    expect(found.tables.map(({ vintage }) => vintage)).toEqual([''])
    expect(only.has('onet')).toBe(true)
    expect(asTaken(file(table('onet', '30')), ['onet-27']).only.has('onet-30')).toBe(true)
  })
})
