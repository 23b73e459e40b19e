/** `npm run catalog:build -- --from DIR [--to DIR]`: official files -> data/catalog/*.csv. */
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { CATALOG_TABLES } from '../storage/schema/tables.ts'
import { assemble } from '../import/rows/assemble.ts'
import { OfficialFileError } from '../import/official-file-error.ts'
import { Meter } from '../import/build/progress.ts'
import { readFacts, type FactTable } from '../import/rows/read-facts.ts'
import { progressLine, progressWords } from './import/progress-line.ts'
import { findOfficialFiles } from '../import/official-files.ts'
import { Rejects } from '../import/rejects.ts'
import { SHIPPED_CIPS, shippedTables } from '../import/shipped.ts'
import { writeTables } from '../import/rows/tables-writer.ts'
import { ROOT } from './support/paths.ts'
import { words } from './support/words.ts'

const { values } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' } } })

if (values.from === undefined) {
  console.error(words.t('catalogBuild.noFolder'))
  process.exitCode = 2
} else {
  process.exitCode = await build(resolve(values.from), resolve(values.to ?? join(ROOT, 'data', 'catalog')))
}

/** @returns the exit code. */
async function build(from: string, to: string): Promise<number> {
  try {
    const tables = shippedTables(await findOfficialFiles(from))
    const { facts, rejects } = await readWithProgress(tables)
    const rows = assemble(facts, (dataset) => rejects.get(dataset) ?? new Rejects())
    await writeTables(CATALOG_TABLES, rows, to, (table, count) =>
      console.log(words.t('catalogBuild.table', { table, rows: count })),
    )
    const rejected = [...rejects.values()].flatMap(({ list }) => list)
    for (const reject of rejected) {
      console.error(words.t('catalogBuild.rejected', { ...reject, column: reject.column || '-' }))
    }
    console.log(words.t('catalogBuild.done', { folder: to, rejected: rejected.length }))
    return 0
  } catch (error) {
    if (!(error instanceof OfficialFileError)) throw error
    console.error(words.t(`officialFile.${error.code}`, error.params))
    console.error(words.t('catalogBuild.unchanged', { folder: to }))
    return 1
  }
}

/** The reading, which is nearly all of the work, with a bar on a terminal. */
async function readWithProgress(tables: readonly FactTable[]) {
  const line = progressLine(process.stderr)
  const meter = new Meter((progress) => line.show(progressWords(progress, words), progress.done))
  meter.expect(
    0,
    tables.reduce((bytes, { table }) => bytes + table.size, 0),
    0,
  )
  try {
    return await readFacts(tables, {
      cips: SHIPPED_CIPS,
      onBytes: (_, bytes) => meter.read(bytes),
      onRows: (table, rows) => {
        meter.begin('reading', table.file)
        meter.rows(rows)
      },
    })
  } finally {
    line.end()
  }
}
