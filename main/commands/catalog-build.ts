/** `npm run catalog:build -- --from DIR [--to DIR]`: official files -> data/catalog/*.csv. */
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { translator } from '../../data/messages/translate.ts'
import { CATALOG_TABLES } from '../../data/schema/tables.ts'
import { assemble } from '../import/rows/assemble.ts'
import { OfficialFileError } from '../import/official-file-error.ts'
import { readFacts } from '../import/official-facts.ts'
import { findOfficialFiles } from '../import/official-files.ts'
import { Rejects } from '../import/rejects.ts'
import { SHIPPED } from '../import/shipped.ts'
import { writeTables } from '../import/rows/tables-writer.ts'
import { ROOT } from './support/paths.ts'

const words = translator('en')
const { values } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' } } })

if (values.from === undefined) {
  console.error(words.t('catalogBuild.noFolder'))
  process.exitCode = 2
} else {
  process.exitCode = await build(resolve(values.from), resolve(values.to ?? join(ROOT, 'data', 'catalog')))
}

/** @returns the exit code. */
async function build(from: string, to: string): Promise<number> {
  const rejects = new Rejects()
  try {
    const facts = await readFacts(await findOfficialFiles(from), SHIPPED.cips, rejects)
    const rows = assemble(facts, SHIPPED, rejects)
    await writeTables(CATALOG_TABLES, rows, to)
    for (const reject of rejects.list) {
      const reason = words.t(`rejected.${reject.reason}`)
      console.error(words.t('catalogBuild.rejected', { ...reject, column: reject.column || '-', reason }))
    }
    for (const { name } of CATALOG_TABLES) {
      console.log(words.t('catalogBuild.table', { table: name, rows: rows[name]?.length ?? 0 }))
    }
    console.log(words.t('catalogBuild.done', { folder: to, rejected: rejects.list.length }))
    return 0
  } catch (error) {
    if (!(error instanceof OfficialFileError)) throw error
    console.error(words.t(`officialFile.${error.code}`, error.params))
    console.error(words.t('catalogBuild.unchanged', { folder: to }))
    return 1
  }
}
