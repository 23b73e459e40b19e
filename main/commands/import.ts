/**
 * `npm run import -- [--data-dir DIR] FILE...`: the import of the Library without
 * a window. The same plan, the same rejected rows, the same one rename at the end.
 */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { PathwiseError } from '../../data/contract/errors.ts'
import { describeError } from '../../data/messages/describe-error.ts'
import { dataDir } from '../storage/data-dir.ts'
import { keepPrivate } from '../storage/private-files.ts'
import { asPathwiseError } from '../storage/system-errors.ts'
import { buildCatalog } from './build/all.ts'
import { EXIT, importFiles } from './import/import-files.ts'
import { CATALOG_FILE } from './support/paths.ts'
import { stopSignal } from './support/stop.ts'
import { words } from './support/words.ts'

process.exitCode = await run(process.argv.slice(2), stopSignal())

async function run(argv: readonly string[], stop: AbortSignal): Promise<number> {
  let parsed
  try {
    parsed = parseArgs({
      args: [...argv],
      options: {
        'data-dir': { type: 'string' },
        yes: { type: 'boolean', short: 'y', default: false },
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: true,
    })
  } catch (error) {
    console.error((error as Error).message)
    console.error(words.t('import.usage'))
    return EXIT.askedWrongly
  }
  const { values, positionals } = parsed
  if (values.help) {
    console.log(words.t('import.usage'))
    return EXIT.done
  }
  if (positionals.length === 0) {
    console.error(words.t('import.usage'))
    return EXIT.askedWrongly
  }
  try {
    await buildCatalog()
    keepPrivate()
    const folder = values['data-dir'] === undefined ? dataDir() : resolve(values['data-dir'])
    const paths = positionals.map((path) => resolve(path))
    return await importFiles(
      { catalogFile: CATALOG_FILE, dataDir: folder, paths, yes: values.yes, stop },
      { words, say: console.log, complain: console.error },
    )
  } catch (error) {
    if (!(error instanceof PathwiseError)) console.error(error)
    console.error(describeError(asPathwiseError(error), words))
    return EXIT.failed
  }
}
