import type { Delivery, ExportDocument } from '../data/contract/contract.ts'
import type { AppInfo } from '../data/contract/person.ts'

/** What differs between Electron and the preview. */
export interface Host {
  readonly kind: AppInfo['host']
  /** Saves a document or hands it to the browser. */
  deliver(document: ExportDocument): Promise<Delivery>
  /** Opens an https address in the person's browser, after asking where the host can. */
  openLink(url: string): Promise<void>
}
