import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NOTHING_FROM_CASE } from '../../../../main/catalog/given.ts'
import { FindMapInputSchema } from '../../../../data/contract/find-map.ts'
import type { Personal } from '../../../../data/listed-program.ts'
import { compare } from '../../../../main/catalog/compare/compare.ts'
import { openFind } from '../../../../main/catalog/find/find.ts'
import { matchList, withInstitutions } from '../../../../main/catalog/matching/own-matches.ts'
import { providerMatches } from '../../../../main/catalog/matching/provider-matches.ts'
import { loadZipPlaces, type ZipPlaces } from '../../../../main/catalog/zip-places.ts'
import { guessMapping } from '../../../../main/import/mapping/guess.ts'
import { readPrograms } from '../../../../main/import/mapping/mapped-programs.ts'
import { pastedTable } from '../../../../main/import/mapping/raw-table.ts'
import { openPerson } from '../../../../main/person/open-person.ts'
import { translator } from '../../../../data/messages/translate.ts'
import { previewOf } from '../../../../main/import/mapping/preview.ts'
import { folder } from '../../person/support/folder.ts'
import { asked as comparing, codes, figures, row } from '../support/comparison-catalog.ts'
import { aroundIn } from '../support/around.ts'
import { asked } from '../support/requests.ts'
import { shippedCatalog, type ShippedCatalog } from '../support/shipped.ts'
import { inPieces, personalOf } from '../../../support/person-lists.ts'
import { mappedPrograms } from '../../../../main/import/mapping/mapped-table.ts'

/** Lists of a person's as they come in, with the schools and programs of the catalog that ships. */
let catalog: ShippedCatalog
let zips: ZipPlaces

beforeAll(async () => {
  catalog = shippedCatalog()
  zips = await loadZipPlaces()
})
afterAll(() => catalog.remove())

const readList = async (text: string) => {
  const table = pastedTable(text)
  return readPrograms(table, { mapping: guessMapping(table).map(({ guess }) => guess), answers: [] })
}

/** A list as it is kept, and as the catalog knows it. */
async function kept(text: string, matches: Personal['matches'] = {}): Promise<Personal> {
  const { columns, providers, programs } = await readList(text)
  const data = folder()
  const person = await openPerson(data)
  await person.importList(
    inPieces({ name: 'Mine', file: 'mine.csv', columns, providers, programs, remember: null }),
  )
  person.close()
  const again = await openPerson(data)
  const personal = personalOf(again)
  again.close()
  return withInstitutions(catalog.db, { ...personal, matches }, zips)
}

const programsOf = ({ lists }: Personal) => lists.flatMap(({ programs }) => programs)

const compared = (personal: Personal, programs: readonly string[], zip = '43215') =>
  compare(
    { active: catalog.db, pinned: null, zips, town: null },
    comparing({ programs: [...programs], home: { state: null, zip } }),
    personal,
  )

describe('a list that names its schools by their numbers', () => {
  const WITH_UNITID = readFileSync(
    join(import.meta.dirname, '../../../fixtures/cases/list-with-unitid.csv'),
    'utf8',
  )

  it('holds official programs, whatever it calls the school: three of three', async () => {
    const personal = await kept(WITH_UNITID)
    expect(programsOf(personal).map(({ official, provider }) => [official, provider.match])).toEqual([
      ['156338-51.0716-3', 'exact'],
      ['157739-51.0801-21', 'exact'],
      ['201283-51.0713-2', 'exact'],
    ])
    // Both prices stand, with their sources, and nothing is asked.
    const [price] = figures(compared(personal, ['201283-51.0713-2']), 'tuitionAndFees')
    expect(price?.sides?.map(({ figure }) => figure.value) ?? []).toContain(600_000)
    expect(providerMatches(catalog.db, personal, 'own:1')).toMatchObject([
      { match: 'exact', byNumber: true, missing: 0 },
      { match: 'exact', byNumber: true, missing: 0 },
      { match: 'exact', byNumber: true, missing: 0 },
    ])
  })

  it.each([
    ['00994100', 'exact', '201283-51.0713-2'],
    ['9941', 'exact', '201283-51.0713-2'],
    ['="009941"', 'exact', '201283-51.0713-2'],
    ['00994102', 'guess', '201283-51.0713-2'],
    ['00000700', 'none', null],
  ])('finds the OPEID %s: %s', async (opeid, match, official) => {
    const quoted = `"${opeid.replaceAll('"', '""')}"`
    const [program] = programsOf(
      await kept(`OPEID,School,Program,CIP,Award level,Tuition\n${quoted},BC,Coding,51.0713,2,6000`),
    )
    expect([program?.provider.match, program?.official]).toEqual([match, official])
  })

  it('says by name what no school has, and keeps it as the person’s own', async () => {
    const text = [
      'UNITID,School,Program,CIP,Award level,Tuition',
      // Called like a school that there is.
      '999999,Belmont College,Coding,51.0713,2,6000',
      '201283,Belmont College,Dental,51.0601,2,7000',
      '201283,Belmont College,Coding,51.0713,2,6000',
    ].join('\n')
    const personal = await kept(text)
    expect(programsOf(personal).map(({ official }) => official)).toEqual([null, null, '201283-51.0713-2'])
    const { list, read } = { list: personal, read: await readList(text) }
    const preview = previewOf(
      mappedPrograms(read, 1),
      matchList(catalog.db, read),
      { exact: 0, guess: 0, none: 0 },
      translator('en'),
    )
    expect(preview.rows.map(({ institution, found }) => [institution, found])).toEqual([
      [null, { is: 'unknown-number', number: 'UNITID 999999' }],
      ['Belmont College', { is: 'no-such-program' }],
      ['Belmont College', { is: 'official' }],
    ])
    expect(providerMatches(catalog.db, list, null)).toMatchObject([
      { match: 'none', unknownNumber: 'UNITID 999999' },
      { match: 'exact', unknownNumber: null, byNumber: true, missing: 1, programs: 2 },
    ])
    const table = compared(personal, ['own:1:1', 'own:1:2'])
    const said = row(table, 'awardLevel').cells.map((cell) =>
      cell.kind === 'category' ? codes(cell.figure) : [],
    )
    expect(said).toEqual([['unknown-number'], ['no-such-program']])
  })

  it('is asked about no more than the person decided before', async () => {
    const text = 'UNITID,School,Program,CIP,Award level\n999999,BC,Coding,51.0713,2'
    const [{ provider } = { provider: null }] = programsOf(await kept(text))
    const personal = await kept(text, { [provider?.id ?? '']: 201283 })
    expect(providerMatches(catalog.db, personal, null)).toMatchObject([
      { match: 'person', institution: { unitid: 201283 }, unknownNumber: null },
    ])
  })
})

describe('the ZIP of a list', () => {
  const HEADINGS = 'UNITID,School,Program,CIP,Award level,City,State,ZIP'
  /** Columbus State stands in 43215. */
  const columbus = (zip: string, unitid = '202222', cip = '51.0713') =>
    `${HEADINGS}\n${unitid},Columbus State Community College,Coding,${cip},2,Columbus,OH,${zip}`
  const miles = (personal: Personal) => figures(compared(personal, ['own:1:1']), 'miles')[0]

  it.each([
    // The next ZIP, and that of a post-office box without an area of its own: it is the school.
    ['43215', 0, false],
    ['43201', 0, false],
    ['43216', 0, false],
    // Springfield and Cincinnati are other places.
    ['45505', 40, true],
    ['45202', 95, true],
    ['', 0, false],
  ])('%j counts where it is another place', async (zip, least, isElsewhere) => {
    for (const cip of ['51.0713', '51.9999']) {
      const personal = await kept(columbus(zip, '202222', cip))
      const figure = miles(personal)
      expect(codes(figure).includes('list-elsewhere')).toBe(isElsewhere)
      expect(figure?.value).toBeGreaterThanOrEqual(least)
      expect(figure?.value).toBeLessThanOrEqual(least + 15)
      const [matched] = providerMatches(catalog.db, personal, null)
      expect(matched?.elsewhere !== null).toBe(isElsewhere)
    }
  })

  it('is where Find and its map have the program, official or not', async () => {
    const around = await aroundIn(catalog.db)
    for (const cip of ['51.0713', '51.0799']) {
      const personal = await kept(columbus('45202', '202222', cip))
      const find = openFind(catalog.db)
      find.setPersonal(personal, NOTHING_FROM_CASE)
      const near = (zip: string) => {
        const request = asked({
          facets: { list: ['own:1'] },
          place: { kind: 'zip', zip },
          radius: 10,
          limit: 50,
        })
        return find(request, around).rows.map(({ key }) => key)
      }
      expect(near('45202')).toEqual(['own:1:1'])
      const { provider } = programsOf(personal)[0] ?? {}
      const map = find.map(
        v.parse(FindMapInputSchema, {
          facets: { list: ['own:1'] },
          place: { kind: 'zip', zip: '45202' },
          radius: 10,
        }),
        around,
        zips,
      )
      expect(map.schools.keys).toEqual([provider?.id])
      expect(map.schools.latitudes[0]).toBeCloseTo(39.1, 0)
    }
  })

  it('says nothing of a school that is guessed', async () => {
    const personal = await kept(
      'School,Program,City,State,ZIP\nColumbus State Comm Coll Dist,Coding,Columbus,OH,45202',
    )
    const [matched] = providerMatches(catalog.db, personal, null)
    if (matched?.match === 'guess') expect(matched.elsewhere).toBeNull()
    expect(codes(miles(personal))).not.toContain('list-elsewhere')
  })
})
