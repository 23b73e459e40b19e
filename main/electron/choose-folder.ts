import { dialog } from 'electron'
import { currentWindow } from './current-window.ts'
import { t } from './labels.ts'

/** Asks for a folder of keys, or for one to publish into; null where the person pressed Cancel. */
export async function chooseFolder(what: 'keys' | 'published'): Promise<string | null> {
  const options: Electron.OpenDialogOptions = {
    title: t(`chooseFolder.${what}`),
    message: t(`chooseFolder.${what}`),
    properties: what === 'keys' ? ['openDirectory'] : ['openDirectory', 'createDirectory'],
  }
  const window = currentWindow()
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options))
  return canceled ? null : (filePaths[0] ?? null)
}
