/** Put in the place of what was taken out. */
const TAKEN_OUT = '…'

/**
 * A path in any of its forms: of Windows with a drive or a share, of the others with at least
 * two folders, or a `file:` address. Names in it may have blanks, so it ends with its line, or
 * where a quotation mark or a bracket does.
 */
const PATH = /(?:file:\/\/|[A-Za-z]:[\\/]|\\\\[^\\\s]+\\|(?<![\w.…])~?\/[\w.@%+-]+\/)[^"'`<>()[\]|\n]*/g

/** Names of users that are words of the program as well: nothing is told by them. */
const NOBODY = /^(?:root|user|admin|administrator|guest|pathwise|.{0,2})$/i

/**
 * A text that is sent around, without what tells who sends it: the name of the user, and
 * every path but for the last part of one that is a script of the program itself.
 */
export function withoutPerson(text: string, { user }: { readonly user: string }): string {
  const pathless = text.replace(PATH, TAKEN_OUT)
  if (NOBODY.test(user)) return pathless
  return pathless.replace(new RegExp(user.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi'), TAKEN_OUT)
}
