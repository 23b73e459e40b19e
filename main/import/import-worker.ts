import { parentPort, workerData } from 'node:worker_threads'
import type { ErrorCode, ErrorParams } from '../../data/contract/errors.ts'
import { PathwiseError } from '../../data/contract/errors.ts'
import { buildOfficial, recogniseFiles } from './build/build-official.ts'
import { translator } from '../../data/messages/translate.ts'
import { openTable } from './mapping/raw-table.ts'
import { TableAtHand } from './mapping/table-at-hand.ts'
import { OfficialFileError } from './official-file-error.ts'
import { systemErrorKind } from '../storage/system-errors.ts'
import type { TableRequest, Work, WorkMessage } from './work.ts'

/** The import's own thread: it does one piece of work, or holds one table, and is thrown away. */

const port = parentPort
if (!port) throw new Error('The import worker is started by work.ts, not by itself.')
const say = (message: WorkMessage) => port.postMessage(message)

try {
  const work = workerData as Work
  if (work.kind === 'build') {
    const result = await buildOfficial(work.request, (progress) => say({ kind: 'progress', progress }))
    say({ kind: 'built', result })
  } else if (work.kind === 'table') {
    const raw = await openTable(work.path, work.name, work.sheet)
    serve(new TableAtHand(raw, translator(work.language)))
  } else {
    say({ kind: 'recognised', files: await recogniseFiles(work.files, work.officialFile) })
  }
} catch (error) {
  say({ kind: 'failed', ...failure(error) })
}

/** Says what the table's head is, and then what each mapping makes of it. The rows stay here. */
function serve(table: TableAtHand): void {
  port?.on('message', ({ id, mapping, most }: TableRequest) => {
    table.read(mapping, most).then(
      (read) => say({ kind: 'mapped', id, read }),
      (error: unknown) => say({ kind: 'unmapped', id, ...failure(error) }),
    )
  })
  say({ kind: 'table', head: table.head })
}

function failure(error: unknown): { code: ErrorCode; params: ErrorParams } {
  if (error instanceof PathwiseError) return { code: error.code, params: error.params }
  if (error instanceof OfficialFileError && error.code === 'gone')
    return { code: 'file-gone', params: error.params }
  if (error instanceof OfficialFileError)
    return { code: 'file-unreadable', params: { ...error.params, reason: error.code } }
  const kind = systemErrorKind(error)
  if (kind === 'full') return { code: 'disk-full', params: {} }
  if (kind === 'denied' || kind === 'unreachable') return { code: 'official-unwritable', params: {} }
  console.error('Pathwise: the import met an unexpected error.', error)
  return { code: 'import-failed', params: {} }
}
