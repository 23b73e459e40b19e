import type { Status } from '../../../data/figures/figure.ts'
import { jointSoc } from './joint-codes.ts'

/** A number as a file gives it, with how it came to be. `value` is null if and only if the status carries none. */
export interface Given {
  readonly value: number | null
  readonly status: Status
}

export const NOT_REPORTED: Given = { value: null, status: 'not-reported' }

/** The agency has a number and does not publish it. */
export const SUPPRESSED: Given = { value: null, status: 'suppressed' }

export const knownValue = (value: number): Given => ({ value, status: 'known' })

/**
 * The broad occupation of a detailed one: its last digit becomes 0. OEWS and the
 * projections publish some detailed occupations only merged, under that code.
 */
export function broadSoc(soc: string): string {
  return `${soc.slice(0, -1)}0`
}

/**
 * The code under which a publication shows an occupation: its own, or the joint one of
 * several (main/import/readers/joint-codes.ts), or that of the broad occupation, or null
 * (military ones, say). `published` must hold
 * only codes that the publication calls detailed or line items: an ordinary
 * broad total covers other occupations too.
 */
export function publishedSoc(soc: string, published: ReadonlySet<string>): string | null {
  return [soc, jointSoc(soc), broadSoc(soc)].find((code) => code !== null && published.has(code)) ?? null
}

/** IPEDS blanks: "." (files through 2023), empty (from 2024), and the codes -1, -2, -3 and -9. */
export function isIpedsBlank(text: string): boolean {
  const bare = text.trim()
  return bare === '' || bare === '.' || /^-[1239]$/.test(bare)
}

/**
 * How a value came, by the letter in its X column (NCES dictionaries, sheet
 * "imputation values"). A cell that is blank is not reported whatever the letter.
 */
const LETTERS: Readonly<Record<string, 'known' | 'imputed' | 'blank'>> = {
  R: 'known', // reported
  C: 'imputed', // analyst corrected reported value: the agency's number, not the school's
  G: 'imputed', // data generated from other data values
  J: 'imputed', // logical imputation
  K: 'imputed', // ratio adjustment
  L: 'imputed', // imputed using the group median procedure
  N: 'imputed', // imputed using nearest neighbor procedure
  P: 'imputed', // imputed using carry forward procedure
  Z: 'imputed', // implied zero: the school wrote nothing, the agency put 0
  A: 'blank', // not applicable
  B: 'blank', // institution left item blank
  D: 'blank', // do not know
  H: 'blank', // value not derived, data not usable
  Y: 'blank', // in ic2023_ay beside "." only, not in the dictionaries
}

/** What the letter says of a value beside it; null for a letter that no dictionary has. */
export function letterMeaning(letter: string): 'known' | 'imputed' | 'blank' | null {
  return LETTERS[letter.trim().toUpperCase()] ?? null
}
