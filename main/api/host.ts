import type { Delivery, ExportDocument, Printed } from '../../data/contract/export.ts'
import type { AppInfo } from '../../data/contract/person.ts'
import type { Updates } from '../../data/contract/updates.ts'
import type { PrintPage } from '../export/print-page.ts'

/** What differs between Electron and the preview. */
export interface Host {
  readonly kind: AppInfo['host']
  /** MB of objects that one import, or one look at a file, may have; left out: what Node stands (`import/work.ts`). */
  readonly importMemory?: number
  /** Saves a document or hands it to the browser. */
  deliver(document: ExportDocument): Promise<Delivery>
  /** Brings a page to a printer; the person chooses which. */
  print(page: PrintPage): Promise<Printed>
  /** Makes a PDF file of a page. */
  savePdf(page: PrintPage): Promise<Printed>
  /** Opens an https address in the person's browser, after asking where the host can. */
  openLink(url: string): Promise<void>
  /** Of a host that can update itself. */
  readonly updates?: Updates
}
