import type { Note } from '../figures/figure.ts'

/**
 * The message of a remark on a figure: `note.<code>`. What is said of states' rules has its
 * words where the guide of a job has them, too, and its code is the whole key.
 */
export const noteKey = ({ code }: Note): string => (code.startsWith('licence.') ? code : `note.${code}`)
