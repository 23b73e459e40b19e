import { clipboard, Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron'
import { t } from './labels.ts'

type Params = Pick<
  Electron.ContextMenuParams,
  'isEditable' | 'editFlags' | 'selectionText' | 'linkURL' | 'x' | 'y'
>

/** Electron has no menu of its own for the right button, and none for the menu key. */
export function setupContextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, params) => {
    const items = contextMenu(params)
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window, x: params.x, y: params.y })
  })
}

/** What can be done where it was pressed; nothing where nothing can. */
function contextMenu({
  isEditable,
  editFlags,
  selectionText,
  linkURL,
}: Params): MenuItemConstructorOptions[] {
  if (isEditable)
    return [
      { role: 'undo', label: t('menu.undo'), enabled: editFlags.canUndo },
      { role: 'redo', label: t('menu.redo'), enabled: editFlags.canRedo },
      { type: 'separator' },
      { role: 'cut', label: t('menu.cut'), enabled: editFlags.canCut },
      { role: 'copy', label: t('menu.copy'), enabled: editFlags.canCopy },
      { role: 'paste', label: t('menu.paste'), enabled: editFlags.canPaste },
      { type: 'separator' },
      { role: 'selectAll', label: t('menu.selectAll'), enabled: editFlags.canSelectAll },
    ]
  const items: MenuItemConstructorOptions[] = []
  if (selectionText.trim() !== '')
    items.push({ role: 'copy', label: t('menu.copy'), enabled: editFlags.canCopy })
  // A place of the page's own is of no use to anybody else.
  if (/^(https|mailto):/.test(linkURL))
    items.push({ label: t('menu.copyLink'), click: () => void clipboard.writeText(linkURL) })
  return items
}
