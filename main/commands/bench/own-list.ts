import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MOST_PROGRAMS_IN_LIST } from '../../../data/contract/own.ts'
import { ownHandlers } from '../../api/handlers/own-list-handlers.ts'
import { openCatalogClient } from '../../catalog/client.ts'
import { openPerson } from '../../person/open-person.ts'
import { StagedFiles } from '../../storage/staged-files.ts'

export interface OwnListMeasure {
  readonly rows: number
  readonly columns: number
  /** From the file to the first preview, and from there to a list that Find answers with, milliseconds. */
  readonly preview: number
  readonly import: number
  /** Growth of the process from the file to the end of the import, bytes. */
  readonly memory: number
}

const HEADINGS = [
  ...['School', 'City', 'State', 'ZIP', 'Program', 'CIP', 'Award level', 'Tuition', 'Books'],
  ...['Length (weeks)', 'Clock hours', 'SOC', 'Website', 'Phone', 'Delivery'],
]
const COLUMNS = 30
const CIPS = ['51.0713', '51.0801', '51.0707', '51.0710', '48.0508', '11.0101']

/** As long a list as there may be: schools that come again, programs that do not. */
function longList(): string {
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

/** The longest list that a person can have, from its file to Find. */
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
    const before = process.memoryUsage.rss()
    let most = before
    const watching = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 50)
    const start = performance.now()
    const table = await own['own.open']({ from: 'file', file: id, sheet: null })
    const mapping = table.columns.map(({ guess }) => guess)
    await own['own.preview']({ table: table.id, mapping })
    const previewed = performance.now()
    const { list } = await own['own.import']({ table: table.id, mapping, name: 'Long' })
    const end = performance.now()
    clearInterval(watching)
    person.close()
    return {
      rows: list.programs,
      columns: table.columns.length,
      preview: previewed - start,
      import: end - previewed,
      memory: most - before,
    }
  } finally {
    await catalogClient.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
