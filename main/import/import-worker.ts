import { parentPort, workerData } from 'node:worker_threads'
import type { ErrorCode, ErrorParams } from '../../data/contract/errors.ts'
import { importError } from './import-error.ts'
import type { MappedPrograms, Piece } from './mapping/mapped-table.ts'
import type { TableAtHand } from './mapping/table-at-hand.ts'
import type { TableRequest, Work, WorkMessage } from './work.ts'

/**
 * The import's own thread: it does one piece of work, or holds one table, and is thrown away.
 * So it loads what its work needs, and nothing else.
 */

const port = parentPort
if (!port) throw new Error('The import worker is started by work.ts, not by itself.')
const say = (message: WorkMessage) => port.postMessage(message)

try {
  const work = workerData as Work
  if (work.kind === 'build') {
    const { buildOfficial } = await import('./build/build-official.ts')
    const result = await buildOfficial(work.request, (progress) => say({ kind: 'progress', progress }))
    say({ kind: 'built', result })
  } else if (work.kind === 'table') {
    const { openTable } = await import('./mapping/raw-table.ts')
    const { TableAtHand } = await import('./mapping/table-at-hand.ts')
    const { translator } = await import('../../data/messages/translate.ts')
    const words = translator(work.language)
    const raw = await openTable(work.path, work.name, work.sheet, { choices: work.shape, words })
    serve(new TableAtHand(raw, words))
  } else {
    const { recogniseFiles } = await import('./build/build-official.ts')
    say({ kind: 'recognised', files: await recogniseFiles(work.files, work.officialFile) })
  }
} catch (error) {
  say({ kind: 'failed', ...failure(error) })
}

/** Says what the table's head is, and then what each mapping makes of it. The rows stay here. */
function serve(table: TableAtHand): void {
  port?.on('message', (request: TableRequest) => {
    const { id } = request
    const answer: Promise<MappedPrograms | Piece> =
      'piece' in request ? table.piece(request.piece) : table.read(request.reading)
    answer.then(
      (read) => say({ kind: 'mapped', id, read }),
      (error: unknown) => say({ kind: 'unmapped', id, ...failure(error) }),
    )
  })
  say({ kind: 'table', head: table.head })
}

function failure(error: unknown): { code: ErrorCode; params: ErrorParams } {
  const { code, params } = importError(error)
  return { code, params }
}
