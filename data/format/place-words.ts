import type { ComparedProgram } from '../contract/comparison.ts'

type Place = Pick<ComparedProgram, 'city' | 'state'> & Partial<Pick<ComparedProgram, 'zip'>>

/**
 * "Cambridge, MA 02139": five digits find the town; the rest of a ZIP+4 names a building.
 * What is not known leaves no comma behind; '' where nothing is.
 */
export function placeWords({ city, state, zip = '' }: Place): string {
  return withPlace(city, `${state} ${zip.slice(0, 5)}`.trim())
}

/** "Austin Community College, Austin, TX": what stands somewhere, and where, as far as that is known. */
export function withPlace(name: string, place: string): string {
  return [name, place].filter((part) => part !== '').join(', ')
}
