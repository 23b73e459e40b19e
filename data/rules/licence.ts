/**
 * Occupations for which a source of a state licence was looked for and none was
 * found. Of all others nothing is said: they were not looked up.
 */
const NO_LICENCE_SOURCE: readonly string[] = ['29-2072']

/** `no-source`: looked for, none found (`note.no-licence-source`); null: not looked up. */
export function stateLicence(soc: string): 'no-source' | null {
  return NO_LICENCE_SOURCE.includes(soc) ? 'no-source' : null
}
