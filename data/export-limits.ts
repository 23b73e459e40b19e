/** What a comparison is printed on. */
export const PAPERS = ['letter', 'a4'] as const
export type Paper = (typeof PAPERS)[number]

/** Most charts of one page, and their size in characters: a call of the preview carries a megabyte in all. */
export const MOST_CHARTS = 8
export const LARGEST_CHART = 250_000
export const LARGEST_CHARTS = 700_000
/** Of the map of a page, in characters: it goes along in the same call. */
export const LARGEST_MAP = 100_000

/** Programs that a hand-out holds: one page in large type. */
export const MOST_ON_HANDOUT = 3
/** Letters of the lines that an organization must have at its foot, each. */
export const LONGEST_FOOT_LINE = 300
