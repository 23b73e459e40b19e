import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import type { Handlers, Result } from '../../data/contract/contract.ts'
import { PathwiseError } from '../../data/contract/errors.ts'
import { dispatch } from '../program.ts'
import { CHANNEL } from './channel.ts'
import { ORIGIN } from './origin.ts'

/**
 * Answers calls of our own page and of nobody else. The program may still be
 * opening, since the window comes first: the call then waits for it. Answers are
 * data, failures too, because prototypes and own fields of errors do not cross.
 * @param seen is told each answer, so that the host can follow what was chosen
 */
export function setupIpc(handlers: Promise<Handlers>, seen: (answer: Result<unknown>) => void): void {
  // Every call that waits is told; when none does, the failure is told elsewhere.
  handlers.catch(() => undefined)
  ipcMain.handle(CHANNEL, async (event, name: unknown, input: unknown): Promise<Result<unknown>> => {
    if (!isOurPage(event)) return { ok: false, code: 'not-allowed', params: {} }
    try {
      const answer = await dispatch(await handlers, name, input)
      seen(answer)
      return answer
    } catch (error) {
      return error instanceof PathwiseError
        ? { ok: false, code: error.code, params: error.params }
        : { ok: false, code: 'internal', params: {} }
    }
  })
}

/** The top frame of a window, showing our origin; a frame that has gone meanwhile is null. */
function isOurPage({ senderFrame, sender }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.origin === ORIGIN
}
