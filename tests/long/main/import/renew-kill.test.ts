import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { makeSmallShipped } from '../../../main/catalog/support/small-shipped.ts'
import { asked } from '../../../main/catalog/support/requests.ts'
import { startProgram } from '../../../support/start-program.ts'
import { MINI } from '../../../main/import/support/mini-files.ts'
import { look, makeOlderData } from '../../../main/import/support/older-data.ts'

/** `npm run soak` kills more often. */
const KILLS = process.env['PATHWISE_SOAK'] === undefined ? 4 : 40

const folder = mkdtempSync(join(tmpdir(), 'pathwise-renew-kill-'))
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

/** What a start would find. */
function found(dataDir: string) {
  const file = join(dataDir, 'official.db')
  return {
    check: look(file, 'PRAGMA integrity_check'),
    programs: look(file, 'SELECT count(*) FROM programs'),
    generation: look<string>(file, "SELECT value FROM meta WHERE name = 'generation'"),
    rebuilt: look<string | undefined>(file, "SELECT value FROM meta WHERE name = 'rebuilt'"),
  }
}

it(`a renewal that is killed leaves the older catalog or the new one, whole (${KILLS} kills, from the first moment to the last)`, async () => {
  const catalogFile = join(folder, 'catalog.db')
  makeSmallShipped(catalogFile)
  const older = await makeOlderData(folder, catalogFile)
  const dataDir = join(folder, 'data')
  older.copyTo(dataDir)
  const before = found(dataDir)

  let took = 0
  let killed = 0
  for (let kill = 0; kill <= KILLS && found(dataDir).rebuilt === undefined; kill++) {
    const program = await startProgram({ dataDir, catalogFile })
    const begun = Date.now()
    if (kill === 0) {
      // How long it takes, of a folder of its own.
      await program.end()
      const other = join(folder, 'whole')
      older.copyTo(other)
      const whole = await startProgram({ dataDir: other, catalogFile })
      const started = Date.now()
      await whole.settled()
      took = Date.now() - started
      await whole.end()
      continue
    }
    const killAfter = (took * kill) / (KILLS + 1)
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, killAfter - (Date.now() - begun))))
    await program.kill()
    killed += 1
    const after = found(dataDir)
    expect(after, `killed after ${Math.round(killAfter)} ms`).toMatchObject({
      check: 'ok',
      programs: MINI.programs,
    })
    if (after.rebuilt === undefined) expect(after).toEqual(before)
    else expect(after.rebuilt).toBe(before.generation)
  }
  expect(killed).toBeGreaterThan(0)

  // The next start brings it to its end, and clears away what the killed ones left.
  const last = await startProgram({ dataDir, catalogFile })
  const { undo } = await last.settled()
  expect(undo).toMatchObject({ code: 'import' })
  expect((await last.call('find.query', asked({ limit: 0 }))).total).toBe(MINI.programs)
  await last.end()
  expect(found(dataDir)).toMatchObject({ check: 'ok', programs: MINI.programs, rebuilt: before.generation })
  expect(readdirSync(dataDir).filter((name) => name.includes('.partial'))).toEqual([])
}, 240_000)
