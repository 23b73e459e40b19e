import { chooseProgram } from '../shared/choose.ts'
import type { ProgramName } from '../shared/chosen.svelte.ts'
import { person } from '../shared/state.svelte.ts'
import { find } from './find.svelte.ts'

/**
 * Take a program of the list into the comparison; false where that is full. The first
 * one takes along the occupation that pay follows here: nothing is asked twice.
 */
export function chooseRow(name: ProgramName): boolean {
  const { programs, occupation } = person.comparison
  const carries = programs.length === 0 && occupation === null && find.query.occupation !== null
  return chooseProgram(name, carries ? { occupation: find.query.occupation } : {})
}
