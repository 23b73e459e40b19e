import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { fingerprintOf } from '../../../../main/channel/fingerprint.ts'
import { openCatalog } from '../../../../main/catalog/open-catalog.ts'
import { readMeta } from '../../../../main/catalog/meta.ts'
import { makeSmallShipped } from '../../../main/catalog/support/small-shipped.ts'
import { emptyFolder, Publisher } from '../../../main/channel/support/channel.ts'
import { publishRenamed } from '../../../main/channel/support/publish-renamed.ts'
import { startProgram, type StartedProgram } from '../../../support/start-program.ts'

/** `npm run soak` kills more often. */
const KILLS = process.env['PATHWISE_SOAK'] === undefined ? 8 : 100

/** What a start would find; null: the catalog that ships. */
function generation(dataDir: string): string | null {
  const file = join(dataDir, 'official.db')
  if (!existsSync(file)) return null
  const db = openCatalog(file)
  try {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    return readMeta(db).generation
  } finally {
    db.close()
  }
}

async function settled(program: StartedProgram) {
  for (;;) {
    const state = await program.call('organization.state', {})
    if (!state.work) return state
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

it(`a look at a channel that is killed leaves the catalog before or the new one, whole (${KILLS} kills)`, async () => {
  const home = emptyFolder('kill')
  const catalogFile = join(home, 'catalog.db')
  const dataDir = join(home, 'data')
  makeSmallShipped(catalogFile)
  const publisher = await Publisher.make(new Date())
  const published = [await publishRenamed(publisher, catalogFile, 'Version 1')]
  const file = join(home, 'Board.pathwise-org')
  const organization = publisher.organization()
  writeFileSync(file, JSON.stringify(organization))

  const first = await startProgram({ dataDir, catalogFile })
  await first.call('organization.join', {
    file: await first.take(file),
    fingerprint: fingerprintOf(organization.root),
  })
  const begun = Date.now()
  expect(await settled(first)).toMatchObject({ organization: { installed: { version: 1 } } })
  const took = Math.max(200, Date.now() - begun)
  await first.end()

  let before = generation(dataDir)
  expect(before).toBe(published[0])
  for (let kill = 0; kill < KILLS; kill++) {
    published.push(await publishRenamed(publisher, catalogFile, `Version ${kill + 2}`))
    const program = await startProgram({ dataDir, catalogFile })
    await program.call('organization.check', {})
    // From the first moment to past the last one.
    await new Promise((resolve) => setTimeout(resolve, (took * 1.5 * kill) / KILLS))
    await program.kill()
    const after = generation(dataDir)
    expect([before, published.at(-1)], `kill ${kill}`).toContain(after)
    before = after
  }

  // The next look goes through, and clears away what the killed ones left.
  published.push(await publishRenamed(publisher, catalogFile, 'Last'))
  const last = await startProgram({ dataDir, catalogFile })
  await last.call('organization.check', {})
  expect((await settled(last)).organization).toMatchObject({ failure: null, installed: { isActive: true } })
  await last.end()
  expect(generation(dataDir)).toBe(published.at(-1))
  expect(readdirSync(dataDir).filter((name) => name.includes('.partial'))).toEqual([])
  // What a killed save left is swept by the first one an hour later (write-atomically.ts).
  const kept = readdirSync(join(dataDir, 'organization'))
    .filter((name) => !/^\.pathwise-[0-9a-f]{12}\.tmp$/.test(name))
    .toSorted()
  expect(kept).toEqual([
    expect.stringMatching(/^[0-9a-f]{64}\.zst$/),
    'history.json',
    'organization.json',
    'trusted.json',
  ])
})
