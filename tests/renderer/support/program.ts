import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Answer, CallName, Input, Result, Send } from '../../../data/contract/contract.ts'
import { openCatalogClient, type CatalogClient } from '../../../main/catalog/client.ts'
import { generationPlaces } from '../../../main/catalog/generations.ts'
import { openOrganization } from '../../../main/api/open-organization.ts'
import { openLibrary } from '../../../main/api/open-library.ts'
import { openPerson } from '../../../main/person/open-person.ts'
import { StagedFiles } from '../../../main/storage/staged-files.ts'
import { dispatch } from '../../../main/api/dispatch.ts'
import { createHandlers } from '../../../main/api/handlers.ts'
import { Notices } from '../../../renderer/shared/notices.svelte.ts'
import { Person } from '../../../renderer/shared/state.svelte.ts'
import { afterFile } from '../../support/after-file.ts'
import { writeShippedCatalog } from '../../support/shipped-catalog.ts'

let catalog: { catalogClient: CatalogClient; folder: string } | null = null

/** The shipped catalog in its worker; one for all tests of a file, since it cannot be written. */
function startCatalogClient(): CatalogClient {
  if (!catalog) {
    const folder = mkdtempSync(join(tmpdir(), 'pathwise-catalog-'))
    const catalogFile = join(folder, 'catalog.db')
    writeShippedCatalog(catalogFile)
    catalog = { catalogClient: openCatalogClient(generationPlaces(catalogFile, folder)), folder }
    afterFile(closeCatalog)
  }
  return catalog.catalogClient
}

async function closeCatalog(): Promise<void> {
  await catalog?.catalogClient.close()
  if (catalog) rmSync(catalog.folder, { recursive: true, force: true, maxRetries: 5 })
  catalog = null
}

/**
 * The real program behind a screen's door: the shipped catalog in its worker and
 * the person's own database, without a host in between. Goes when the test ends.
 */
export async function program(dataDir: string = temporaryFolder()): Promise<Send> {
  const catalogClient = startCatalogClient()
  const person = await openPerson(dataDir)
  onTestFinished(() => person.close())
  const staging = new StagedFiles()
  const places = { catalogFile: join(catalog?.folder ?? dataDir, 'catalog.db'), dataDir }
  const library = openLibrary(places, { catalogClient, person, staging })
  onTestFinished(() => library.close())
  const handlers = createHandlers({
    catalogClient,
    library,
    organization: openOrganization(places, library, {}),
    person,
    staging,
    host: {
      kind: 'preview',
      deliver: () => Promise.resolve({ outcome: 'cancelled' }),
      print: () => Promise.resolve({ outcome: 'cancelled' }),
      savePdf: () => Promise.resolve({ outcome: 'cancelled' }),
      openLink: async () => undefined,
    },
  })
  // A contract's answer is typed by its name; dispatch knows only that it is one of them.
  return async (name, input) =>
    structuredClone(await dispatch(handlers, name, structuredClone(input))) as Result<Answer<typeof name>>
}

export function temporaryFolder(): string {
  const made = mkdtempSync(join(tmpdir(), 'pathwise-renderer-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true, maxRetries: 5 }))
  return made
}

/** A screen's state over a door, as main.ts makes it. */
export async function screen(catalogClient: Send): Promise<{ person: Person; notices: Notices }> {
  const notices = new Notices()
  onTestFinished(() => notices.list.forEach((notice) => notices.close(notice.id)))
  const person = new Person(catalogClient, notices)
  await person.load()
  return { person, notices }
}

export interface HeldCall {
  readonly name: CallName
  readonly input: unknown
  /** Let the call through; resolves when its answer has reached the asker. */
  pass(): Promise<void>
  /** Answer it with an error instead. */
  fail(): Promise<void>
}

/** The same door, but every call waits until the test lets it through: a slow program, on purpose. */
export function held(catalogClient: Send): { send: Send; calls: HeldCall[] } {
  const calls: HeldCall[] = []
  const send = <N extends CallName>(name: N, input: Input<N>) =>
    new Promise<Result<Answer<N>>>((resolve) => {
      // Two turns: one for the asker to get the answer, one for what it then does.
      const settle = async (result: Result<Answer<N>>) => {
        calls.splice(calls.indexOf(call), 1)
        resolve(result)
        await new Promise((done) => setTimeout(done))
      }
      const call: HeldCall = {
        name,
        input,
        pass: async () => settle(await catalogClient(name, input)),
        fail: () => settle({ ok: false, code: 'worker-died', params: {} }),
      }
      calls.push(call)
    })
  return { send, calls }
}
