/**
 * Names of schools as lists write them, brought to one form: "The Univ. of X,
 * Inc." and "University of X" are the same words.
 */

/** Words that tell no school from another: articles, and what kind of company or part it is. */
const EMPTY_WORDS = new Set(
  'the of and at in for a an inc incorporated llc lp llp ltd pllc corp corporation co company dba district system campus main'.split(
    ' ',
  ),
)

const SHORT_FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    univ: 'university',
    u: 'university',
    coll: 'college',
    col: 'college',
    cc: 'community college',
    comm: 'community',
    tech: 'technical',
    technological: 'technical',
    inst: 'institute',
    acad: 'academy',
    ctr: 'center',
    centre: 'center',
    centers: 'center',
    sch: 'school',
    schools: 'school',
    svc: 'service',
    services: 'service',
    st: 'saint',
    ste: 'saint',
    mt: 'mount',
    ft: 'fort',
    so: 'southern',
    jr: 'junior',
    sr: 'senior',
    voc: 'vocational',
    ed: 'education',
    hosp: 'hospital',
    med: 'medical',
    isd: 'independent school district',
    intl: 'international',
    natl: 'national',
    assoc: 'association',
    assn: 'association',
  }).map(([short, long]) => [short, long.split(' ')]),
)

/** The words that count, in their order, in lower case and without accents. */
export function nameWords(name: string): readonly string[] {
  const bare = withoutAccents(name)
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/['’`.]/g, '')
  return bare
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((word) => SHORT_FORMS.get(word) ?? [word])
    .filter((word) => word !== '' && !EMPTY_WORDS.has(word))
}

/** One name as one text, for looking it up. */
export const nameKey = (words: readonly string[]): string => words.join(' ')

/**
 * The names that a heading line may hold: all of it, what stands around a
 * bracket and in it, and both sides of "doing business as".
 */
export function namesIn(text: string): readonly string[] {
  const names = text
    .split(/\b(?:d\s*\/?\s*b\s*\/?\s*a|doing business as)\b\.?:?/i)
    .flatMap((side) => {
      const inside = [...side.matchAll(/\(([^()]*)\)/g)].map(([, words = '']) => words)
      const outside = side.replaceAll(/\([^()]*\)/g, ' ')
      return inside.length > 0 ? [side, outside, ...inside] : [side]
    })
    .map((name) => name.trim())
  return [...new Set(names)].filter((name) => nameWords(name).length > 0)
}

/** Aliases of the directory (IALIAS): separated by bars, commas, slashes, or line ends. */
export function aliasesIn(text: string): readonly string[] {
  return [
    ...new Set(
      text
        .split(/[|,;/\n]+/)
        .map((alias) => alias.trim())
        .filter(Boolean),
    ),
  ]
}

/** "Remington College" of "Remington College-Dallas Campus"; null where no part is named. */
export function withoutCampus(name: string): string | null {
  const cut = /^(.{4,}?)\s*(?:\s[-–—]|[-–—]\s?|:|,| at )\s*(\S.*)$/u.exec(name)
  return cut?.[1] ?? null
}

const ASCII = /^[\x20-\x7e]*$/

/** Most names have none, and looking for them in six thousand takes its time. */
function withoutAccents(name: string): string {
  return ASCII.test(name) ? name : name.normalize('NFKD').replaceAll(/\p{M}/gu, '')
}
