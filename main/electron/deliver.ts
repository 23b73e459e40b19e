import { existsSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { dialog, type FileFilter } from 'electron'
import type { Delivery, ExportDocument } from '../../data/contract/export.ts'
import type { MessageKey } from '../../data/messages/translate.ts'
import { writeAtomically } from '../storage/write-atomically.ts'
import { currentWindow } from './current-window.ts'
import { t } from './labels.ts'
import { rememberRecent } from './recent-files.ts'
import { rememberFolder, suggestedPath } from './save-folder.ts'

/**
 * Asks where to save a document, with its own name suggested in a folder of the
 * person's, and writes it whole or not at all.
 * @throws PathwiseError as `writeAtomically` does
 */
export async function deliver({ name, mime, bytes }: ExportDocument): Promise<Delivery> {
  const options = {
    title: t('save.title'),
    defaultPath: suggestedPath(name),
    filters: filtersFor(name),
    properties: ['createDirectory' as const, 'showOverwriteConfirmation' as const],
  }
  const window = currentWindow()
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options))
  if (canceled || !filePath) return { outcome: 'cancelled' }
  const path = withExtension(filePath, name)
  // The person was asked about the name that they typed, not about this one.
  if (path !== filePath && existsSync(path)) return deliver({ name: basename(path), mime, bytes })
  await writeAtomically(path, bytes)
  rememberFolder(path)
  rememberRecent(path)
  return { outcome: 'saved', path }
}

/** On Linux the dialog adds none to a name typed without one, and the file would open with nothing. */
function withExtension(path: string, name: string): string {
  return process.platform === 'linux' && extname(path) === '' ? path + extname(name) : path
}

const KINDS: Readonly<Record<string, MessageKey>> = {
  '.csv': 'save.csv',
  '.xlsx': 'save.xlsx',
  '.pdf': 'save.pdf',
  '.pathwise': 'save.case',
}

/** Windows adds the filter's extension to a name typed without one. */
function filtersFor(name: string): FileFilter[] {
  const every = { name: t('save.allFiles'), extensions: ['*'] }
  const words = KINDS[extname(name)]
  return words ? [{ name: t(words), extensions: [extname(name).slice(1)] }, every] : [every]
}
