import type { Translator } from '../messages/translate.ts'

/**
 * The schooling that BLS names as usual to start in a job, by its own words, which are
 * what the catalog and tables for machines keep. Words for people: `education.<code>`.
 * Source: BLS, Employment Projections, "Typical education needed for entry".
 */
const CODES: Readonly<Record<string, string>> = {
  'No formal educational credential': 'none',
  'High school diploma or equivalent': 'high-school',
  'Some college, no degree': 'some-college',
  'Postsecondary nondegree award': 'certificate',
  "Associate's degree": 'associate',
  "Bachelor's degree": 'bachelor',
  "Master's degree": 'master',
  'Doctoral or professional degree': 'doctor',
}

/** In the reader's words; what is none of BLS's stays as it is. */
export function educationWords(published: string, { word }: Pick<Translator, 'word'>): string {
  const code = CODES[published]
  return code === undefined ? published : word(`education.${code}`, published)
}

/** Is it one of those that have words? Else it is a name as it was published. */
export const isEducation = (published: string): boolean => published in CODES
