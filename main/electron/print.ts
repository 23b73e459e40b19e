import { BrowserWindow, type WebContents, type WebContentsPrintOptions, type WebPreferences } from 'electron'
import type { Delivery, ExportDocument, Printed } from '../../data/contract/export.ts'
import { PathwiseError } from '../../data/contract/errors.ts'
import type { PrintPage } from '../export/print-page.ts'
import { currentWindow, hideFromPerson } from './current-window.ts'
import { servePage } from './print-pages.ts'

/** A page for paper holds words and images only: no preload, and no script would run. */
const PAGE_PREFERENCES: WebPreferences = {
  javascript: false,
  contextIsolation: true,
  nodeIntegration: false,
  sandbox: true,
  webSecurity: true,
  webviewTag: false,
  devTools: false,
  spellcheck: false,
}

/** Makes a PDF of the page, by the paper and margins of its own style sheet, and hands it to `deliver`. */
export async function savePdf(
  page: PrintPage,
  deliver: (document: ExportDocument) => Promise<Delivery>,
): Promise<Printed> {
  const bytes = await shown(page, (contents) =>
    contents.printToPDF({
      pageSize: page.paper === 'a4' ? 'A4' : 'Letter',
      landscape: page.landscape,
      printBackground: true,
      preferCSSPageSize: true,
      // A reader of the screen needs its structure (Section 508, WCAG 2.2).
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    }),
  )
  const delivery = await deliver({ name: page.name, mime: 'application/pdf', bytes: new Uint8Array(bytes) })
  return delivery.outcome === 'download' ? { outcome: 'cancelled' } : delivery
}

/**
 * Opens the system's print dialog for the page. A name that was asked for and not given, as
 * "Microsoft Print to PDF" does, is "Print job failed" (electron/electron#36084): nothing was
 * printed then, and who knows why is the person.
 */
export function print(page: PrintPage): Promise<Printed> {
  return shown(page, async (contents) => {
    const options = await optionsFor(page, contents)
    return new Promise<Printed>((resolve, reject) => {
      contents.print(options, (success, reason) => {
        if (success) resolve({ outcome: 'printed' })
        else if (/cancel|^Print job failed/i.test(reason)) resolve({ outcome: 'cancelled' })
        else reject(new PathwiseError('print-failed', {}, { cause: new Error(reason) }))
      })
    })
  })
}

/**
 * With options Electron looks for a printer first, and without one the system's dialog, which can
 * save a PDF, never opens (printing_utils.cc, GetDeviceNameToUse). Paper and colors of the page
 * are in its own style sheet.
 */
async function optionsFor(page: PrintPage, contents: WebContents): Promise<WebContentsPrintOptions> {
  const printers = await contents.getPrintersAsync().catch(() => [])
  if (printers.length === 0) return {}
  return {
    silent: false,
    printBackground: true,
    landscape: page.landscape,
    pageSize: page.paper === 'a4' ? 'A4' : 'Letter',
  }
}

/** Runs with the page loaded in a window that nobody sees, which goes away afterwards. */
async function shown<T>(page: PrintPage, use: (contents: WebContents) => Promise<T>): Promise<T> {
  const { url, forget } = servePage(page)
  // The dialog is of the window that the person sees, and never behind it.
  const parent = currentWindow()
  const window = new BrowserWindow({
    show: false,
    ...(parent ? { parent } : {}),
    webPreferences: PAGE_PREFERENCES,
  })
  hideFromPerson(window)
  try {
    await window.loadURL(url)
    return await use(window.webContents)
  } catch (error) {
    if (error instanceof PathwiseError) throw error
    throw new PathwiseError('print-failed', {}, { cause: error })
  } finally {
    forget()
    if (!window.isDestroyed()) window.destroy()
  }
}
