import type { ComparedProgram } from '../contract/comparison.ts'

/** "Cambridge, MA 02139": five digits find the town; the rest of a ZIP+4 names a building. */
export function placeWords({ city, state, zip }: Pick<ComparedProgram, 'city' | 'state' | 'zip'>): string {
  return [city, `${state} ${zip.slice(0, 5)}`.trim()].filter((part) => part !== '').join(', ')
}
