import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OrganizationState } from '../../../../data/contract/organization.ts'
import { openLibrary } from '../../../../main/api/open-library.ts'
import { openOrganization, type OpenOrganization } from '../../../../main/api/open-organization.ts'
import type { Host } from '../../../../main/api/host.ts'
import { openCatalogClient, type CatalogClient } from '../../../../main/catalog/client.ts'
import { generationPlaces } from '../../../../main/catalog/generations.ts'
import { readMeta } from '../../../../main/catalog/meta.ts'
import type { Library } from '../../../../main/import/library.ts'
import { openPerson } from '../../../../main/person/open-person.ts'
import type { PersonStore } from '../../../../main/person/store.ts'
import { StagedFiles } from '../../../../main/storage/staged-files.ts'
import { makeSmallShipped } from '../../../main/catalog/support/small-shipped.ts'
import { asked } from '../../../main/catalog/support/requests.ts'
import { emptyFolder, Publisher } from '../../../main/channel/support/channel.ts'
import { publishRenamed } from '../../../main/channel/support/publish-renamed.ts'
import { StaticServer } from '../../../main/channel/support/static-server.ts'
import { writeMiniFiles } from '../../../main/import/support/mini-files.ts'

const NOW = new Date()

let folder: string
let dataDir: string
let catalogFile: string
let catalogClient: CatalogClient
let person: PersonStore
let staging: StagedFiles
let library: Library
let organization: OpenOrganization
let publisher: Publisher
const closers: (() => Promise<unknown>)[] = []

beforeEach(async () => {
  folder = emptyFolder('program')
  dataDir = join(folder, 'data')
  catalogFile = join(folder, 'catalog.db')
  makeSmallShipped(catalogFile)
  catalogClient = openCatalogClient(generationPlaces(catalogFile, dataDir))
  person = await openPerson(dataDir)
  staging = new StagedFiles()
  library = openLibrary({ catalogFile, dataDir }, { catalogClient, person, staging })
  organization = open()
  publisher = await Publisher.make(NOW)
})
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
  await library.close()
  person.close()
  await catalogClient.close()
})

function open(host: Partial<Host> = {}): OpenOrganization {
  const opened = openOrganization({ catalogFile, dataDir }, library, host)
  closers.push(() => opened.close())
  return opened
}

const publishCatalog = (name: string) => publishRenamed(publisher, catalogFile, name, NOW)

function organizationFile(of = publisher, address = of.to): string {
  const file = join(of.home, 'Board.pathwise-org')
  writeFileSync(file, JSON.stringify(of.organization(address)))
  return file
}

async function join_(file = organizationFile(), of = organization): Promise<OrganizationState> {
  const opened = await of.get()
  const { fingerprint } = await opened.look(file, 'Board.pathwise-org')
  await opened.join(file, 'Board.pathwise-org', fingerprint)
  return settled(of)
}

async function settled(of = organization): Promise<OrganizationState> {
  for (;;) {
    const state = await of.state()
    if (!state.work) return state
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

async function check(of = organization): Promise<OrganizationState> {
  await (await of.get()).check()
  return settled(of)
}

/** How the name of a school begins, as Pathwise shows it. */
async function firstSchool(): Promise<string> {
  const { rows } = await catalogClient.request('find.query', asked({ closed: true, limit: 1 }))
  return /^Board School (?:One|Two)/.exec(rows[0]?.institution ?? '')?.[0] ?? ''
}

describe('an organization', () => {
  it('is followed once its file was opened, and asked for the first time then', async () => {
    await publishCatalog('Board School One')
    expect(await organization.state()).toMatchObject({ organization: null })
    const state = await join_()
    expect(state).toMatchObject({
      outcome: { kind: 'installed', version: 1 },
      organization: {
        name: 'Board of Example County',
        byPolicy: false,
        failure: null,
        installed: { version: 1, isActive: true },
      },
    })
    expect(state.organization?.lastChecked).not.toBeNull()
    expect(await firstSchool()).toBe('Board School One')
    const { sources } = await library.state()
    expect(new Set(sources.map(({ origin }) => origin))).toEqual(new Set(['organization']))
    expect(await library.state()).toMatchObject({
      undo: { code: 'channel', params: { name: 'Board of Example County', version: 1 } },
    })
    expect(await check()).toMatchObject({ outcome: { kind: 'current' } })
  })

  it('brings the next version by a patch, which undo takes back and redo brings again', async () => {
    await publishCatalog('Board School One')
    await join_()
    await publishCatalog('Board School Two')
    const state = await check()
    expect(state.outcome).toMatchObject({ kind: 'installed', version: 2 })
    expect(state.outcome?.kind === 'installed' && state.outcome.bytes).toBeLessThan(20_000)
    expect(await firstSchool()).toBe('Board School Two')
    await library.undo()
    expect(await firstSchool()).toBe('Board School One')
    expect((await organization.state()).organization?.installed).toMatchObject({
      version: 2,
      isActive: false,
    })
    // What the person took back is not brought again by itself.
    expect(await check()).toMatchObject({ outcome: { kind: 'current' } })
    expect(await firstSchool()).toBe('Board School One')
    await library.redo()
    expect(await firstSchool()).toBe('Board School Two')
    await library.undo()
    await library.undo()
    expect(await firstSchool()).toBe('')
    const bases = readdirSync(join(dataDir, 'organization')).filter((name) => name.endsWith('.zst'))
    expect(bases).toHaveLength(1)
  })

  it('keeps the figures of a comparison until the person takes the new ones', async () => {
    await publishCatalog('Board School One')
    const [program = ''] = (await catalogClient.request('find.query', asked({ limit: 1 }))).rows.map(
      ({ key }) => key,
    )
    person.changeComparison({ programs: [program] })
    const before = (await library.state()).generation
    await join_()
    expect(person.state().comparison.figuresOf).toBe(before)
  })

  it('says in its own words what is wrong, and the catalog answers on', async () => {
    await publishCatalog('Board School One')
    await join_()
    rmSync(publisher.to, { recursive: true })
    expect((await check()).organization).toMatchObject({
      failure: { code: 'channel-away', params: { address: publisher.to } },
      installed: { version: 1, isActive: true },
    })
    expect(await firstSchool()).toBe('Board School One')
    // Over a restart too.
    expect((await open().state()).organization?.failure).toMatchObject({ code: 'channel-away' })
  })

  it('is one: a second one is refused, the same one may move', async () => {
    await publishCatalog('Board School One')
    await join_()
    const other = await Publisher.make(NOW)
    const opened = await organization.get()
    await expect(opened.look(organizationFile(other), 'Other.pathwise-org')).rejects.toMatchObject({
      code: 'organization-another',
      params: { name: 'Board of Example County' },
    })
    expect((await join_(organizationFile(publisher, publisher.copy()))).organization?.address).toContain(
      'copy',
    )
  })

  it('is left, and its catalog stays; then another one can be followed', async () => {
    await publishCatalog('Board School One')
    await join_()
    const [file] = await Promise.all(
      writeMiniFiles(folder).map(async (path) => (await staging.take(path)).id),
    )
    await expect(async () => library.read([file ?? ''])).rejects.toMatchObject({
      code: 'organization-catalog',
      params: { name: 'Board of Example County' },
    })
    expect(await (await organization.get()).leave()).toMatchObject({ organization: null })
    expect(await firstSchool()).toBe('Board School One')
    expect(existsSync(join(dataDir, 'organization'))).toBe(false)
    await expect(async () => (await organization.get()).check()).rejects.toMatchObject({
      code: 'organization-none',
    })
    await library.read([file ?? ''])
    await library.cancel()
    const other = await Publisher.make(NOW)
    expect((await join_(organizationFile(other))).organization).toMatchObject({
      failure: { code: 'channel-away' },
    })
  })

  it('is no file of anybody else', async () => {
    const opened = await organization.get()
    const file = join(folder, 'x.pathwise-org')
    const good = publisher.organization()
    const texts = [
      'no json',
      '{}',
      '[]',
      JSON.stringify({ ...good, more: 1 }),
      JSON.stringify({ ...good, address: 'ftp://example.org/' }),
      JSON.stringify({ ...good, address: 'https://name:word@example.org/' }),
      JSON.stringify({ ...good, name: '' }),
      JSON.stringify({ ...good, root: { signed: { _type: 'root' }, signatures: [] } }),
      JSON.stringify({ ...good, root: { ...good.root, signatures: [] } }),
      `{"a":"${'x'.repeat(300_000)}"}`,
    ]
    for (const text of texts) {
      writeFileSync(file, text)
      await expect(opened.look(file, 'x.pathwise-org'), text.slice(0, 80)).rejects.toMatchObject({
        code: 'organization-unreadable',
        params: { file: 'x.pathwise-org' },
      })
    }
    writeFileSync(file, JSON.stringify(good))
    await expect(opened.join(file, 'x', '0000 0000 0000 0000 0000 0000 0000 0000')).rejects.toMatchObject({
      code: 'organization-unreadable',
    })
    expect(existsSync(join(dataDir, 'organization'))).toBe(false)
  })

  it('can be stopped while it is fetched, and nothing of it is left', async () => {
    await publishCatalog('Board School One')
    const server = await StaticServer.start(publisher.to)
    closers.push(() => server.stop())
    server.answer = (request) => request.url?.includes('targets/') === true
    const opened = await organization.get()
    const file = organizationFile(publisher, server.address)
    const { fingerprint } = await opened.look(file, 'Board.pathwise-org')
    await opened.join(file, 'Board.pathwise-org', fingerprint)
    await expect.poll(() => server.asked.some((path) => path.startsWith('/targets/'))).toBe(true)
    expect((await organization.state()).work).toMatchObject({ kind: 'check', step: 'fetching' })
    expect(await opened.cancel()).toMatchObject({ work: null, organization: { failure: null } })
    expect(readdirSync(dataDir).filter((name) => name.includes('partial'))).toEqual([])
    server.answer = null
    expect(await check()).toMatchObject({ outcome: { kind: 'installed' } })
    expect(server.asked.every((path) => !path.includes('..'))).toBe(true)
  })

  it('of a policy is followed without a question, and cannot be left', async () => {
    await publishCatalog('Board School One')
    const named = open({ organizationFile: organizationFile() })
    await named.start(true)
    expect((await settled(named)).organization).toMatchObject({ byPolicy: true, installed: { version: 1 } })
    await expect((await named.get()).leave()).rejects.toMatchObject({ code: 'organization-policy' })
    // A policy that names another one is told, and what is followed is.
    const other = await Publisher.make(NOW)
    const elsewhere = open({ organizationFile: organizationFile(other) })
    await elsewhere.start(true)
    expect(await settled(elsewhere)).toMatchObject({
      policyFailure: { code: 'organization-another' },
      organization: { byPolicy: false },
    })
  })

  it('is asked once a day and no more, whatever the clock did', async () => {
    await publishCatalog('Board School One')
    const server = await StaticServer.start(publisher.to)
    closers.push(() => server.stop())
    await join_(organizationFile(publisher, server.address))
    const asked = server.asked.length
    const again = open()
    await again.start(true)
    await settled(again)
    expect(server.asked).toHaveLength(asked)
    // A clock that was years ahead the last time.
    const file = join(dataDir, 'organization', 'history.json')
    const history = JSON.parse(readFileSync(file, 'utf8'))
    for (const lastTried of ['2099-01-01T00:00:00.000Z', '2020-01-01T00:00:00.000Z', 'never']) {
      writeFileSync(file, JSON.stringify({ ...history, lastTried }))
      const before = server.asked.length
      const later = open()
      await later.start(true)
      await settled(later)
      expect(server.asked.length, lastTried).toBeGreaterThan(before)
    }
  })

  it('asks nobody where the network is shut, and says so', async () => {
    await publishCatalog('Board School One')
    const server = await StaticServer.start(publisher.to)
    closers.push(() => server.stop())
    const shut = open({ web: () => null })
    const state = await join_(organizationFile(publisher, server.address), shut)
    expect(state.organization?.failure).toMatchObject({ code: 'organization-restart' })
    expect(server.asked).toEqual([])
  })
})

it('without one nothing is kept, and nothing is asked', async () => {
  await organization.start(true)
  expect(await organization.state()).toMatchObject({ organization: null, work: null, publish: null })
  expect(existsSync(join(dataDir, 'organization'))).toBe(false)
})

describe('publishing from Library', () => {
  it('asks for two folders, and leaves what others can follow', async () => {
    const ids = await Promise.all(writeMiniFiles(folder).map(async (path) => (await staging.take(path)).id))
    await library.read(ids)
    await expect.poll(async () => (await library.state()).job?.state).toBe('ready')
    await library.commit()
    const answers = [publisher.keys, null, publisher.keys, publisher.to, folder, publisher.to]
    const host = open({ chooseFolder: () => Promise.resolve(answers.shift() ?? null) })
    expect(await host.state()).toMatchObject({ publish: 'button' })
    expect(await organization.state()).toMatchObject({ publish: 'command' })
    expect((await (await host.get()).publish()).work).toBeNull()
    expect((await (await host.get()).publish()).work).toMatchObject({ kind: 'publish' })
    expect(await settled(host)).toMatchObject({
      outcome: { kind: 'published', version: 1, folder: 'published' },
    })
    await (await host.get()).publish()
    expect(await settled(host)).toMatchObject({
      outcome: { kind: 'publish-failed', failure: { code: 'keys-none' } },
    })
    // Nothing of the person's computer travels.
    await library.undo()
    await join_()
    const db = new Database(join(dataDir, 'official.db'), { readonly: true })
    expect(db.prepare('SELECT count(*) FROM files').pluck().get()).toBe(0)
    expect(readMeta(db)).toMatchObject({
      channel: 'Board of Example County',
      generation: expect.stringMatching(/^channel-/),
    })
    db.close()
    // And it is no catalog of the person's own: it cannot be published by them.
    expect(await host.state()).toMatchObject({ publish: null })
  })
})
