export interface Dropped {
  readonly files: readonly File[]
  /** A folder looks like a file of no kind and cannot be read as one. */
  readonly hasFolder: boolean
}

/** What was dropped from outside; null where it was something of the page itself. Read at once: it is gone after the event. */
export function dropsOf({ dataTransfer }: DragEvent): Dropped | null {
  if (!dataTransfer?.types.includes('Files')) return null
  const entries = [...dataTransfer.items].map((item) => item.webkitGetAsEntry())
  return {
    files: [...dataTransfer.files],
    hasFolder: entries.some((entry) => entry?.isDirectory === true),
  }
}

/** A case saved to a file, by its name; what is in it shows when it is opened. */
export function isCaseFile(name: string): boolean {
  return /\.pathwise$/i.test(name)
}

/** What an organization hands out to be followed. */
export function isOrganizationFile(name: string): boolean {
  return /\.pathwise-org$/i.test(name)
}
