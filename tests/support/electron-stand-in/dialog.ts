import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { theOptions } from './options.ts'
import { tell } from './report.ts'

/** Each save goes to a folder of its own, so that no name is taken. */
let saves = 0

/** `electron.dialog` (docs/api/dialog.md): the person in front of it does what the test said. */
export const dialog = {
  showMessageBox(
    ...words: [...window: object[], options: Electron.MessageBoxOptions]
  ): Promise<{ response: number }> {
    const { message, detail = '' } = words.at(-1) as Electron.MessageBoxOptions
    tell('question', { message, detail })
    return Promise.resolve({ response: theOptions().presses })
  },

  showOpenDialog(
    ...words: [...window: object[], options: Electron.OpenDialogOptions]
  ): Promise<{ canceled: boolean; filePaths: readonly string[] }> {
    const { filters = [] } = words.at(-1) as Electron.OpenDialogOptions
    tell('open-dialog', { filters })
    const filePaths = theOptions().chooses
    return Promise.resolve({ canceled: filePaths.length === 0, filePaths })
  },

  showSaveDialog(
    ...words: [...window: object[], options: Electron.SaveDialogOptions]
  ): Promise<{ canceled: boolean; filePath: string }> {
    const { defaultPath = '', filters = [] } = words.at(-1) as Electron.SaveDialogOptions
    const { saveIn } = theOptions()
    const folder = saveIn === null ? null : join(saveIn, String(++saves))
    if (folder !== null) mkdirSync(folder, { recursive: true })
    const filePath = folder === null ? '' : join(folder, basename(defaultPath))
    tell('save-dialog', { defaultPath, filters, filePath })
    return Promise.resolve({ canceled: folder === null, filePath })
  },
}
