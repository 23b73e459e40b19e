import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OPEN } from '../../../../data/school-closing.ts'
import { codes } from '../../../../data/messages/en/codes.ts'
import type { FindInput, FindResult } from '../../../../data/contract/find.ts'
import { translator } from '../../../../data/messages/translate.ts'
import { foldedWords } from '../../../../data/search/fold.ts'
import { lexiconOf } from '../../../../data/search/lexicon.ts'
import { otherWriting } from '../../../../data/search/place-words.ts'
import { textWithout } from '../../../../data/search/reading.ts'
import { singular, stemOf } from '../../../../data/search/stem.ts'
import { NOTHING_PERSONAL } from '../../../../data/listed-program.ts'
import { loadTowns } from '../../../../main/catalog/towns.ts'
import type { AroundOf } from '../../../../main/catalog/find/applied.ts'
import { openFind, type Find } from '../../../../main/catalog/find/find.ts'
import { openCatalog } from '../../../../main/catalog/open-catalog.ts'
import { aroundIn } from '../support/around.ts'
import { asked } from '../support/requests.ts'
import { shippedCatalog, type ShippedCatalog } from '../support/shipped.ts'
import { institution, program, SMALL, smallCatalog } from '../support/small-tables.ts'
import { SHIPPED } from '../../../support/catalog-counts.ts'

let catalog: ShippedCatalog
let find: Find
let around: AroundOf

beforeAll(async () => {
  catalog = shippedCatalog()
  find = openFind(catalog.db)
  around = await aroundIn(catalog.db)
})
afterAll(() => catalog.remove())

const search = (text: string, more: FindInput = {}) => find(asked({ text, ...more }), around)

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

  interface ProgramWords {
    /** Of its field of study, and of the jobs that this leads to. */
    readonly study: readonly string[]
    readonly school: readonly string[]
  }

  /** Every word of a program of an open school, read from the tables without the search tables. */
  function programWords(): Map<string, ProgramWords> {
    const offered = `soc NOT GLOB '11-*' AND soc NOT GLOB '25-*'`
    const counts = `soc NOT GLOB '*99' AND occupations.title NOT LIKE '%all other%'`
    const jobs = catalog.db
      .prepare<[], [string, string]>(
        `SELECT cip, soc FROM cip_occupations WHERE ${offered}
         UNION ALL SELECT cip, title FROM cip_occupations JOIN occupations USING (soc) WHERE ${offered} AND ${counts}
         UNION ALL SELECT cip, job_titles.title FROM cip_occupations JOIN occupations USING (soc)
           JOIN job_titles USING (soc) WHERE ${offered} AND ${counts}`,
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
    const studies = new Map<string, readonly string[]>()
    return new Map(
      rows.map(([key, cip, title, state, place]) => {
        let study = studies.get(cip)
        if (!study) {
          study = distinct([cip, title, ...(ofCip.get(cip) ?? []).map(([, job]) => job)].join(' '))
          studies.set(cip, study)
        }
        const stateName = (codes as Readonly<Record<string, string>>)[`state.${state}`] ?? ''
        return [key, { study, school: distinct(`${place} ${stateName}`) }]
      }),
    )
  }

  const distinct = (text: string) => [...new Set(foldedWords(text))]

  it('finds exactly the programs that have every word or its kin, and begin with the last', () => {
    const all = programWords()
    const lexicon = lexiconOf([translator('en')])
    const vocabulary = [...new Set([...all.values()].flatMap(({ study, school }) => [...study, ...school]))]
      // None that means something else, or is written in two ways.
      .filter((word) => word.length > 2 && !lexicon.words.has(word) && otherWriting(word) === null)
    const someWord = fc.constantFrom(...vocabulary)
    const stems = new Map(vocabulary.map((word) => [word, stemOf(word)]))
    const stem = (word: string) => stems.get(word) ?? stemOf(word)
    let asked = 0
    fc.assert(
      fc.property(
        fc.uniqueArray(someWord, { maxLength: 2 }),
        someWord,
        fc.integer({ min: 3, max: 12 }),
        (whole, last, length) => {
          const begun = last.slice(0, length)
          const { total, rows, corrections, read } = search([...whole, begun].join(' '), { limit: 500 })
          fc.pre(read.parts.length === 0 && corrections.length === 0 && read.unknown.length === 0)
          fc.pre(!lexicon.words.has(begun) && otherWriting(begun) === null && !whole.includes(begun))
          const has = ({ study, school }: ProgramWords, word: string, isBegun: boolean) =>
            study.some((other) => stem(other) === stem(word) || (isBegun && other.startsWith(word))) ||
            school.some((other) => singular(other) === singular(word) || (isBegun && other.startsWith(word)))
          const expected = [...all].filter(
            ([, program]) => whole.every((word) => has(program, word, false)) && has(program, begun, true),
          )
          expect(total).toBe(expected.length)
          const keys = new Set(expected.map(([key]) => key))
          expect(rows.every(({ key }) => keys.has(key))).toBe(true)
          asked++
        },
      ),
      { numRuns: 40 },
    )
    expect(asked).toBeGreaterThan(20)
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

  it('names a word that stands nowhere and shows the rest without it; alone it finds nothing', () => {
    const coding = search('coding')
    const both = search('QXZK coding')
    expect(both.total).toBe(coding.total)
    expect(both.read.unknown).toEqual([{ from: 0, to: 4, typed: 'QXZK' }])
    expect(search('QXZK online').total).toBe(search('online').total)
    const alone = search('QXZK')
    expect(alone).toMatchObject({ total: 0, rows: [], corrections: [] })
    expect(alone.read.unknown).toHaveLength(1)
    expect(alone.loosenings).toEqual([{ filter: { kind: 'text' }, total: SHIPPED.found }])
  })

  it('where words stand apart, says what each one keeps out', () => {
    const text = 'keiser sterile '
    const { total, loosenings } = search(text)
    expect(total).toBe(0)
    for (const { filter, total } of loosenings) {
      if (filter.kind !== 'word') continue
      expect(total).toBe(search(`${textWithout(text, [filter])} `).total)
      expect(text.slice(filter.from, filter.to)).toBe(filter.typed)
    }
    expect(loosenings.some(({ filter }) => filter.kind === 'word')).toBe(true)
  })

  it('reads words of a filter as that filter, beside those that are chosen', () => {
    const same = (text: string, input: FindInput) => {
      const [typed, chosen] = [search(text), search('', input)]
      expect(typed.total, text).toBe(chosen.total)
      expect(typed.total, text).toBeGreaterThan(0)
      expect(typed.facets, text).toEqual(chosen.facets)
      expect(typed.ranges, text).toEqual(chosen.ranges)
    }
    same('Texas', { facets: { state: ['TX'] } })
    same('online certificate in Ohio', {
      facets: { online: ['all'], awardLevel: ['20', '21', '2', '4'], state: ['OH'] },
    })
    same('under $5,000', { ranges: { costToFinish: { max: 500_000 } } })
    same('public school, less than a year', {
      facets: { control: ['public'] },
      ranges: { months: { max: 12 } },
    })
    same('51.0713', { facets: { study: ['51.0713'] } })
    const ohio = { facets: { state: ['OH'] } }
    expect(search('Texas', ohio).total).toBe(search('', { facets: { state: ['OH', 'TX'] } }).total)
    expect(search('under 5000', { ranges: { costToFinish: { max: 300_000 } } }).total).toBe(
      search('', { ranges: { costToFinish: { max: 300_000 } } }).total,
    )
  })

  it('takes the words of an exam for programs that lead to it, by its rule', () => {
    const rhit = search('RHIT', { limit: 500 })
    expect(rhit.rows.every(({ awardLevel, key }) => awardLevel === 3 && key.includes('-51.07'))).toBe(true)
    expect(search('CRCST').total).toBe(search('', { facets: { occupation: ['31-9093'] } }).total)
  })

  it('leads nowhere by the titles of residual occupations', () => {
    const { total, read } = search('phlebotomy')
    expect(total).toBe(0)
    expect(read.outside).toContainEqual({ cip: '51.1009', title: 'Phlebotomy Technician/Phlebotomist' })
    expect(search('medical coding').read.outside).toEqual([])
    // By its code such an occupation is found like any other.
    expect(search('31-9099').total).toBe(search('', { facets: { occupation: ['31-9099'] } }).total)
  })

  it('says why a row matched', () => {
    const why = (text: string) => search(text).rows[0]?.match
    expect(why('medical assistant')).toEqual({ by: 'program' })
    expect(why('tumor registrar')).toEqual({ by: 'job', soc: '29-9021', title: 'Tumor Registrar' })
    expect(why('keiser')).toEqual({ by: 'school' })
    expect(why('')).toBeUndefined()
    expect(why('online')).toBeUndefined()
  })

  describe('a place in the text', () => {
    const AUSTIN = { kind: 'city', city: 'Austin', state: 'TX' } as const
    const OHIO = { place: { kind: 'zip', zip: '43215' }, radius: 100 } as const
    const found = ({ total, near, place, radius, read }: FindResult) => ({
      ...{ total, near, ref: place?.ref ?? null, radius, isFar: read.isFar },
    })

    it('is that of the search, within the usual 30 miles', () => {
      const typed = search('medical near Austin')
      expect(found(typed)).toEqual(found(search('medical', { place: AUSTIN, radius: 30 })))
      expect(typed.near).toBeGreaterThan(5)
      expect(new Set(typed.rows.map(({ reach }) => reach))).toEqual(new Set(['near']))
      // A town is a place to be near, also where nothing says so.
      expect(found(search('medical Austin'))).toEqual(found(typed))
    })

    it('counts before that of the person, and how far it says before what was chosen', () => {
      expect(found(search('medical near Austin', OHIO))).toEqual(
        found(search('medical', { place: AUSTIN, radius: 100 })),
      )
      expect(found(search('medical within 10 miles of Austin', OHIO))).toEqual(
        found(search('medical', { place: AUSTIN, radius: 10 })),
      )
      expect(found(search('medical within 10 miles', OHIO))).toEqual(
        found(search('medical', { ...OHIO, radius: 10 })),
      )
      expect(found(search('medical near Austin', { place: OHIO.place, radius: 'state' })).radius).toBe(30)
    })

    it('need not have a school where the text says that it is one, by "near" or by its state', async () => {
      const asks = ['coding near Moab', 'coding in Marfa', 'coding Hershey, PA', 'coding Moab UT']
      const before = openFind(catalog.db)
      expect(before.namesPlace('medical coding')).toBe(false)
      // Whoever holds the towns is told that they are wanted.
      expect(asks.map((text) => before.namesPlace(text))).toEqual(asks.map(() => true))
      before.setTowns(await loadTowns())
      const where = (text: string) => before(asked({ text }), around).place?.ref ?? null
      expect(asks.map(where)).toEqual([
        { kind: 'city', city: 'Moab', state: 'UT' },
        { kind: 'city', city: 'Marfa', state: 'TX' },
        { kind: 'city', city: 'Hershey', state: 'PA' },
        { kind: 'city', city: 'Moab', state: 'UT' },
      ])
      // By itself it may be any word, and of several towns of one name none is picked.
      expect(where('coding Moab')).toBeNull()
      expect(where('coding near Chillicothe')).toEqual(search('coding near Chillicothe').place?.ref ?? null)
      expect(before(asked({ text: 'coding near Nowhereville' }), around).read.unknown).toHaveLength(1)
      // Lists of the person change nothing of it.
      before.setPersonal({ ...NOTHING_PERSONAL })
      expect(where('coding near Moab')).toEqual({ kind: 'city', city: 'Moab', state: 'UT' })
    })

    it('has the schools of the town itself before others, which may be nearer to its middle', () => {
      const there = search('N. Charleston', { limit: 500 }).rows.filter(
        ({ completions }) => (completions.value ?? 0) > 0,
      )
      const own = there.filter(({ city }) => city === 'North Charleston').length
      expect(own).toBeGreaterThan(0)
      expect(there.slice(0, own).every(({ city }) => city === 'North Charleston')).toBe(true)
      expect(there.length).toBeGreaterThan(own)
    })

    it('filters nothing where nobody knows it, nor does a radius from nowhere', () => {
      for (const text of ['medical 00000', 'medical within 10 miles'])
        expect(found(search(text))).toEqual(found(search('medical')))
    })

    it('is far where nothing lies within: then the nearest come first', () => {
      const { rows, ...far } = search('sterile processing near Amarillo, TX', { limit: 500 })
      expect(far).toMatchObject({ radius: null, near: null, read: { isFar: true } })
      const firstOfEach = rows.filter(({ program }) => program === rows[0]?.program)
      const miles = firstOfEach.map((row) => row.miles?.value ?? Infinity)
      expect(miles.length).toBeGreaterThan(20)
      expect(miles).toEqual([...miles].sort((a, b) => a - b))
      // Who said how far wants no other answer.
      expect(search('sterile processing within 30 miles of Amarillo, TX')).toMatchObject({
        ...{ total: 0, radius: 30, read: { isFar: false } },
        loosenings: [{ filter: { kind: 'radius' } }, { filter: { kind: 'text' } }],
      })
    })
  })

  it('shows what there is where nothing lies in the place, and says so', () => {
    const here = search('sterile processing in Galveston, TX')
    expect(here.read.isFar).toBe(true)
    expect(here.total).toBe(search('sterile processing').total)
    expect(search('medical assistant in Columbus, OH').read.isFar).toBe(false)
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

  it('ranks title above jobs above places; equally good ones by what they gave and what is known', () => {
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
          program(100, '51.0003', 2, { completions: 9, completions_status: 'known' }),
          program(200, '51.0003', 2),
          program(100, '51.0002', 2),
          program(200, '51.0001', 2, { completions: 1, completions_status: 'known' }),
          program(100, '51.0001', 2, { completions: 0, completions_status: 'known' }),
          program(100, '51.0001', 3, { tuition_in_state: 5, tuition_in_state_status: 'estimated' }),
          program(200, '51.0001', 3, { tuition_in_state: 5, tuition_in_state_status: 'known' }),
        ],
      }),
    )
    const rows = openFind(db)(asked({ text: 'records' })).rows
    expect(
      rows.map(({ program: title, institution: school, awardLevel }) => `${title}, ${school}, ${awardLevel}`),
    ).toEqual([
      'Zymology Records, Zenith, 2',
      'Zymology Records, Zenith, 3',
      'Zymology Records, Records College, 3',
      'Zymology Records, Records College, 2',
      'Other, Records College, 2',
      'Another, Records College, 2',
    ])
    db.close()
  })
})
