import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, onTestFinished } from 'vitest'
import type { Answer, CallName, Input, Result, Send } from '../../../data/contract/contract.ts'
import { openDoor, type CatalogDoor } from '../../../main/catalog/door.ts'
import { generationPlaces } from '../../../main/catalog/generations.ts'
import { makeCatalog } from '../../../main/catalog/make.ts'
import { openLibrary } from '../../../main/open-library.ts'
import { openPerson } from '../../../main/person/open.ts'
import { StagedFiles } from '../../../main/staged-files.ts'
import { createHandlers, dispatch } from '../../../main/program.ts'
import { Notices } from '../../../renderer/shared/notices.svelte.ts'
import { Person } from '../../../renderer/shared/state.svelte.ts'

let catalog: { door: CatalogDoor; folder: string } | null = null

/** The shipped catalog in its worker; one for all tests of a file, since it cannot be written. */
function catalogDoor(): CatalogDoor {
  if (!catalog) {
    const folder = mkdtempSync(join(tmpdir(), 'pathwise-catalog-'))
    const catalogFile = join(folder, 'catalog.db')
    makeCatalog(join(import.meta.dirname, '..', '..', '..', 'data', 'catalog'), catalogFile)
    catalog = { door: openDoor(generationPlaces(catalogFile, folder)), folder }
  }
  return catalog.door
}

afterAll(async () => {
  await catalog?.door.close()
  if (catalog) rmSync(catalog.folder, { recursive: true, force: true, maxRetries: 5 })
  catalog = null
})

/**
 * The real program behind a screen's door: the shipped catalog in its worker and
 * the person's own database, without a host in between. Goes when the test ends.
 */
export async function program(dataDir: string = temporaryFolder()): Promise<Send> {
  const door = catalogDoor()
  const person = await openPerson(dataDir)
  onTestFinished(() => person.close())
  const staging = new StagedFiles()
  const places = { catalogFile: join(catalog?.folder ?? dataDir, 'catalog.db'), dataDir }
  const library = openLibrary(places, { door, person, staging })
  onTestFinished(() => library.close())
  const handlers = createHandlers({
    door,
    library,
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
export async function screen(door: Send): Promise<{ person: Person; notices: Notices }> {
  const notices = new Notices()
  onTestFinished(() => notices.list.forEach((notice) => notices.close(notice.id)))
  const person = new Person(door, notices)
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
export function held(door: Send): { send: Send; calls: HeldCall[] } {
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
        pass: async () => settle(await door(name, input)),
        fail: () => settle({ ok: false, code: 'worker-died', params: {} }),
      }
      calls.push(call)
    })
  return { send, calls }
}
