import type { Printed } from '../../data/contract/export.ts'
import type { PrintPage } from '../export/print-page.ts'
import { OneTime } from './one-time.ts'

/** Pages that the browser opens to print, or to save as PDF: it can do both, and a server neither. */
export class Pages {
  readonly #waiting = new OneTime<PrintPage>()

  keep(page: PrintPage): Printed {
    return { outcome: 'page', url: `/print/${this.#waiting.keep(page)}` }
  }

  take(id: string): PrintPage | undefined {
    return this.#waiting.take(id)
  }
}
