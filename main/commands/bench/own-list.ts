import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import * as v from 'valibot'
import { FindInputSchema } from '../../../data/contract/find.ts'
import { MOST_PROGRAMS_IN_LIST } from '../../../data/contract/own.ts'
import { ownHandlers } from '../../api/handlers/own-list-handlers.ts'
import { openCatalogClient } from '../../catalog/client.ts'
import { openPerson } from '../../person/open-person.ts'
import { StagedFiles } from '../../storage/staged-files.ts'

export interface OwnListMeasure {
  readonly rows: number
  readonly columns: number
  /** From the file to the first preview, and from there to a list that Find answers with. */
  readonly preview: Stretch
  readonly import: Stretch
  /** Each until Find answers with it. */
  readonly undo: Stretch
  readonly redo: Stretch
  readonly remove: Stretch
  /** Searches that were answered while the list was imported, milliseconds each. */
  readonly found: readonly number[]
  /** Growth of the process from the file to the end of the import, bytes. */
  readonly memory: number
}

export interface Stretch {
  /** Milliseconds. */
  readonly took: number
  /** Of all threads of the process, milliseconds of processor time. */
  readonly processor: number
  /** The longest time that this thread answered nothing, milliseconds. */
  readonly held: number
}

/** Measures work of the program's thread. */
async function stretch<T>(work: () => Promise<T>): Promise<Stretch & { readonly value: T }> {
  const delay = monitorEventLoopDelay({ resolution: 2 })
  // Work that begins at once would be over before the first look.
  await setTimeout(10)
  delay.enable()
  await setTimeout(10)
  const [start, before] = [performance.now(), process.cpuUsage()]
  const value = await work()
  const [took, { user, system }] = [performance.now() - start, process.cpuUsage(before)]
  await setTimeout(10)
  delay.disable()
  return { value, took, processor: (user + system) / 1e3, held: delay.max / 1e6 }
}

const HEADINGS = [
  ...['School', 'City', 'State', 'ZIP', 'Program', 'CIP', 'Award level', 'Tuition', 'Books'],
  ...['Length (weeks)', 'Clock hours', 'SOC', 'Website', 'Phone', 'Delivery'],
]
const COLUMNS = 30
const CIPS = ['51.0713', '51.0801', '51.0707', '51.0710', '48.0508', '11.0101']

/** As long a list as there may be: schools that come again, programs that do not. */
export function longList(): string {
  const notes = Array.from({ length: COLUMNS - HEADINGS.length }, (_, n) => `Note ${n + 1}`)
  const rows = Array.from({ length: MOST_PROGRAMS_IN_LIST }, (_, n) => {
    const school = n % 1500
    const zip = String(10_000 + school * 50)
    return [
      ...[`College ${school} of Springfield`, 'Springfield', 'OH', zip, `Coding ${n}`, CIPS[n % CIPS.length]],
      ...[[20, 21, 2, 3][n % 4], 500 + (n % 19_000), n % 900, 4 + (n % 76), 40 + (n % 1700), '29-2072'],
      ...[`https://college-${school}.example.org/`, `(937) 555-${String(school).padStart(4, '0')}`, 'Hybrid'],
      ...notes.map((note) => `${note} of ${n % 97}`),
    ].join(',')
  })
  return [[...HEADINGS, ...notes].join(','), ...rows].join('\n')
}

/** The longest list that a person can have, from its file to Find, and back and forth. */
export async function measureOwnList(catalogFile: string): Promise<OwnListMeasure> {
  const folder = mkdtempSync(join(tmpdir(), 'pathwise-bench-list-'))
  const none = join(folder, 'none')
  const catalogClient = openCatalogClient({ catalogFile, officialFile: none, generationsFolder: none })
  try {
    const file = join(folder, 'list.csv')
    writeFileSync(file, longList())
    const person = await openPerson(folder)
    const staging = new StagedFiles()
    const own = ownHandlers({ catalogClient, person, staging })
    const { id } = await staging.take(file)
    // The product is bundled; from the sources, types are taken out of all these files when they are first loaded.
    await import('../../import/mapping/mapping-session.ts')
    const search = v.parse(FindInputSchema, {})
    await catalogClient.request('find.query', search)
    const before = process.memoryUsage.rss()
    let most = before
    const watching = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 50)
    const previewed = await stretch(async () => {
      const table = await own['own.open']({ from: 'file', file: id, sheet: null })
      const mapping = table.columns.map(({ guess }) => guess)
      await own['own.preview']({ table: table.id, mapping })
      return { table: table.id, mapping }
    })
    const { mapping } = previewed.value
    const found: number[] = []
    const imported = await stretch(async () => {
      const importing = { isDone: false }
      const searching = (async () => {
        while (!importing.isDone) {
          const asked = performance.now()
          await catalogClient.request('find.query', { ...search, offset: found.length })
          found.push(performance.now() - asked)
          await setTimeout(100)
        }
      })()
      const { list } = await own['own.import']({ ...previewed.value, name: 'Long' })
      importing.isDone = true
      await searching
      return list
    })
    clearInterval(watching)
    const open = person.state().case.id
    const undo = await stretch(async () => own['person.undo']({ id: open }))
    const redo = await stretch(async () => own['person.redo']({ id: open }))
    const remove = await stretch(async () => own['own.remove']({ list: imported.value.id }))
    person.close()
    return {
      rows: imported.value.programs,
      columns: mapping.length,
      preview: previewed,
      import: imported,
      undo,
      redo,
      remove,
      found,
      memory: most - before,
    }
  } finally {
    await catalogClient.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
