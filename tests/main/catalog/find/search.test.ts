import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OPEN } from '../../../../data/school-closing.ts'
import { codes } from '../../../../data/messages/en/codes.ts'
import type { FindInput } from '../../../../data/contract/find.ts'
import { openFind, type Find } from '../../../../main/catalog/find/find.ts'
import { openCatalog } from '../../../../main/catalog/open-catalog.ts'
import { asked } from '../support/requests.ts'
import { shippedCatalog, type ShippedCatalog } from '../support/shipped.ts'
import { institution, program, SMALL, smallCatalog } from '../support/small-tables.ts'
import { SHIPPED } from '../../../support/catalog-counts.ts'

let catalog: ShippedCatalog
let find: Find

beforeAll(() => {
  catalog = shippedCatalog()
  find = openFind(catalog.db)
})
afterAll(() => catalog.remove())

const search = (text: string, more: FindInput = {}) => find(asked({ text, ...more }))

describe('search', () => {
  it('finds medical coding first, by its title', () => {
    const { rows, total } = search('medical coding', { limit: 500 })
    const programs = rows.map(({ key }) => key.split('-')[1])
    const first = catalog.db.prepare("SELECT count(*) FROM programs WHERE cip = '51.0713'").pluck().get()
    expect(new Set(programs.slice(0, Number(first)))).toEqual(new Set(['51.0713']))
    expect(total).toBeGreaterThan(Number(first))
  })

  it('puts the title that says least else first', () => {
    expect(search('medical assistant').rows[0]?.program).toBe('Medical/Clinical Assistant')
    expect(search('medical secretary').rows[0]?.program).toContain('Medical Secretary')
  })

  it('takes codes, states in letters and in words, cities and names', () => {
    expect(search('51.0713').rows[0]?.program).toBe('Medical Insurance Coding Specialist/Coder')
    expect(search('29-2072').total).toBe(search('', { facets: { occupation: ['29-2072'] } }).total)
    const texas = search('', { facets: { state: ['TX'] } }).total
    expect(search('tx').total).toBe(texas)
    expect(search('Texas', { facets: { state: ['TX'] } }).total).toBe(texas)
    expect(search('coding in OR', { facets: { state: ['OR'] } }).total).toBeGreaterThan(0)
    expect(search('medical austin community').rows.every(({ city }) => city === 'Austin')).toBe(true)
  })

  /** Every word of a program of an open school, read from the tables without the search tables. */
  function programWords(): Map<string, string[]> {
    const fold = (text: string) =>
      text
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter(Boolean)
    const jobs = catalog.db
      .prepare<[], [string, string]>(
        `SELECT cip, soc || ' ' || title FROM cip_occupations JOIN occupations USING (soc) WHERE soc NOT GLOB '11-*' AND soc NOT GLOB '25-*'
         UNION ALL SELECT cip, title FROM cip_occupations JOIN job_titles USING (soc) WHERE soc NOT GLOB '11-*' AND soc NOT GLOB '25-*'`,
      )
      .raw()
      .all()
    const ofCip = Map.groupBy(jobs, ([cip]) => cip)
    const rows = catalog.db
      .prepare<[], [string, string, string, string, string]>(
        `SELECT p.unitid || '-' || p.cip || '-' || p.award_level, p.cip, c.title, i.state,
           i.name || ' ' || i.alias || ' ' || i.city || ' ' || i.state
         FROM programs p JOIN cips c USING (cip) JOIN institutions i USING (unitid)
         WHERE i.merged_into IS NULL AND coalesce(i.closed_on, '') IN ('', '${OPEN}')`,
      )
      .raw()
      .all()
    return new Map(
      rows.map(([key, cip, title, state, place]) => {
        const stateName = (codes as Readonly<Record<string, string>>)[`state.${state}`] ?? ''
        const text = [cip, title, place, stateName, ...(ofCip.get(cip) ?? []).map(([, job]) => job)].join(' ')
        return [key, [...new Set(fold(text))]]
      }),
    )
  }

  it('finds exactly the programs of which every word typed begins a word', () => {
    const all = programWords()
    const vocabulary = [...new Set([...all.values()].flat())].filter((word) => word.length > 2)
    const begun = fc
      .tuple(fc.constantFrom(...vocabulary), fc.integer({ min: 3, max: 12 }))
      .map(([word, length]) => word.slice(0, length))
      // Words that search leaves out where others are typed too.
      .filter(
        (word) => !['and', 'for', 'from', 'near', 'the', 'with', 'class', 'course', 'program'].includes(word),
      )
    fc.assert(
      fc.property(fc.uniqueArray(begun, { minLength: 1, maxLength: 3 }), (words) => {
        const expected = [...all].filter(([, has]) =>
          words.every((word) => has.some((other) => other.startsWith(word))),
        )
        const { total, rows, corrections } = search(words.join(' '), { limit: 500 })
        expect(corrections).toEqual([])
        expect(total).toBe(expected.length)
        const keys = new Set(expected.map(([key]) => key))
        expect(rows.every(({ key }) => keys.has(key))).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  it('reads a slip as the nearest word and says so', () => {
    const slipped = search('medcial codding')
    expect(slipped.corrections).toEqual([
      { typed: 'medcial', read: 'medical' },
      { typed: 'codding', read: 'coding' },
    ])
    expect(slipped.total).toBe(search('medical coding').total)
    expect(search('Sterile Procesing').corrections).toEqual([{ typed: 'Procesing', read: 'processing' }])
    // A word that is still being typed is no slip.
    expect(search('steri').corrections).toEqual([])
  })

  it('finds nothing for a word that stands nowhere, and offers to leave the text out', () => {
    const unknown = search('QXZK coding')
    expect(unknown).toMatchObject({ total: 0, rows: [], corrections: [] })
    expect(unknown.loosenings).toEqual([{ filter: { kind: 'text' }, total: SHIPPED.found }])
  })

  it('never fails, whatever is typed', () => {
    const hostile = [
      '"',
      '""""',
      "'; DROP TABLE programs; --",
      'title : medical',
      'NEAR(medical coding, 5)',
      'medical AND',
      'OR',
      'NOT',
      '-medical',
      '^medical',
      '{title jobs} : x',
      'a*b*c*',
      '(((',
      '\0medical\0',
      '\ud800\udfff\ud800',
      '👩‍⚕️🎉',
      'مدير طبي',
      '医療事務',
      'x'.repeat(200),
      'ab '.repeat(66),
      Array.from({ length: 66 }, (_, n) => String.fromCharCode(97 + (n % 26), 97 + Math.floor(n / 26))).join(
        ' ',
      ),
    ]
    for (const text of hostile) expect(() => search(text), text).not.toThrow()
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        expect(search(text.slice(0, 200)).total).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('takes a text without words for none', () => {
    expect(search('🎉 …')).toMatchObject({ total: SHIPPED.found, corrections: [] })
  })

  it('asks for every word, beyond the 31 that fit one mask', () => {
    const words = Array.from({ length: 40 }, (_, n) => `w${n}x`)
    const db = openCatalog(
      smallCatalog({
        institutions: [
          institution(100, words.join(' '), 'Austin', 'TX'),
          institution(200, words.slice(0, 39).join(' '), 'Salem', 'OR'),
        ],
        programs: [program(100, '51.0713', 21), program(200, '51.0713', 21)],
      }),
    )
    const small = openFind(db)
    const keys = (text: string) => small(asked({ text })).rows.map(({ key }) => key)
    expect(keys(words.join(' '))).toEqual(['100-51.0713-21'])
    expect(keys(words.slice(0, 39).join(' '))).toHaveLength(2)
    db.close()
  })

  it('ranks title above jobs above places, then by program and institution', () => {
    const study = (cip: string, title: string) => ({ cip, title })
    const db = openCatalog(
      smallCatalog({
        cips: [study('51.0001', 'Zymology Records'), study('51.0002', 'Other'), study('51.0003', 'Another')],
        cip_occupations: [{ cip: '51.0002', soc: '29-2072' }],
        job_titles: [{ soc: '29-2072', title: 'Records Clerk' }],
        wages: SMALL['wages']!,
        institutions: [
          institution(100, 'Records College', 'Austin', 'TX'),
          institution(200, 'Zenith', 'Salem', 'OR'),
        ],
        programs: [
          program(100, '51.0003', 2),
          program(200, '51.0003', 2),
          program(100, '51.0002', 2),
          program(200, '51.0001', 2),
          program(100, '51.0001', 2),
        ],
      }),
    )
    const rows = openFind(db)(asked({ text: 'records' })).rows
    expect(rows.map(({ program: title, institution: school }) => `${title}, ${school}`)).toEqual([
      'Zymology Records, Records College',
      'Zymology Records, Zenith',
      'Other, Records College',
      'Another, Records College',
    ])
    db.close()
  })
})
