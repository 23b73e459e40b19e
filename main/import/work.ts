import { Worker } from 'node:worker_threads'
import type { ErrorCode, ErrorParams } from '../../data/contract/errors.ts'
import { PathwiseError } from '../../data/contract/errors.ts'
import type { Progress, RecognisedFile } from '../../data/contract/library.ts'
import type { BuildRequest, BuildResult, FileToAdd } from './build/build-official.ts'
import type { TableReading } from '../../data/contract/own.ts'
import type { ShapeChoices } from '../../data/contract/shape.ts'
import type { Language } from '../../data/messages/languages.ts'
import type { MappedPrograms, OpenTable, Piece, PieceRequest, TableHead } from './mapping/mapped-table.ts'

/** What the import's worker does, once: it is thrown away afterwards, with whatever a bad file did to it. */
export type Work =
  | { readonly kind: 'build'; readonly request: BuildRequest }
  | { readonly kind: 'recognise'; readonly files: readonly FileToAdd[]; readonly officialFile: string }
  | {
      readonly kind: 'table'
      readonly path: string
      readonly name: string
      readonly sheet: string | null
      readonly shape: ShapeChoices
      readonly language: Language
    }

export type WorkMessage =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'built'; readonly result: BuildResult }
  | { readonly kind: 'recognised'; readonly files: readonly RecognisedFile[] }
  | { readonly kind: 'table'; readonly head: TableHead }
  | { readonly kind: 'mapped'; readonly id: number; readonly read: MappedPrograms | Piece }
  | { readonly kind: 'unmapped'; readonly id: number; readonly code: ErrorCode; readonly params: ErrorParams }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly params: ErrorParams }

/** What is asked of a worker that holds a table: to read it, or a piece of what was read. */
export type TableRequest = { readonly id: number } & (
  { readonly reading: TableReading } | { readonly piece: PieceRequest }
)

const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './import-worker.ts' : './import-worker.js',
  import.meta.url,
)

/**
 * MB of objects that a worker may have where its host says nothing else: a workbook of all
 * areas needs most of it in Node; a bomb gets no more, and only its worker dies of it.
 */
const MOST_MEMORY = 3_000

export interface RunningWork<Result> {
  readonly result: Promise<Result>
  /** Ends it where it stands; `result` is then rejected as 'import-none'. */
  stop(): Promise<void>
}

/** Makes a catalog in a worker. @throws PathwiseError (as a rejection) with the code of what went wrong. */
export function build(
  request: BuildRequest,
  tell: (progress: Progress) => void,
  memory = MOST_MEMORY,
): RunningWork<BuildResult> {
  return run({ kind: 'build', request }, memory, (message, settle) => {
    if (message.kind === 'progress') tell(message.progress)
    else if (message.kind === 'built') settle(message.result)
  })
}

/** Tells what files are, in a worker: even a first look at a hostile workbook may cost all memory. */
export function recogniseApart(
  files: readonly FileToAdd[],
  officialFile: string,
  memory = MOST_MEMORY,
): RunningWork<readonly RecognisedFile[]> {
  return run({ kind: 'recognise', files, officialFile }, memory, (message, settle) => {
    if (message.kind === 'recognised') settle(message.files)
  })
}

/**
 * Opens a person's own table, in a worker for the same reason. The worker keeps the rows
 * until the table is closed, since what crosses between threads has no limit of its own:
 * all that comes from there is what a mapping makes of them.
 */
export function openTableApart(
  { path, name }: Pick<FileToAdd, 'path' | 'name'>,
  sheet: string | null,
  shape: ShapeChoices,
  language: Language,
  memory = MOST_MEMORY,
): RunningWork<OpenTable> {
  const asked = new Map<number, PromiseWithResolvers<MappedPrograms | Piece>>()
  let count = 0
  let isGone = false
  const work = { kind: 'table' as const, path, name, sheet, shape, language }
  return run<OpenTable>(work, memory, (message, settle, worker) => {
    if (message.kind === 'table') {
      // It must not keep a program alive that has ended.
      worker.unref()
      const end = (error: PathwiseError) => {
        isGone = true
        for (const each of asked.values()) each.reject(error)
      }
      worker.on('error', (error) => end(workerError(error, name)))
      worker.on('exit', () => end(new PathwiseError('import-none')))
      /** The number binds the answer to what was asked; a message from a thread is not typed. */
      const ask = <T extends MappedPrograms | Piece>(
        request: { readonly reading: TableReading } | { readonly piece: PieceRequest },
      ): Promise<T> => {
        if (isGone) return Promise.reject(new PathwiseError('import-none'))
        const answer = Promise.withResolvers<MappedPrograms | Piece>()
        const id = ++count
        asked.set(id, answer)
        worker.postMessage({ id, ...request } satisfies TableRequest)
        return answer.promise as Promise<T>
      }
      settle({
        head: message.head,
        read: (reading) => ask({ reading }),
        piece: (piece) => ask({ piece }),
        close: () => void worker.terminate(),
      })
    } else if (message.kind === 'mapped') asked.get(message.id)?.resolve(message.read)
    else if (message.kind === 'unmapped')
      asked.get(message.id)?.reject(new PathwiseError(message.code, message.params))
    if ('id' in message) asked.delete(message.id)
  })
}

const isOutOfMemory = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'

/** What became of the work when its worker died; the files are those that it was about. */
const workerError = (error: unknown, file: string): PathwiseError =>
  isOutOfMemory(error)
    ? new PathwiseError('import-too-large', { file }, { cause: error })
    : new PathwiseError('import-failed', {}, { cause: error })

function filesOf(work: Work): string {
  if (work.kind === 'table') return work.name
  const files = work.kind === 'build' ? work.request.add : work.files
  return files
    .map(({ name }) => name)
    .join(', ')
    .slice(0, LONGEST_NAMES)
}

/** In characters, of an error's words. */
const LONGEST_NAMES = 200

function run<Result>(
  work: Work,
  memory: number,
  take: (message: WorkMessage, settle: (result: Result) => void, worker: Worker) => void,
): RunningWork<Result> {
  const worker = new Worker(WORKER, {
    workerData: work,
    resourceLimits: { maxOldGenerationSizeMb: memory },
  })
  const result = new Promise<Result>((resolve, reject) => {
    worker.on('message', (message: WorkMessage) => {
      if (message.kind === 'failed') reject(new PathwiseError(message.code, message.params))
      else take(message, resolve, worker)
    })
    worker.on('error', (error) => {
      if (!isOutOfMemory(error)) console.error('Pathwise: the import met an unexpected error.', error)
      reject(workerError(error, filesOf(work)))
    })
    worker.on('exit', () => reject(new PathwiseError('import-none')))
  })
  // Whoever stops it does not wait for it.
  result.catch(() => undefined)
  return {
    result,
    stop: async () => {
      await worker.terminate()
    },
  }
}
