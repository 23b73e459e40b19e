import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { CATALOG_TABLES } from '../../data/schema/tables.ts'
import { assemble } from '../import/assemble.ts'
import { findOfficialFiles } from '../import/official-files.ts'
import { MissingFile, readFacts } from '../import/official-facts.ts'
import { Rejects } from '../import/rejects.ts'
import { SHIPPED } from '../import/shipped.ts'
import { writeTables } from '../import/tables-writer.ts'

// npm run catalog:build -- --from DIR [--to DIR]: official files -> data/catalog/*.csv.
const { values } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' } } })
const shipped = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'data', 'catalog')

if (values.from === undefined) {
  console.error('Say where the official files are: npm run catalog:build -- --from DIR. Nothing was changed.')
  process.exitCode = 1
} else {
  await build(resolve(values.from), values.to === undefined ? shipped : resolve(values.to))
}

async function build(from: string, to: string): Promise<void> {
  const rejects = new Rejects()
  try {
    const facts = await readFacts(await findOfficialFiles(from), SHIPPED.cips, rejects)
    const rows = assemble(facts, SHIPPED, rejects)
    await writeTables(CATALOG_TABLES, rows, to)
    for (const { file, line, column, value, reason } of rejects.list)
      console.error(`${file}, line ${line}, ${column || 'row'}: ${reason} (${value})`)
    for (const { name } of CATALOG_TABLES) console.log(`${name}: ${rows[name]?.length ?? 0}`)
    console.log(`rejected: ${rejects.list.length}`)
  } catch (error) {
    if (!(error instanceof MissingFile)) throw error
    console.error(
      `${error.message} The tables in ${to} are as they were. Put the file below ${from} and run this again.`,
    )
    process.exitCode = 1
  }
}
