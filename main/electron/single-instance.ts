import type { App } from 'electron'
import { caseFilesOf } from './case-files.ts'
import { focusWindow } from './current-window.ts'

/**
 * Several programs on one person.db would fight over it, so a second start only
 * brings the first one's window forward and hands it the case files that it was
 * started with. The lock belongs to the profile folder
 * and with it to the data folder: another `--data-dir` is another program.
 * @returns false where another one runs and this one has to end
 */
export function claimSingleInstance(app: App, openFiles: (paths: readonly string[]) => void): boolean {
  if (!app.requestSingleInstanceLock()) return false
  app.on('second-instance', (_event, argv, folder) => {
    focusWindow()
    openFiles(caseFilesOf(argv, folder))
  })
  return true
}
