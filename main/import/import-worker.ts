import { parentPort, workerData } from 'node:worker_threads'
import { buildOfficial, recogniseFiles } from './build/build-official.ts'
import { importError } from './import-error.ts'
import { openTable } from './mapping/raw-table.ts'
import type { Work, WorkMessage } from './work.ts'

/** The import's own thread: it does one piece of work, and is thrown away. */

const port = parentPort
if (!port) throw new Error('The import worker is started by work.ts, not by itself.')
const say = (message: WorkMessage) => port.postMessage(message)

try {
  const work = workerData as Work
  if (work.kind === 'build') {
    const result = await buildOfficial(work.request, (progress) => say({ kind: 'progress', progress }))
    say({ kind: 'built', result })
  } else if (work.kind === 'table') {
    say({ kind: 'table', table: await openTable(work.path, work.name, work.sheet) })
  } else {
    say({ kind: 'recognised', files: await recogniseFiles(work.files, work.officialFile) })
  }
} catch (error) {
  const { code, params } = importError(error)
  say({ kind: 'failed', code, params })
}
