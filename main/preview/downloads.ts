import type { Delivery, ExportDocument } from '../../data/contract/export.ts'
import { OneTime } from './one-time.ts'

/** Documents on their way to the browser, each under an address of its own. */
export class Downloads {
  readonly #waiting = new OneTime<ExportDocument>()

  keep(document: ExportDocument): Delivery {
    return { outcome: 'download', url: `/download/${this.#waiting.keep(document)}`, name: document.name }
  }

  take(id: string): ExportDocument | undefined {
    return this.#waiting.take(id)
  }
}

/**
 * RFC 6266: a plain name for old readers, the true one beside it in UTF-8
 * (RFC 8187). Nothing of the name can end the header or name a folder.
 */
export function contentDisposition(name: string): string {
  const plain = name.replace(/[^\w.() -]/g, '_')
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
