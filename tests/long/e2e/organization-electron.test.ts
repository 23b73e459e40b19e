import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { buildAll } from '../../../main/commands/build/all.ts'
import { makeSmallShipped } from '../../main/catalog/support/small-shipped.ts'
import { Publisher } from '../../main/channel/support/channel.ts'
import { publishRenamed } from '../../main/channel/support/publish-renamed.ts'
import { StaticServer } from '../../main/channel/support/static-server.ts'
import { startStandIn, type StandIn } from '../../support/electron-stand-in/start.ts'
import { seeTour } from '../../support/tour-seen.ts'

/** What only Electron has of an organization: the double click, the network that is shut, and the look once a day. */
const NAME = 'Board of Example County'
let folder: string
let publisher: Publisher
let server: StaticServer
let catalogFile: string
let program: StandIn | null = null

beforeAll(async () => {
  await buildAll()
  folder = mkdtempSync(join(tmpdir(), 'pathwise-organization-'))
  await seeTour(join(folder, 'data'))
  publisher = await Publisher.make(new Date())
  catalogFile = join(folder, 'catalog.db')
  makeSmallShipped(catalogFile)
  await publishRenamed(publisher, catalogFile, 'Board School')
  server = await StaticServer.start(publisher.to)
})
afterEach(async () => {
  await program?.stop()
  program = null
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
})

async function start(words: readonly string[] = []): Promise<Page> {
  program = startStandIn({ dataDir: join(folder, 'data'), words })
  const page = await program.page()
  page.setDefaultTimeout(60_000)
  return page
}

const history = () => JSON.parse(readFileSync(join(folder, 'data', 'organization', 'history.json'), 'utf8'))

it('a double click asks; the web is asked from the next start on, and then once a day', async () => {
  const file = join(folder, 'Board.pathwise-org')
  writeFileSync(file, JSON.stringify(publisher.organization(server.address, NAME)))

  const first = await start([file])
  const ask = first.getByRole('dialog', { name: `Follow ${NAME}?` })
  await ask.getByText('It looks for a new catalog once a day').waitFor()
  expect(server.asked).toEqual([])
  await ask.getByRole('button', { name: 'Follow' }).click()
  await first.getByText('Pathwise was started without the internet').waitFor()
  expect(server.asked).toEqual([])
  await program?.stop()

  // It was tried a moment ago: the next look is due a day later.
  writeFileSync(
    join(folder, 'data', 'organization', 'history.json'),
    JSON.stringify({ ...history(), lastTried: '2020-01-01T00:00:00.000Z' }),
  )
  const second = await start()
  await expect.poll(() => history().installed?.version, { timeout: 60_000 }).toBe(1)
  await second.getByRole('link', { name: 'Library', exact: true }).click()
  await second.getByText(/^Version 1, published on /).waitFor()
  const asked = program?.told.filter(({ what }) => what === 'net-fetch') ?? []
  expect(asked.length).toBeGreaterThan(3)
  for (const { url, cancelled } of asked) {
    expect(String(url).startsWith(server.address)).toBe(true)
    expect(cancelled).toBe(false)
  }
  await program?.stop()

  const before = server.asked.length
  const third = await start()
  await third.getByRole('link', { name: 'Library', exact: true }).click()
  await third.getByText(/^Version 1, published on /).waitFor()
  expect(server.asked).toHaveLength(before)
  await third.getByRole('button', { name: 'Check now' }).click()
  await third.getByText('Checked. You have the newest catalog.').waitFor()
  expect(server.asked.length).toBeGreaterThan(before)
})
