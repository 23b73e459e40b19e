import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { DATASETS_FOLDER } from '../../../../main/import/support/datasets.ts'
import { emptyFolder } from '../../../../main/import/support/files.ts'
import { ask, changesOf, one, useImports } from '../../../../main/import/support/importing.ts'
import { openFind } from '../../../../../main/catalog/find/find.ts'
import { asked } from '../../../../main/catalog/support/requests.ts'
import { ofWholeFiles } from '../../../support/whole-files.ts'
import { NATIONAL, NATIONAL_SAID, SHIPPED } from '../../../../support/catalog-counts.ts'

const importFiles = useImports()

ofWholeFiles('the official files themselves', () => {
  it(`make a catalog of ${NATIONAL_SAID.programs} programs at ${NATIONAL_SAID.institutions} institutions, and give the numbers that are published`, async () => {
    const dataDir = emptyFolder()
    const file = (...parts: string[]) => join(DATASETS_FOLDER, ...parts)
    const plan = await importFiles(dataDir, [
      file('ipeds', 'hd2024.csv'),
      file('ipeds', 'c2024_a.csv'),
      file('ipeds', 'ic2023_py.csv'),
      file('ipeds', 'ic2023_ay.csv'),
      file('state-etpl', 'tx_etpl_2024-03-20.xlsx'),
      file('scorecard', 'institution_earnings_extract_20250519.csv'),
    ])
    expect(changesOf(plan, 'programs')).toMatchObject({
      before: SHIPPED.programs,
      after: NATIONAL.programs,
      added: 263_237,
      changed: 0,
      dropped: 0,
    })
    expect(
      ask(dataDir, 'SELECT count(*) AS programs, count(DISTINCT unitid) AS institutions FROM programs'),
    ).toEqual([{ programs: NATIONAL.programs, institutions: NATIONAL.institutions }])
    expect(one(dataDir, 'SELECT count(*) FROM institutions')).toBe(6072)
    expect(one(dataDir, 'SELECT count(tuition) FROM price_slots')).toBe(7940)
    expect(
      ask(
        dataDir,
        `SELECT cip, count(*) AS n FROM programs WHERE cip IN ('51.0707', '51.0801') GROUP BY cip`,
      ),
    ).toEqual([
      { cip: '51.0707', n: 650 },
      { cip: '51.0801', n: 1647 },
    ])
    expect(
      one(dataDir, `SELECT median FROM wages WHERE soc = '29-2072' AND area = 'US' AND vintage = '2024-05'`),
    ).toBe(5_025_000)
    expect(one(dataDir, 'SELECT count(*) FROM listed_programs')).toBe(6245)
    // 276 of 0 weeks, 62 of ERROR, and 18 that cannot be meant (99,999 weeks, a date).
    expect(one(dataDir, 'SELECT count(*) FROM listed_programs WHERE weeks IS NULL')).toBe(276 + 62 + 18)
    // A school that College Scorecard has no earnings of has none here: not 0.
    expect(
      one(dataDir, 'SELECT count(*) FROM institutions WHERE (earnings IS NULL) <> (earnings_status = 6)'),
    ).toBe(0)
    expect(one(dataDir, 'SELECT count(earnings) FROM institutions')).toBe(4835)
    // The schema's own checks hold for every row, and the file is whole.
    const db = new Database(join(dataDir, 'official.db'), { readonly: true })
    try {
      // Find leaves closed schools out, and shows them when asked to.
      const find = openFind(db)
      // Of the 6,245 of Texas, those that are no row of IPEDS as well.
      const listed = 4795
      expect(find(asked({ limit: 0 })).total).toBe(NATIONAL.found + listed)
      expect(find(asked({ limit: 0, closed: true })).total).toBe(NATIONAL.programs + listed)
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    } finally {
      db.close()
    }
  }, 120_000)
})
