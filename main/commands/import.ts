/**
 * `npm run import -- [--data-dir DIR] FILE...`: the import of the Library without
 * a window. The same plan, the same rejected rows, the same one rename at the end.
 */
import { rmSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { PathwiseError } from '../../data/contract/errors.ts'
import { describeError } from '../../data/messages/describe-error.ts'
import { dropIndex } from '../catalog/index-file.ts'
import { generationPlaces, Generations } from '../catalog/generations.ts'
import { isOutdated } from '../catalog/outdated.ts'
import { dataDir } from '../storage/data-dir.ts'
import { build } from '../import/work.ts'
import { openPerson } from '../person/open-person.ts'
import { tellNotices } from '../person/tell-notices.ts'
import { buildCatalog } from './build/all.ts'
import { planLines } from './import/plan-lines.ts'
import { progressLine, progressWords } from './import/progress-line.ts'
import { CATALOG_FILE } from './support/paths.ts'
import { stopSignal } from './support/stop.ts'
import { words } from './support/words.ts'

process.exitCode = await run(process.argv.slice(2), stopSignal())

/** @returns the exit code: 0 done or nothing to do, 1 failed, 2 asked wrongly. */
async function run(argv: readonly string[], stop: AbortSignal): Promise<number> {
  let parsed
  try {
    parsed = parseArgs({
      args: [...argv],
      options: { 'data-dir': { type: 'string' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    })
  } catch (error) {
    console.error((error as Error).message)
    console.error(words.t('import.usage'))
    return 2
  }
  const { values, positionals } = parsed
  if (values.help) {
    console.log(words.t('import.usage'))
    return 0
  }
  if (positionals.length === 0) {
    console.error(words.t('import.usage'))
    return 2
  }
  try {
    await buildCatalog()
    const folder = values['data-dir'] === undefined ? dataDir() : resolve(values['data-dir'])
    return await importFiles(
      folder,
      positionals.map((path) => resolve(path)),
      stop,
    )
  } catch (error) {
    if (!(error instanceof PathwiseError)) console.error(error)
    console.error(
      describeError(error instanceof PathwiseError ? error : new PathwiseError('internal'), words),
    )
    return 1
  }
}

async function importFiles(folder: string, paths: readonly string[], stop: AbortSignal): Promise<number> {
  const person = await openPerson(folder)
  tellNotices(person.notices, words)
  try {
    const places = generationPlaces(CATALOG_FILE, folder)
    if (isOutdated(places.officialFile)) console.log(words.t('import.renewing'))
    const line = progressLine(process.stderr)
    const work = build(
      {
        dataDir: folder,
        catalogFile: CATALOG_FILE,
        add: paths.map((path, at) => ({ id: String(at), path, name: basename(path) })),
        remove: null,
        purpose: {
          code: 'import',
          params: { files: paths.map((path) => basename(path)).join(', '), count: paths.length },
        },
        now: new Date().toISOString(),
      },
      (progress) => line.show(progressWords(progress, words), progress.done),
    )
    stop.addEventListener('abort', () => void work.stop(), { once: true })
    const { partial, plan } = await work.result.finally(() => line.end())
    for (const { to, text } of planLines(plan, words)) console[to](text)
    if (partial === null) return plan.files.some(({ problem }) => problem) ? 1 : 0
    if (plan.missing.some(({ code }) => code === 'source')) {
      // In the window the person is asked; here nobody is, so nothing may get lost.
      rmSync(partial, { force: true })
      dropIndex(partial)
      console.error(words.t('import.sourceGone'))
      return 1
    }
    const generations = new Generations(places)
    person.pinFigures(generations.active())
    generations.commit(partial)
    generations.keepShipped(person.pinnedGenerations())
    generations.prune(person.pinnedGenerations())
    const programs = plan.changes.find(({ table }) => table === 'programs')?.after ?? 0
    const isRenewal = generations.current()?.rebuilt !== undefined
    console.log(words.t(isRenewal ? 'import.renewed' : 'import.done', { programs, folder }))
    return 0
  } catch (error) {
    if (stop.aborted) {
      console.error(words.t('import.cancelled'))
      return 1
    }
    throw error
  } finally {
    person.close()
  }
}
