import { randomBytes } from 'node:crypto'
import type { PrintPage } from '../export/print-page.ts'
import { ORIGIN } from './origin.ts'

const FOLDER = '/print/'

/** Pages that hidden windows show while they are printed, by the path that the protocol serves them under. */
const pages = new Map<string, PrintPage>()

/** The address of a page, and the way to let go of it. */
export function servePage(page: PrintPage): { readonly url: string; readonly forget: () => void } {
  const path = `${FOLDER}${randomBytes(16).toString('hex')}`
  pages.set(path, page)
  return { url: `${ORIGIN}${path}`, forget: () => void pages.delete(path) }
}

export function pageAt(path: string): PrintPage | undefined {
  return pages.get(path)
}
