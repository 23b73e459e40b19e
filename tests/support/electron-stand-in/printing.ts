import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { theOptions } from './options.ts'
import { tell } from './report.ts'

/** Inches (docs/api/web-contents.md, printToPDF). */
const SIZES: Readonly<Record<string, readonly [width: number, height: number]>> = {
  A4: [8.27, 11.7],
  Letter: [8.5, 11],
}

/** "margins … default 0.4 inches"; the page's own style sheet wins where `preferCSSPageSize` is true. */
const MARGIN = 0.4

export async function printedToPdf(page: Page, options: Electron.PrintToPDFOptions): Promise<Buffer> {
  const { pageSize = 'Letter', ...rest } = options
  const size = typeof pageSize === 'string' ? SIZES[pageSize] : undefined
  if (!size) throw new Error('The stand-in knows no such paper')
  const cdp = await page.context().newCDPSession(page)
  const { data } = await cdp.send('Page.printToPDF', {
    landscape: rest.landscape ?? false,
    printBackground: rest.printBackground ?? false,
    preferCSSPageSize: rest.preferCSSPageSize ?? false,
    generateTaggedPDF: rest.generateTaggedPDF ?? false,
    generateDocumentOutline: rest.generateDocumentOutline ?? false,
    paperWidth: size[0],
    paperHeight: size[1],
    marginTop: MARGIN,
    marginBottom: MARGIN,
    marginLeft: MARGIN,
    marginRight: MARGIN,
  })
  return Buffer.from(data, 'base64')
}

/**
 * "Print job canceled" and "Print job failed" are named in docs/api/web-contents.md (print).
 * With options a device is looked for first, and without a printer the system's dialog never
 * opens (electron_api_web_contents.cc, OnGetDeviceNameToUse); `print({})` skips that
 * (ibid., Print: IsEmptyObject).
 */
export async function printed(
  options: Electron.WebContentsPrintOptions,
  done: (ok: boolean, reason: string) => void,
): Promise<void> {
  tell('print', { options })
  await nextTurn()
  const { printer } = theOptions()
  const asksForDevice = Object.keys(options).length > 0
  if (printer === 'none' && asksForDevice) done(false, 'No printers available on the network')
  else if (printer === 'cancelled') done(false, 'Print job canceled')
  else if (printer === 'fails') done(false, 'Print job failed')
  else done(true, '')
}
