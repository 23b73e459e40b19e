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

/** "College A, College B and 2 more"; as many as are known, each once. Null: none of them is. */
export function schoolsWords(
  programs: readonly string[],
  name: (key: string) => ProgramName | undefined,
): string | null {
  const known = programs.slice(0, NAMED_PROGRAMS).flatMap((key) => name(key)?.institution ?? [])
  if (known.length === 0) return null
  const words = [...new Set(known)].join(', ')
  const more = programs.length - known.length
  return more > 0 ? t('cases.programs.more', { schools: words, count: more }) : words
}
