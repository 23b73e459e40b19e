import { randomBytes } from 'node:crypto'
import type { Delivery, ExportDocument } from '../../data/contract/contract.ts'

/** A page takes its document at once; one that never does must not pile up. */
const KEPT = 8

/** Documents on their way to the browser: each under an address of its own, handed out once. */
export class Downloads {
  readonly #waiting = new Map<string, ExportDocument>()

  keep(document: ExportDocument): Delivery {
    const id = randomBytes(32).toString('base64url')
    this.#waiting.set(id, document)
    for (const oldest of this.#waiting.keys()) {
      if (this.#waiting.size <= KEPT) break
      this.#waiting.delete(oldest)
    }
    return { outcome: 'download', url: `/download/${id}`, name: document.name }
  }

  take(id: string): ExportDocument | undefined {
    const document = this.#waiting.get(id)
    this.#waiting.delete(id)
    return document
  }
}

/**
 * RFC 6266: a plain name for old readers, the true one beside it in UTF-8
 * (RFC 8187). Nothing of the name can end the header or name a folder.
 */
export function contentDisposition(name: string): string {
  const plain = name.replace(/[^\w.() -]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
