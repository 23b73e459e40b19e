import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogFacts } from '../../../../main/catalog/catalog-facts.ts'
import { openCatalog } from '../../../../main/catalog/open-catalog.ts'
import {
  DATASETS_FOLDER,
  datasetsHere,
  EXCERPTS_FOLDER,
  ROOT,
} from '../../../main/import/support/datasets.ts'
import { emptyFolder } from '../../../main/import/support/files.ts'
import { writeMiniFiles } from '../../../main/import/support/mini-files.ts'

/** `npm run soak` kills more often, and imports of the whole official files where they are. */
const SOAK = process.env['PATHWISE_SOAK'] !== undefined
const KILLS = SOAK ? 50 : 5

const WHOLE = SOAK && datasetsHere

/** Official files, of all the country or excerpts. */
const OFFICIAL = ['hd2024.csv', 'c2024_a.csv', 'ic2023_py.csv', 'ic2023_ay.csv'].map((name) =>
  join(WHOLE ? DATASETS_FOLDER : EXCERPTS_FOLDER, 'ipeds', name),
)

/** Runs the import; killed after so many milliseconds, if not Infinity. @returns its exit code, or null where it was killed. */
function runImport(dataDir: string, files: readonly string[], killAfter = Infinity): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        join(ROOT, 'main', 'commands', 'import.ts'),
        '--yes',
        '--data-dir',
        dataDir,
        ...files,
      ],
      { cwd: ROOT, stdio: 'ignore' },
    )
    const timer = killAfter === Infinity ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter)
    child.on('exit', (code) => {
      clearTimeout(timer)
      resolve(code)
    })
  })
}

/** What a start would find: the official catalog whole with an index of its own, or none at all. */
function look(dataDir: string) {
  const file = join(dataDir, 'official.db')
  if (!existsSync(file)) return null
  const db = openCatalog(file)
  try {
    const one = (sql: string) => db.prepare(sql).pluck().get()
    // Whatever index lies beside it, what is read is this catalog's.
    const { columns } = catalogFacts(db).official
    expect(columns.count).toBe(one('SELECT count(*) FROM programs'))
    expect(columns.completions.value.reduce((sum, each) => sum + Math.max(0, each), 0)).toBe(
      one('SELECT sum(completions) FROM programs'),
    )
    return {
      check: db.pragma('integrity_check', { simple: true }),
      generation: one("SELECT value FROM meta WHERE name = 'generation'"),
      programs: one('SELECT count(*) FROM programs'),
      awards: one('SELECT sum(completions) FROM programs'),
    }
  } finally {
    db.close()
  }
}

describe('an import that is killed', () => {
  it(
    `leaves the catalog as it was before, or whole (${KILLS} kills at random points)`,
    async () => {
      const dataDir = emptyFolder()
      const folder = emptyFolder()
      const first = writeMiniFiles(folder, { seed: 1 })
      const begun = Date.now()
      expect(await runImport(dataDir, first)).toBe(0)
      const took = Date.now() - begun
      let before = look(dataDir)
      expect(before).toMatchObject({ check: 'ok' })

      let killed = 0
      for (let kill = 0; kill < KILLS; kill++) {
        // Other bytes each time, so that there is work to do.
        const official = kill % 2 === 0
        const files = official ? OFFICIAL : writeMiniFiles(emptyFolder(), { seed: kill + 2 })
        const killAfter = Math.random() * took * (official && WHOLE ? 4 : 1.1)
        const code = await runImport(dataDir, files, killAfter)
        const after = look(dataDir)
        expect(after, `killed after ${killAfter} ms`).toMatchObject({ check: 'ok' })
        // The same catalog to the last award, or another one, whole. (Killed before it was made active,
        // or the official files again, which changed nothing.)
        if (after?.generation === before?.generation) expect(after).toEqual(before)
        if (code === null) killed += 1
        before = after
      }

      expect(killed).toBeGreaterThan(0)

      // The next import goes through, and clears away what the killed ones left.
      const last = writeMiniFiles(emptyFolder(), { seed: 1000 })
      expect(await runImport(dataDir, last)).toBe(0)
      expect(look(dataDir)?.generation).not.toBe(before?.generation)
      expect(readdirSync(dataDir).filter((name) => name.includes('.partial'))).toEqual([])
    },
    SOAK ? 1_200_000 : 120_000,
  )
})
