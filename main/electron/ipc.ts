import { isAbsolute } from 'node:path'
import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import type { Handlers, Result } from '../../data/contract/contract.ts'
import type { StagedFile } from '../../data/contract/library.ts'
import { MOST_FILES } from '../../data/staging-limits.ts'
import { dispatch } from '../api/dispatch.ts'
import type { StagedFiles } from '../storage/staged-files.ts'
import { asPathwiseError } from '../storage/system-errors.ts'
import { CHANNEL, STAGE_CHANNEL } from './channel.ts'
import { ORIGIN } from './origin.ts'

/**
 * Answers calls of our own page and of nobody else. The program may still be
 * opening, since the window comes first: the call then waits for it. Answers are
 * data, failures too, because prototypes and own fields of errors do not cross.
 * @param seen is told each answer, so that the host can follow what was chosen
 */
export function setupIpc(
  handlers: Promise<Handlers>,
  seen: (answer: Result<unknown>, name: unknown) => void,
): void {
  // Every call that waits is told; when none does, the failure is told elsewhere.
  handlers.catch(() => undefined)
  ipcMain.handle(CHANNEL, async (event, name: unknown, input: unknown): Promise<Result<unknown>> => {
    if (!isOurPage(event)) return { ok: false, code: 'not-allowed', params: {} }
    try {
      const answer = await dispatch(await handlers, name, input)
      seen(answer, name)
      return answer
    } catch (error) {
      return failure(error)
    }
  })
}

/** Takes in files of the person's where they lie: all of them, or none. */
export function setupStaging(staging: StagedFiles): void {
  ipcMain.handle(STAGE_CHANNEL, async (event, paths: unknown): Promise<Result<readonly StagedFile[]>> => {
    if (!isOurPage(event)) return { ok: false, code: 'not-allowed', params: {} }
    if (!isListOfPaths(paths)) return { ok: false, code: 'invalid-input', params: {} }
    const taken: StagedFile[] = []
    try {
      for (const path of paths) taken.push(await staging.take(path))
      return { ok: true, value: taken }
    } catch (error) {
      staging.release(taken.map(({ id }) => id))
      return failure(error)
    }
  })
}

/** Characters; the most that a path has on Windows. */
const LONGEST_PATH = 32_767

/** Where the system shows itself as files: what processes were told, devices, pipes. Nobody keeps a document there. */
const NO_DOCUMENTS = /^\/+(?:proc|sys|dev)(?:\/|$)|^[\\/]{2}[.?][\\/]/

function isListOfPaths(paths: unknown): paths is readonly string[] {
  return (
    Array.isArray(paths) &&
    paths.length > 0 &&
    paths.length <= MOST_FILES &&
    paths.every(
      (path) =>
        typeof path === 'string' &&
        isAbsolute(path) &&
        path.length <= LONGEST_PATH &&
        !path.includes('\0') &&
        !NO_DOCUMENTS.test(path),
    )
  )
}

function failure(error: unknown): Result<never> {
  const { code, params } = asPathwiseError(error)
  return { ok: false, code, params }
}

/** The top frame of a window, showing our origin; a frame that has gone meanwhile is null. */
function isOurPage({ senderFrame, sender }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.origin === ORIGIN
}
