import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Progress } from '../../../../data/contract/library.ts'
import { emptyFolder } from '../support/files.ts'
import { ask, changesOf, one, useImports } from '../support/importing.ts'
import { MINI, miniUnitid, writeMiniFiles } from '../support/mini-files.ts'
import { SHIPPED } from '../../../support/catalog-counts.ts'

const importFiles = useImports()

/** Of one program; the sum over all is the same for every seed. */
const AWARDS = 'SELECT completions FROM programs ORDER BY unitid, cip, award_level LIMIT 1'
const EARLIER = 'SELECT count(completions_before) FROM programs WHERE completions_before_source IS NULL'

describe('making the official catalog', () => {
  it('brings every program of the completions, with directory and prices, and says what changed', async () => {
    const dataDir = emptyFolder()
    const plan = await importFiles(dataDir, writeMiniFiles(emptyFolder()))
    expect(plan.nothingNew).toBe(false)
    expect(
      plan.files.map(({ name, datasets, problem }) => [
        name,
        datasets.map(({ id, standing }) => `${id} ${standing}`),
        problem,
      ]),
    ).toEqual([
      ['hd2024.csv', ['ipeds-hd-2024 new'], null],
      ['c2024_a.csv', ['ipeds-c-2024 new'], null],
      ['ic2024_ay.csv', ['ipeds-ic-ay-2024 new'], null],
      ['ic2024_py.csv', ['ipeds-ic-py-2024 new'], null],
    ])
    // The shipped programs are of another directory and another list: both were replaced whole.
    expect(changesOf(plan, 'programs')).toMatchObject({
      before: SHIPPED.programs,
      after: MINI.programs,
      added: MINI.programs,
      dropped: SHIPPED.programs,
    })
    expect(changesOf(plan, 'institutions')).toMatchObject({ after: MINI.institutions })
    expect(plan.rejected).toBe(0)

    expect(one(dataDir, 'SELECT count(*) FROM programs')).toBe(MINI.programs)
    // A price by program is of one of the six levels: 720 clock hours. By program where the school charges by program, by year elsewhere; nothing is 0 that is unknown.
    expect(
      ask(
        dataDir,
        `SELECT tuition_in_state_status AS status, count(*) AS n FROM programs GROUP BY 1 ORDER BY 1`,
      ),
    ).toEqual([
      { status: 0, n: MINI.institutions / 4 },
      { status: 2, n: (MINI.institutions / 4) * 3 * 6 * 5 },
      { status: 6, n: MINI.programs - MINI.institutions / 4 - (MINI.institutions / 4) * 3 * 6 * 5 },
    ])
    // What no file brought stands as it ships: titles, occupations, pay, outlook.
    expect(one(dataDir, `SELECT median FROM wages WHERE soc = '29-2072' AND vintage = '2024-05'`)).toBe(
      5_025_000,
    )
    expect(
      one(dataDir, `SELECT dataset FROM provenance WHERE field = 'tuitionAndFees' AND status = 'known'`),
    ).toBe('ipeds-ic-py-2024')
    expect(one(dataDir, `SELECT dataset FROM provenance WHERE field = 'payMedian'`)).toBe('oews-2025')
  })

  it('changes nothing when the same files come again, under any name', async () => {
    const dataDir = emptyFolder()
    const files = writeMiniFiles(emptyFolder())
    await importFiles(dataDir, files)
    const before = readFileSync(join(dataDir, 'official.db'))
    const again = await importFiles(dataDir, files)
    expect(again.nothingNew).toBe(true)
    expect(again.files.every(({ datasets }) => datasets.every(({ standing }) => standing === 'same'))).toBe(
      true,
    )
    expect(readFileSync(join(dataDir, 'official.db')).equals(before)).toBe(true)
    expect(readdirSync(dataDir).filter((name) => name.includes('partial'))).toEqual([])
  })

  it('uses the newest vintage, keeps the older one aside, and goes back to it when the newer is removed', async () => {
    const dataDir = emptyFolder()
    await importFiles(dataDir, writeMiniFiles(emptyFolder(), { year: 2024, seed: 1 }))
    const awards = one(dataDir, AWARDS)
    // Older than what is there: taken in, and used for nothing but the awards of an earlier year.
    const older = await importFiles(dataDir, writeMiniFiles(emptyFolder(), { year: 2023, seed: 9 }))
    expect(older.files.flatMap(({ datasets }) => datasets.map(({ standing }) => standing))).toEqual([
      'older',
      'older',
      'older',
      'older',
    ])
    expect(changesOf(older, 'programs')).toMatchObject({ added: 0, dropped: 0, lost: 0 })
    expect(one(dataDir, AWARDS)).toBe(awards)
    expect(one(dataDir, `SELECT superseded_by FROM datasets WHERE id = 'ipeds-hd-2023'`)).toBe(
      'ipeds-hd-2024',
    )
    expect(one(dataDir, `SELECT superseded_by FROM datasets WHERE id = 'ipeds-c-2023'`)).toBeNull()
    expect(one(dataDir, EARLIER)).toBe(MINI.programs)

    const newer = await importFiles(
      dataDir,
      writeMiniFiles(emptyFolder(), { year: 2025, seed: 5 }).slice(1, 2),
    )
    expect(newer.files[0]?.datasets[0]).toMatchObject({ id: 'ipeds-c-2025', standing: 'newer' })
    expect(changesOf(newer, 'programs')).toMatchObject({ added: 0, dropped: 0, changed: MINI.programs })
    expect(one(dataDir, AWARDS)).not.toBe(awards)

    const removed = await importFiles(dataDir, [], { remove: 'ipeds-c-2025' })
    expect(changesOf(removed, 'programs')).toMatchObject({ changed: MINI.programs })
    expect(one(dataDir, AWARDS)).toBe(awards)
    expect(one(dataDir, `SELECT count(*) FROM datasets WHERE id = 'ipeds-c-2025'`)).toBe(0)
  })

  it('takes a revised file of the same year in place of the first', async () => {
    const dataDir = emptyFolder()
    await importFiles(dataDir, writeMiniFiles(emptyFolder(), { seed: 1 }))
    const [, revised = ''] = writeMiniFiles(emptyFolder(), { seed: 2 })
    const plan = await importFiles(dataDir, [revised])
    expect(plan.files[0]?.datasets[0]).toMatchObject({ standing: 'revised' })
    expect(changesOf(plan, 'programs')).toMatchObject({ added: 0, dropped: 0, changed: MINI.programs })
    expect(one(dataDir, `SELECT count(*) FROM files WHERE dataset = 'ipeds-c-2024'`)).toBe(1)
  })

  it('lists every row that it could not take, and every program whose institution is nowhere', async () => {
    const dataDir = emptyFolder()
    const files = writeMiniFiles(emptyFolder())
    const [hd = '', completions = ''] = files
    appendFileSync(
      completions,
      `${miniUnitid(0)},51.9999,1,77,3,0,0\r\nabc,51.0713,1,3,4,0,0\r\n111111,51.0713,1,3,4,0,0\r\n`,
    )
    appendFileSync(hd, 'short,row\r\n')
    const plan = await importFiles(dataDir, files)
    expect(plan.rejected).toBe(4)
    expect(
      plan.firstRejects.map(({ file, column, value, reason }) => [file, column, value, reason]).sort(),
    ).toEqual([
      ['c2024_a.csv', 'AWLEVEL', '77', 'unknown-award-level'],
      ['c2024_a.csv', 'UNITID', '111111', 'no-such-institution'],
      ['c2024_a.csv', 'UNITID', 'abc', 'not-a-unitid'],
      ['hd2024.csv', '', expect.anything(), 'wrong-number-of-fields'],
    ])
    for (const { line } of plan.firstRejects) expect(line).toBeGreaterThan(100)
    expect(plan.missing).toContainEqual({
      code: 'directory',
      params: expect.objectContaining({ programs: 1 }),
    })
    expect(one(dataDir, 'SELECT count(*) FROM rejects')).toBe(4)
    expect(one(dataDir, `SELECT rejected FROM datasets WHERE id = 'ipeds-c-2024'`)).toBe(3)
  })

  it('reads what it can and names what it cannot, one file at a time', async () => {
    const dataDir = emptyFolder()
    const folder = emptyFolder()
    const broken = join(folder, 'broken.csv')
    writeFileSync(broken, Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]))
    const strange = join(folder, 'strange.csv')
    writeFileSync(strange, 'a,b\n1,2\n')
    const plan = await importFiles(dataDir, [broken, strange, ...writeMiniFiles(folder)])
    expect(plan.files[0]?.problem).not.toBeNull()
    expect(plan.files[1]).toMatchObject({ problem: null, datasets: [], mappable: true })
    expect(changesOf(plan, 'programs')).toMatchObject({ after: MINI.programs })

    const nothing = await importFiles(emptyFolder(), [broken, strange])
    expect(nothing.nothingNew).toBe(true)
  })

  it('makes a damaged catalog whole again from the same files', async () => {
    const dataDir = emptyFolder()
    const files = writeMiniFiles(emptyFolder())
    await importFiles(dataDir, files)
    writeFileSync(join(dataDir, 'official.db'), 'half a catalog')
    const again = await importFiles(dataDir, files)
    expect(again.nothingNew).toBe(false)
    expect(one(dataDir, 'SELECT count(*) FROM programs')).toBe(MINI.programs)
  })

  it('fails and leaves nothing where a file has gone', async () => {
    const dataDir = emptyFolder()
    const files = writeMiniFiles(emptyFolder())
    rmSync(files[1] ?? '')
    await expect(importFiles(dataDir, files)).rejects.toMatchObject({ code: 'gone' })
    expect(existsSync(join(dataDir, 'official.db'))).toBe(false)
  })

  it('tells progress that only grows, with rows, rate and the file at hand', async () => {
    const told: Progress[] = []
    await importFiles(emptyFolder(), writeMiniFiles(emptyFolder()), {
      tell: (progress) => told.push(progress),
    })
    expect(told.length).toBeGreaterThan(5)
    const phases = [...new Set(told.map(({ phase }) => phase))]
    expect(phases).toEqual(['copying', 'reading', 'writing', 'checking'])
    for (const { done, rows, rowsPerSecond } of told) {
      expect(done).toBeGreaterThanOrEqual(0)
      expect(done).toBeLessThanOrEqual(1)
      expect(rows).toBeGreaterThanOrEqual(0)
      expect(rowsPerSecond).toBeGreaterThanOrEqual(0)
    }
    expect(told.map(({ file }) => file)).toContain('c2024_a.csv')
  })

  it('keeps the shipped programs where only an older list of programs comes', async () => {
    const dataDir = emptyFolder()
    const [hd = '', completions = ''] = writeMiniFiles(emptyFolder(), { year: 2023 })
    void hd
    const plan = await importFiles(dataDir, [completions])
    // No institution of the made-up country is in the shipped directory.
    expect(changesOf(plan, 'programs')).toMatchObject({
      before: SHIPPED.programs,
      after: SHIPPED.programs,
      dropped: 0,
    })
    expect(one(dataDir, `SELECT count(*) FROM programs WHERE completions_source = 'ipeds-c-2024'`)).toBe(
      SHIPPED.programs,
    )
  })
})
