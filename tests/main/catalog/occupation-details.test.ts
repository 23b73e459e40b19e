import Database from 'better-sqlite3'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { occupationDetails } from '../../../main/catalog/occupation-details.ts'
import { lendMissing } from '../../../main/catalog/older.ts'
import { CATALOG } from '../../../main/catalog/schema.ts'
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

  it.each(['29-2072', '31-9092', '31-9093', '43-1011', '53-3032'])(
    'is related to what O*NET says, in its order: %s',
    (soc) => {
      const { related, sources } = detailsOf(soc)
      const said = shipped.db
        .prepare<[string], string>(
          `SELECT related FROM related_occupations JOIN occupations o ON o.soc = related
           WHERE related_occupations.soc = ? AND related NOT LIKE '11-%' AND related NOT LIKE '25-%'
             AND related NOT LIKE '%99' AND o.title NOT LIKE '%all other%'
           ORDER BY CASE tier WHEN 'primary-short' THEN 1 WHEN 'primary-long' THEN 2 ELSE 3 END, place, related
           LIMIT 8`,
        )
        .pluck()
        .all(soc)
      expect(said.length).toBeGreaterThan(2)
      const byOnet = related.filter(({ by }) => by === 'onet')
      expect(byOnet.map((one) => one.soc)).toEqual(said)
      // Before all others, and each once.
      expect(related.slice(0, said.length)).toEqual(byOnet)
      expect(new Set(related.map((one) => one.soc)).size).toBe(related.length)
      for (const { source } of byOnet)
        expect(sources[source ?? '']?.title).toBe('O*NET 27.0 Database, related occupations')
    },
  )

  it('is then related to what the same fields of study lead to, and never to teaching or managing', () => {
    for (const soc of ['29-2072', '31-9092', '31-9093', '43-1011', '53-3032']) {
      const { related, sources } = detailsOf(soc)
      for (const one of related) {
        expect(one.soc).not.toMatch(/^(11|25)-/)
        expect(one.soc).not.toBe(soc)
        expect(one.fields > 0).toBe(one.by === 'fields')
        if (one.by === 'group') expect(one.soc.slice(0, 4)).toBe(soc.slice(0, 4))
        if (one.by === 'fields') expect(sources[one.source ?? '']?.title).toContain('crosswalk')
      }
    }
    expect(detailsOf('43-1011').related.map(({ by }) => by)).toContain('fields')
  })

  it('is related by fields of study and group alone in a catalog that has nothing of O*NET', () => {
    const db = new Database(':memory:')
    onTestFinished(() => void db.close())
    db.exec(`ATTACH '${shipped.file}' AS whole`)
    for (const table of [
      'datasets',
      'provenance',
      'occupations',
      'cip_occupations',
      'job_titles',
      'areas',
      'wages',
      'projections',
    ])
      db.exec(`CREATE TABLE ${table} AS SELECT * FROM whole.${table}`)
    db.exec('DETACH whole')
    lendMissing(db, CATALOG)
    const related = occupationDetails(db, '29-2072', 'US')?.related ?? []
    expect(related[0]).toMatchObject({ soc: '29-9021', by: 'fields' })
    expect(related[0]?.fields).toBeGreaterThan(1)
    expect(related.filter(({ by }) => by === 'onet')).toEqual([])
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
