import type { Delivery, ExportDocument, Printed } from '../../data/contract/export.ts'
import type { AppInfo } from '../../data/contract/person.ts'
import type { Updates } from '../../data/contract/updates.ts'
import type { WebFetch } from '../channel/channel-source.ts'
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
  /** Asks for a folder of the person's; null where they pressed Cancel. Absent in a host that has no window of its own. */
  chooseFolder?(what: 'keys' | 'published'): Promise<string | null>
  /**
   * How an organization's address of the web is asked; null while the network is shut for the whole run.
   * Absent: as Node does.
   */
  readonly web?: (address: string) => WebFetch | null
  /** Is an organization that is followed asked by itself, once a day? */
  readonly asksDaily?: true
  /** The organization's file that an administrator names for this computer. */
  readonly organizationFile?: string
  /** Opens an https address in the person's browser, after asking where the host can. */
  openLink(url: string): Promise<void>
  /** Of a host that can update itself. */
  readonly updates?: Updates
}
