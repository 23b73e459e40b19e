import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { FindInput } from '../../../data/contract/find.ts'
import { FACETS, LONG_FACETS, RANGES } from '../../../data/fields/catalogue.ts'
import type { ListedProgram } from '../../../data/listed-program.ts'
import { ONLINE, RESIDENCIES } from '../../../data/program.ts'
import { NOTHING_FROM_CASE } from '../../../main/catalog/given.ts'
import { openFind } from '../../../main/catalog/find/find.ts'
import { openCatalog } from '../../../main/catalog/open-catalog.ts'
import { Places } from '../../../main/catalog/places.ts'
import { loadZipPlaces } from '../../../main/catalog/zip-places.ts'
import { PlainSql } from '../../../main/commands/bench/plain-sql.ts'
import { addStateList, listed, ownList, provider } from './support/listed.ts'
import { asked } from './support/requests.ts'
import { shippedCatalog } from './support/shipped.ts'
import { institution, program, SMALL, smallCatalog } from './support/small-tables.ts'

const overrides = (...programs: readonly ListedProgram[]) => ({
  lists: [ownList('own:1', programs)],
  matches: {},
})

function open(file = smallCatalog()) {
  const db = openCatalog(file)
  onTestFinished(() => void db.close())
  return openFind(db)
}

describe('programs of lists in Find', () => {
  it('are as far as their own ZIP is; what nobody places, or only a guess, may be near', async () => {
    const zips = await loadZipPlaces()
    const db = openCatalog(
      smallCatalog({
        institutions: [
          institution(100, 'Peña College', 'Austin', 'TX', {
            zip: '78701',
            latitude: 30.27,
            longitude: -97.74,
          }),
        ],
        programs: [program(100, '51.0713', 21)],
      }),
    )
    onTestFinished(() => void db.close())
    const find = openFind(db)
    const taught = (number: number, more: Parameters<typeof provider>[1]) =>
      listed(`own:1:${number}`, 'own:1', {
        name: `Coding ${number}`,
        provider: provider(`own:1:${number}`, {
          name: `School ${number}`,
          state: 'TX',
          city: 'Austin',
          ...more,
        }),
      })
    find.setPersonal(
      overrides(
        taught(1, { zip: '77002' }),
        taught(2, { zip: '' }),
        taught(3, { zip: '', unitid: 100, match: 'exact' }),
        taught(4, { zip: '', unitid: 100, match: 'guess' }),
        taught(5, { zip: '78701', unitid: 100, match: 'exact' }),
      ),
    )
    const place = new Places(db, zips).get({ kind: 'zip', zip: '78701' })!
    const ask = (more: FindInput) => find(asked({ place: place.ref, ...more }), () => ({ place, zips }))
    const told = (more: FindInput) =>
      Object.fromEntries(ask(more).rows.map(({ key, miles, reach }) => [key, [miles?.value, reach]]))
    expect(told({ radius: 30 })).toEqual({
      '100-51.0713-21': [0, 'near'],
      'own:1:3': [0, 'near'],
      'own:1:5': [0, 'near'],
      'own:1:2': [null, 'unplaced'],
      'own:1:4': [null, 'unplaced'],
    })
    expect(ask({ radius: 30 })).toMatchObject({ total: 3, mayFit: 2, near: 3, nearSchools: 1 })
    const houston = ask({ sort: 'miles', descending: true }).rows[0]
    expect(houston?.key).toBe('own:1:1')
    expect(houston?.miles?.value).toBeGreaterThan(140)
    expect(houston?.reach).toBeUndefined()
    // By the state of the place each says where it is.
    expect(ask({ radius: 'state' })).toMatchObject({ total: 6, mayFit: 0 })
  })

  it('cost by residency what their list says', () => {
    const find = open()
    find.setPersonal(
      overrides(
        listed('own:1:1', 'own:1', {
          name: 'Logistics',
          provider: provider('own:1:a', { unitid: 100, match: 'exact' }),
          figures: {
            tuitionAndFees: { value: 625_000, status: 'own' },
            tuitionOutOfDistrict: { value: 1_321_000, status: 'own' },
          },
        }),
      ),
    )
    const costs = RESIDENCIES.map(
      (residency) => find(asked({ text: 'logistics', residency })).rows[0]?.costToFinish.value,
    )
    expect(costs).toEqual([625_000, 1_321_000, 1_321_000])
  })

  it('go by the field and the award that the person gave, in facets, filters, sort and text', () => {
    const find = open()
    const list = overrides(
      listed('own:1:1', 'own:1', { name: 'Evening course', cip: null }),
      listed('own:1:2', 'own:1', { name: 'Another course', cip: '51.0801', awardLevel: 2 }),
    )
    const keys = (input: FindInput) =>
      find(asked({ ...input, counted: [...LONG_FACETS] })).rows.map(({ key }) => key)
    const ofCoding = { facets: { study: ['51.0713'] } }
    find.setPersonal(list)
    const before = keys(ofCoding)
    expect(before).not.toContain('own:1:1')
    expect(keys({ text: 'evening insurance coding' })).toEqual([])

    find.setPersonal(list, {
      ...NOTHING_FROM_CASE,
      given: { 'own:1:1': { cip: '51.0713', awardLevel: 3 }, 'own:1:2': { awardLevel: 20 } },
    })
    expect(keys(ofCoding)).toEqual(expect.arrayContaining([...before, 'own:1:1']))
    expect(keys({ text: 'evening insurance coding' })).toEqual(['own:1:1'])
    expect(keys({ facets: { awardLevel: ['3'], list: ['own:1'] } })).toEqual(['own:1:1'])
    expect(keys({ facets: { awardLevel: ['2'], list: ['own:1'] } })).toEqual([])
    expect(keys({ facets: { occupation: ['29-2072'], list: ['own:1'] } })).toContain('own:1:1')
    const { facets } = find(asked({ facets: { list: ['own:1'] }, counted: ['study'] }))
    expect(facets.study.filter(({ count }) => count > 0)).toMatchObject([
      { value: '51.0713', count: 1 },
      { value: '51.0801', count: 1 },
    ])
    const sorted = { sort: 'awardLevel', facets: { list: ['own:1'] } } as const
    expect(keys(sorted)).toEqual(['own:1:2', 'own:1:1'])
    expect(keys({ ...sorted, descending: true })).toEqual(['own:1:1', 'own:1:2'])
    // Without a length it is the rule's of the level that was given.
    expect(find(asked({ text: 'evening course' })).rows[0]).toMatchObject({
      awardLevel: 3,
      months: { status: 'estimated', value: 18, high: 24 },
    })
  })

  it('that only sound like what is asked for may fit: never counted, never left out for sure', () => {
    const find = open()
    const program = { name: 'Medical Insurance Coding Specialist/Coder, AAS', cip: null }
    find.setPersonal(overrides(listed('own:1:1', 'own:1', program)))
    const list = { list: ['own:1'] }
    const ask = (facets: FindInput['facets'], more: FindInput = {}) =>
      find(asked({ facets: { ...list, ...facets }, counted: [...LONG_FACETS], ...more }))
    for (const facets of [
      { awardLevel: ['3'] },
      { study: ['51.0713'] },
      { occupation: ['29-2072'] },
      { awardLevel: ['3', '2'], study: ['51.0713'], occupation: ['29-2072'] },
    ] as const) {
      const found = ask(facets)
      expect(found, JSON.stringify(facets)).toMatchObject({
        total: 0,
        mayFit: 1,
        rows: [{ key: 'own:1:1', mayFit: true, awardLevel: 0, awardGuess: 3 }],
      })
      expect(ask(facets, { mayFit: false }).rows).toEqual([])
    }
    for (const facets of [
      { awardLevel: ['2'] },
      { study: ['51.0801'] },
      { study: ['51.0713'], awardLevel: ['2'] },
    ] as const)
      expect(ask(facets), JSON.stringify(facets)).toMatchObject({ total: 0, mayFit: 0, rows: [] })
    // What it is called is not known, so it is found as that.
    expect(ask({ awardLevel: ['not-reported'], study: ['not-reported'] })).toMatchObject({
      total: 1,
      mayFit: 0,
      rows: [{ mayFit: false }],
    })
    const { facets } = ask({})
    expect(facets.awardLevel.find(({ value }) => value === '3')?.count ?? 0).toBe(0)
    // Given, it is a yes.
    find.setPersonal(overrides(listed('own:1:1', 'own:1', program)), {
      ...NOTHING_FROM_CASE,
      given: { 'own:1:1': { awardLevel: 3 } },
    })
    expect(ask({ awardLevel: ['3'] })).toMatchObject({ total: 1, mayFit: 0 })
    expect(ask({ awardLevel: ['3'] }).rows[0]).not.toHaveProperty('awardGuess')
  })

  it('are rows like any other, under their own name, and gone again with the list', () => {
    const find = open()
    const all = find(asked())
    find.setPersonal(
      overrides(
        listed('own:1:1', 'own:1', {
          name: 'Évening coding',
          provider: provider('own:1:pena', { name: 'PC', city: 'Round Rock', unitid: 100, match: 'exact' }),
          occupations: ['31-9092', '99-9999'],
          figures: {
            tuitionAndFees: { value: 120_000, status: 'own' },
            months: { value: 3, status: 'own' },
          },
        }),
      ),
    )
    const found = find(asked({ text: 'evening' }))
    expect(found.rows).toEqual([
      {
        key: 'own:1:1',
        origin: 'own',
        program: 'Évening coding',
        institution: 'Peña College',
        school: 'own:1:pena',
        city: 'Round Rock',
        state: 'TX',
        awardLevel: 0,
        online: 'not-reported',
        costToFinish: { status: 'own', value: 120_000, unknownParts: ['books'] },
        months: { status: 'own', value: 3 },
        completions: { status: 'not-reported', value: null },
        payMedian: null,
        // What the list says and what the crosswalk says; a code that the catalog does not know has no name.
        occupations: ['29-2072', '31-9092'],
        // Of the field's coding exams none asks for a level; the others do.
        exams: expect.arrayContaining([
          { credential: 'RHIT', verdict: 'ask' },
          { credential: 'CCS', verdict: 'yes' },
        ]) as unknown,
        mayFit: false,
        match: { by: 'program' },
      },
    ])
    expect(find(asked()).total).toBe(all.total + 1)
    find.setPersonal({ lists: [], matches: {} })
    expect(find(asked())).toEqual(all)
  })

  it('of a length between two ends fit a limit wholly, perhaps, or not at all', () => {
    const find = open(smallCatalog({ programs: [] }))
    const months = (key: string, value: number, high?: number) =>
      listed(`own:1:${key}`, 'own:1', {
        name: `Course ${key}`,
        provider: provider('own:1:x', { name: 'Hub', city: 'Austin' }),
        figures: { months: { value, status: 'own', ...(high === undefined ? {} : { high }) } },
      })
    find.setPersonal(overrides(months('1', 9, 24), months('2', 3, 12), months('3', 5), months('4', 3, 4)))
    const found = (input: FindInput) => {
      const { total, mayFit, rows, ranges, facets } = find(asked({ sort: 'months', ...input }))
      expect(facets.online.reduce((all, { count }) => all + count, 0)).toBe(total)
      expect(ranges.costToFinish.unknown).toBe(total)
      return { total, mayFit, keys: rows.map((row) => `${row.key.slice(-1)}${row.mayFit ? '?' : ''}`) }
    }
    expect(found({ ranges: { months: { max: 6 } } })).toEqual({ total: 2, mayFit: 1, keys: ['4', '3', '2?'] })
    expect(found({ ranges: { months: { max: 3 } } })).toEqual({ total: 0, mayFit: 0, keys: [] })
    expect(found({ ranges: { months: { max: 12 } } })).toEqual({
      total: 3,
      mayFit: 1,
      keys: ['2', '4', '3', '1?'],
    })
    expect(found({ ranges: { months: { min: 4 } } })).toEqual({
      total: 2,
      mayFit: 1,
      keys: ['3', '1', '2?'],
    })
    expect(found({ ranges: { months: { max: 12 } }, mayFit: false })).toEqual({
      total: 3,
      mayFit: 1,
      keys: ['2', '4', '3'],
    })
    // What another filter keeps out for sure does not fit perhaps.
    const none = { ranges: { months: { max: 12 }, costToFinish: { max: 100 } } }
    expect(find(asked(none))).toMatchObject({ total: 0, mayFit: 0 })
  })

  it('whose field of study nobody told have pay that is not known, and not none', () => {
    const find = open()
    const unknown = (occupations: readonly string[]) =>
      listed('own:1:1', 'own:1', { name: 'Bootcamp', cip: null, occupations })
    const payOf = (occupation: string | null) =>
      find(asked({ text: 'bootcamp', occupation })).rows.map(({ payMedian }) => payMedian)
    const notKnown = { status: 'not-reported', value: null }
    find.setPersonal(overrides(unknown([])))
    expect(payOf(null)).toEqual([notKnown])
    expect(payOf('29-2072')).toEqual([notKnown])
    find.setPersonal(overrides(unknown(['31-9092', '29-9021'])))
    expect(payOf('29-2072')).toEqual([notKnown])
    // A field that is known leads elsewhere.
    find.setPersonal(overrides(listed('own:1:1', 'own:1', { name: 'Bootcamp', cip: '51.0713' })))
    expect(payOf('51-4121')).toEqual([null])
  })

  it('are found by their name, provider, city, CIP code and title, and jobs', () => {
    const find = open()
    find.setPersonal(
      overrides(
        listed('own:1:1', 'own:1', {
          name: 'Bootcamp',
          provider: provider('own:1:x', { name: 'Quick Learning Hub', city: 'El Paso' }),
        }),
      ),
    )
    for (const text of [
      'bootc',
      'quick hub',
      'paso',
      '51.0713',
      'insurance bootcamp',
      'texas bootcamp',
      'records bootcamp',
    ]) {
      expect(
        find(asked({ text })).rows.map(({ key }) => key),
        text,
      ).toContain('own:1:1')
    }
    expect(find(asked({ text: 'Bootcamp' })).corrections).toEqual([])
    expect(find(asked({ text: 'bootcmp' })).corrections).toEqual([{ typed: 'bootcmp', read: 'bootcamp' }])
  })

  it('without an award level stand last by it, both ways, and are counted as not reported', () => {
    const find = open()
    find.setPersonal(overrides(listed('own:1:1', 'own:1')))
    for (const descending of [false, true]) {
      expect(find(asked({ sort: 'awardLevel', descending })).rows.at(-1)?.key).toBe('own:1:1')
    }
    const { facets } = find(asked({ facets: { awardLevel: ['not-reported'] } }))
    expect(facets.awardLevel.at(-1)).toEqual({ value: 'not-reported', count: 1, selected: true })
    expect(find(asked({ facets: { awardLevel: ['not-reported'] } })).total).toBe(1)
  })

  it('that are an official program are not counted again, and lend it the price it lacks', () => {
    const file = smallCatalog({
      programs: [
        program(100, '51.0713', 21),
        program(100, '51.0801', 3, { tuition_in_state: 500, tuition_in_state_status: 'known' }),
      ],
    })
    const p = provider('made-up:1', { unitid: 100, match: 'exact', score: 1 })
    const official = '100-51.0713-21'
    addStateList(
      file,
      'made-up',
      [p],
      [
        { key: 'etpl:1', provider: p.id, name: 'Coding days', official, tuition: 90_000, books: 1_000 },
        { key: 'etpl:2', provider: p.id, name: 'Coding nights', official, tuition: 110_000 },
        { key: 'etpl:3', provider: p.id, name: 'Assistant', official: '100-51.0801-3', tuition: 1 },
        { key: 'etpl:4', provider: p.id, name: 'Other', cip: '51.0801' },
      ],
    )
    const { rows, total, facets } = open(file)(asked({ sort: 'costToFinish' }))
    expect(total).toBe(3)
    expect(
      rows.map(({ key, origin, costToFinish }) => [key, origin, costToFinish.value, costToFinish.high]),
    ).toEqual([
      ['100-51.0801-3', 'official', 50_000, undefined],
      ['100-51.0713-21', 'official', 91_000, 111_000],
      ['etpl:4', 'listed', null, undefined],
    ])
    expect(facets.priceStatus.map(({ value, count }) => [value, count])).toEqual([
      ['known', 2],
      ['not-reported', 1],
    ])
  })

  it('of a provider in another city are in no county, since a branch may be in another', () => {
    const find = open(
      smallCatalog({
        institutions: [
          institution(100, 'Peña College', 'Austin', 'TX', { county: 'Travis County', county_code: '48453' }),
        ],
        programs: [program(100, '51.0713', 21)],
      }),
    )
    const at = (n: number, city: string) =>
      listed(`own:1:${n}`, 'own:1', { provider: provider(`own:1:p${n}`, { city, unitid: 100 }) })
    find.setPersonal(overrides(at(1, 'Austin'), at(2, 'Waco')))
    const { county, study } = find(asked({ counted: ['county', 'study'] })).facets
    expect(county).toEqual([
      { value: '48453', label: 'Travis County, TX', count: 2, selected: false },
      { value: 'not-reported', label: 'not-reported', count: 1, selected: false },
    ])
    expect(study).toEqual([
      { value: '51.0713', label: 'Medical Insurance Coding Specialist/Coder', count: 3, selected: false },
    ])
  })

  it('are found by their list, and so is an official program that the list names', () => {
    const find = open()
    const official = find(asked()).rows[0]?.key ?? null
    expect(find(asked()).facets.list).toMatchObject([{ value: 'none', count: 3, selected: false }])
    find.setPersonal({
      lists: [
        ownList('own:1', [listed('own:1:1', 'own:1', { name: 'Aardvark care', official: null })]),
        ownList('own:2', [
          listed('own:2:1', 'own:2', { name: 'Zoo keeping' }),
          listed('own:2:2', 'own:2', { name: 'Coding here', official }),
        ]),
      ],
      matches: {},
    })
    const found = find(asked({ facets: { list: ['own:2'] } }))
    expect(found.rows.map(({ key }) => key)).toEqual([official, 'own:2:1'])
    expect(found.facets.list).toMatchObject([
      { value: 'none', count: 2 },
      { value: 'own:1', count: 1, selected: false },
      { value: 'own:2', count: 2, selected: true },
    ])
    // People are told its name, never its id.
    expect(found.facets.list.slice(1).every(({ label }) => label && !label.startsWith('own:'))).toBe(true)
    // A list that is gone finds nothing, and is still there to be taken away.
    expect(find(asked({ facets: { list: ['own:9'] } }))).toMatchObject({ total: 0 })
  })

  it('are counted as plain SQL counts them, whatever list comes after which', () => {
    const catalog = shippedCatalog()
    onTestFinished(() => catalog.remove())
    const find = openFind(catalog.db)
    const sql = new PlainSql(catalog.db)
    catalog.db.exec('CREATE TEMP TABLE official AS SELECT * FROM flat')
    const schools = catalog.db
      .prepare<
        [],
        {
          unitid: number
          city: string
          state: string
          county_code: string
          control: string | null
          federal_aid: string
        }
      >(
        'SELECT unitid, city, state, county_code, control, federal_aid FROM institutions ORDER BY unitid LIMIT 40',
      )
      .all()
    const insert = catalog.db
      .prepare(`INSERT INTO flat (key, cip, state, county, study, list, control, federalAid, online, closed,
      awardLevel, conferred, completions, months, ${RESIDENCIES.map((r) => `"cost ${r}", "price ${r}"`).join(', ')})
      VALUES (@key, @cip, @state, @county, @study, 'own:1', @control, @federalAid, @online, 0, @awardLevel, @conferred,
      @completions, @months, ${RESIDENCIES.map(() => '@cost, @price').join(', ')})`)

    const whole = (greatest: number) => fc.option(fc.integer({ min: 0, max: greatest }))
    const anyProgram = fc.record({
      name: fc.constantFrom('Coding', 'Zoo keeping', 'A first step', 'Medical'),
      cip: fc.constantFrom('51.0713', '51.0801', '01.0101', null),
      school: fc.option(fc.constantFrom(...schools)),
      level: fc.constantFrom(0, 20, 2, 3),
      online: fc.constantFrom(...ONLINE),
      tuition: whole(3_000_000),
      months: whole(30),
      completions: whole(2),
    })
    const anyInput = fc.record({
      facets: fc.record(
        {
          state: fc.constant(['TX', 'AL']),
          county: fc.constantFrom(['01073'], ['not-reported', '01089']),
          study: fc.constantFrom(['51.0713'], ['not-reported', '01.0101']),
          awardLevel: fc.constantFrom(['not-reported'], ['2', '3']),
          priceStatus: fc.constantFrom(['own'], ['own', 'not-reported']),
          list: fc.constantFrom(['none'], ['own:1'], ['own:1', 'none']),
          occupation: fc.constant(['29-2072']),
        },
        { requiredKeys: [] },
      ),
      ranges: fc.constantFrom({}, { costToFinish: { min: null, max: 1_000_000, includeUnknown: true } }),
    })

    fc.assert(
      fc.property(fc.array(anyProgram, { maxLength: 30 }), anyInput, (programs, input) => {
        // The index counts whole weeks, 52 of them to 12 months.
        const inWeeks = (months: number | null) =>
          months === null ? null : (Math.floor((months * 52) / 12) * 3) / 13
        const known = (value: number | null) =>
          ({ value, status: value === null ? 'not-reported' : 'own' }) as const
        find.setPersonal(
          overrides(
            ...programs.map(({ name, cip, school, level, online, tuition, months, completions }, n) =>
              listed(`own:1:${n}`, 'own:1', {
                ...{ name, cip, awardLevel: level, online },
                provider: provider(`own:1:${school?.unitid}`, school ?? {}),
                figures: {
                  tuitionAndFees: known(tuition),
                  months: known(months),
                  completions: known(completions),
                },
              }),
            ),
          ),
        )
        catalog.db.exec('DELETE FROM flat; INSERT INTO flat SELECT * FROM official')
        programs.forEach(({ cip, school, level, online, tuition, months, completions }, n) =>
          insert.run({
            ...{ key: `own:1:${n}`, cip, study: cip ?? 'not-reported', online, completions },
            // Without a length it is the rule's: of level 20 from 1 month, of 2 from 9, of 3 from 18.
            months: inWeeks(
              months ??
                new Map([
                  [20, 1],
                  [2, 9],
                  [3, 18],
                ]).get(level) ??
                null,
            ),
            state: school?.state ?? 'TX',
            county: school?.county_code || 'not-reported',
            control: school?.control ?? 'not-reported',
            federalAid: school?.federal_aid ?? 'not-reported',
            awardLevel: level === 0 ? 'not-reported' : String(level),
            conferred: completions === null ? 'not-reported' : completions > 0 ? 'some' : 'none',
            cost: tuition,
            price: tuition === null ? 'not-reported' : 'own',
          }),
        )
        const request = asked({ ...(input as FindInput), counted: [...LONG_FACETS], limit: 500 })
        const result = find(request)
        expect(result.total).toBe(sql.total(request))
        expect(new Set(result.rows.map(({ key }) => key)).size).toBe(result.rows.length)
        for (const id of FACETS) {
          const counts = result.facets[id].filter(({ count }) => count > 0)
          expect(Object.fromEntries(counts.map(({ value, count }) => [value, count])), id).toEqual(
            sql.facet(request, id),
          )
        }
        for (const id of RANGES) {
          const { bins, binsMax } = result.ranges[id]
          expect(result.ranges[id], id).toEqual(sql.range(request, id, bins.length, binsMax))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('stand in the order of the whole list, in pages in one piece', () => {
    const find = open()
    find.setPersonal(
      overrides(
        listed('own:1:1', 'own:1', { name: 'Aardvark care' }),
        listed('own:1:2', 'own:1', { name: SMALL['cips']![0]!['title'] as string }),
        listed('own:1:3', 'own:1', { name: 'Zoo keeping' }),
      ),
    )
    const inPages = Array.from(
      { length: 6 },
      (_, offset) => find(asked({ sort: 'program', offset, limit: 1 })).rows,
    )
    expect(inPages.flat().map(({ key }) => key)).toEqual([
      'own:1:1',
      '100-51.0713-21',
      'own:1:2',
      '100-51.0801-3',
      '200-51.0801-2',
      'own:1:3',
    ])
  })
})
