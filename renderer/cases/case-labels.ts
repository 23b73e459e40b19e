import type { ProgramName } from '../shared/chosen.svelte.ts'
import { dateFormat, t } from '../shared/translate.ts'

/** How a case is called where it has no name yet. */
export function nameOf({ name }: { readonly name: string }): string {
  return name === '' ? t('cases.unnamed') : name
}

/** An ISO time as the day where the person is: "November 25, 2026". */
export function dayOf(time: string): string {
  return dateFormat({ dateStyle: 'long' }).format(new Date(time))
}

/** When a case was changed: the time of today, else the day. */
export function changedWords(time: string, now = new Date()): string {
  const at = new Date(time)
  const isToday = at.toDateString() === now.toDateString()
  return dateFormat(isToday ? { timeStyle: 'short' } : { dateStyle: 'medium' }).format(at)
}

/** Institutions named of a case before "and 2 more". */
export const NAMED_PROGRAMS = 2

/** Where the name of a program is looked up. */
type Names = (key: string) => ProgramName | undefined

const known = (programs: readonly string[], name: Names) =>
  programs.slice(0, NAMED_PROGRAMS).flatMap((key) => name(key)?.institution ?? [])

/** "College A, College B": of the first programs, as many as are known, each once; '' where none is. */
export const schoolNames = (programs: readonly string[], name: Names): string =>
  [...new Set(known(programs, name))].join(', ')

/** "College A, College B and 2 more". Null: none of them is known. */
export function schoolsWords(programs: readonly string[], name: Names): string | null {
  const words = schoolNames(programs, name)
  if (words === '') return null
  const more = programs.length - known(programs, name).length
  return more > 0 ? t('cases.programs.more', { schools: words, count: more }) : words
}
