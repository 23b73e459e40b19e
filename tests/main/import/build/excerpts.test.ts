import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeIndexFile } from '../../../../main/catalog/catalog-facts.ts'
import { indexFileOf } from '../../../../main/catalog/index-file.ts'
import { EXCERPTS_FOLDER } from '../support/datasets.ts'
import { emptyFolder } from '../support/files.ts'
import { ask, changesOf, one, useImports } from '../support/importing.ts'
import { TEXAS, texasList, WASHINGTON, washingtonWages } from '../support/state-lists.ts'
import { SHIPPED } from '../../../support/catalog-counts.ts'

const importFiles = useImports()
const ipeds = (...names: string[]) => names.map((name) => join(EXCERPTS_FOLDER, 'ipeds', `${name}.csv`))
const file = (path: string) => join(EXCERPTS_FOLDER, path)

const EARNINGS = 'scorecard/institution_earnings_extract_20250519.csv'

function listOfTexas(): string {
  const path = join(emptyFolder(), 'list.xlsx')
  writeFileSync(path, texasList())
  return path
}

describe('the excerpts of the official files', () => {
  it('make a catalog of 995 programs at 97 institutions, and give the numbers that are published', async () => {
    const dataDir = emptyFolder()
    const plan = await importFiles(dataDir, [
      ...ipeds('hd2024', 'c2024_a', 'ic2023_py', 'ic2023_ay'),
      listOfTexas(),
      file(EARNINGS),
    ])
    // The 249 that ship are in the excerpts with the very figures that they ship with.
    expect(changesOf(plan, 'programs')).toMatchObject({
      before: SHIPPED.programs,
      after: 995,
      added: 995 - 249,
      changed: 0,
      dropped: SHIPPED.programs - 249,
    })
    expect(plan.rejected).toBe(Object.values(TEXAS.rejects).reduce((sum, count) => sum + count, 0))
    expect(
      ask(dataDir, 'SELECT count(*) AS programs, count(DISTINCT unitid) AS institutions FROM programs'),
    ).toEqual([{ programs: 995, institutions: 97 }])
    expect(one(dataDir, 'SELECT count(*) FROM institutions')).toBe(109)
    expect(one(dataDir, 'SELECT count(tuition) FROM price_slots')).toBe(211)
    expect(
      ask(
        dataDir,
        `SELECT cip, count(*) AS n FROM programs WHERE cip IN ('51.0707', '51.0801') GROUP BY cip`,
      ),
    ).toEqual([
      { cip: '51.0707', n: 34 },
      { cip: '51.0801', n: 67 },
    ])
    expect(
      one(dataDir, `SELECT median FROM wages WHERE soc = '29-2072' AND area = 'US' AND vintage = '2024-05'`),
    ).toBe(5_025_000)
    expect(one(dataDir, 'SELECT count(*) FROM listed_programs')).toBe(TEXAS.programs)
    expect(one(dataDir, 'SELECT count(*) FROM listed_programs WHERE weeks IS NULL')).toBe(TEXAS.withoutWeeks)
    // A school that College Scorecard has no earnings of has none here: not 0.
    expect(
      one(dataDir, 'SELECT count(*) FROM institutions WHERE (earnings IS NULL) <> (earnings_status = 6)'),
    ).toBe(0)
    expect(one(dataDir, 'SELECT count(earnings) FROM institutions')).toBe(100)
    // The schema's own checks hold for every row, and the file is whole.
    expect(one(dataDir, 'PRAGMA integrity_check')).toBe('ok')
  })

  it('have an index of the rows as they were written, the same bytes as one that is read from SQLite', async () => {
    const dataDir = emptyFolder()
    await importFiles(dataDir, ipeds('hd2024', 'c2024_a', 'ic2023_py', 'ic2023_ay'))
    const catalog = join(dataDir, 'official.db')
    const written = readFileSync(indexFileOf(catalog))
    rmSync(indexFileOf(catalog))
    makeIndexFile(catalog)
    expect(readFileSync(indexFileOf(catalog)).equals(written)).toBe(true)
  })

  it('are taken all at once, each as what it is, and nothing of them is rejected', async () => {
    const dataDir = emptyFolder()
    const wages = join(emptyFolder(), 'wages.csv')
    writeFileSync(wages, washingtonWages())
    const plan = await importFiles(dataDir, [
      ...ipeds('hd2024', 'hd2022', 'c2024_a', 'c2023_a', 'ic2023_py', 'ic2018_py', 'ic2023_ay'),
      ...ipeds('c2022dep', 'gr200_22'),
      ...['2023', '2024', '2025'].map((year) => file(`bls/national_M${year}_dl.xlsx`)),
      file('bls/occupation_2024-2034.xlsx'),
      file('crosswalk/CIP2020_SOC2018_Crosswalk.xlsx'),
      file('crosswalk/CIPCode2020.csv'),
      file('crosswalk/Crosswalk2010to2020.csv'),
      file('crosswalk/soc_2018_definitions.xlsx'),
      file('onet/Alternate Titles.txt'),
      file('onet/Sample of Reported Titles.txt'),
      file('onet/Related Occupations.txt'),
      file(EARNINGS),
      file('scorecard/FieldOfStudy_2019release_first100rows.csv'),
      wages,
    ])
    expect(plan.files.flatMap(({ problem }) => problem ?? [])).toEqual([])
    expect(plan.files.flatMap(({ datasets }) => datasets.map(({ id }) => id))).toEqual([
      'ipeds-hd-2024',
      'ipeds-hd-2022',
      'ipeds-c-2024',
      'ipeds-c-2023',
      'ipeds-ic-py-2023',
      'ipeds-ic-py-2018',
      'ipeds-ic-ay-2023',
      'ipeds-c-dep-2022',
      'ipeds-gr200-2022',
      'oews-2023',
      'oews-2024',
      'oews-2025',
      'ep-2024-34',
      'cip-soc-2020',
      'cip-2020',
      'cip-2010-2020-2020',
      'soc-2018',
      // Their names say no edition, and nothing inside does.
      'onet',
      'onet',
      'onet-related',
      'scorecard-institutions-2025',
      'scorecard-fields-2019',
      'oews-washington-2022',
    ])
    expect(plan.rejected).toBe(0)
    expect(changesOf(plan, 'programs')).toMatchObject({ after: 995, changed: 0 })
    // Of each the newest stands; the others are told as superseded, but the awards of the year before.
    expect(
      ask(
        dataDir,
        'SELECT id, superseded_by AS newer FROM datasets WHERE superseded_by IS NOT NULL ORDER BY id',
      ),
    ).toEqual([
      { id: 'ipeds-hd-2022', newer: 'ipeds-hd-2024' },
      { id: 'ipeds-ic-py-2018', newer: 'ipeds-ic-py-2023' },
      { id: 'onet', newer: 'onet-27' },
      { id: 'onet-related', newer: 'onet-related-27' },
    ])
    expect(one(dataDir, 'SELECT count(*) FROM field_earnings')).toBe(99)
    expect(one(dataDir, 'SELECT count(*) FROM areas')).toBe(1 + 4)
    expect(one(dataDir, `SELECT count(*) FROM wages WHERE area <> 'US'`)).toBeLessThanOrEqual(WASHINGTON.rows)
    expect(one(dataDir, `SELECT count(*) FROM wages WHERE soc = '29-2072'`)).toBe(3 + 4)
    expect(one(dataDir, "SELECT title FROM occupations WHERE soc = '29-2072'")).toBe(
      'Medical Records Specialists',
    )
    expect(one(dataDir, 'PRAGMA integrity_check')).toBe('ok')
  })

  it('of two years: the newer one stands, and the older one when that is removed', async () => {
    const dataDir = emptyFolder()
    const older = await importFiles(dataDir, ipeds('c2023_a', 'hd2022'))
    // Older than what ships, so that stays, and what only the year before had comes beside it. Two programs
    // have another award level beside them now, so the hours must tell whose their price is.
    expect(changesOf(older, 'programs')).toMatchObject({
      before: SHIPPED.programs,
      after: SHIPPED.programs + 744,
      added: 744,
      changed: 2,
      dropped: 0,
    })
    const OLDER = 'SELECT count(*) FROM programs WHERE completions_source IS NULL'
    expect(one(dataDir, OLDER)).toBe(744)

    const newer = await importFiles(dataDir, ipeds('c2024_a'))
    expect(newer.files[0]?.datasets[0]).toMatchObject({ id: 'ipeds-c-2024', standing: 'newer' })
    expect(one(dataDir, 'SELECT count(*) FROM programs')).toBe(995)

    const removed = await importFiles(dataDir, [], { remove: 'ipeds-c-2024' })
    expect(changesOf(removed, 'programs')).toMatchObject({ before: 995, after: SHIPPED.programs + 744 })
    expect(one(dataDir, OLDER)).toBe(744)
  })
})
