/** What a comparison is printed on. */
export const PAPERS = ['letter', 'a4'] as const
export type Paper = (typeof PAPERS)[number]

/** Most charts of one page, and their size in characters: a call of the preview carries a megabyte in all. */
export const MOST_CHARTS = 8
export const LARGEST_CHART = 250_000
export const LARGEST_CHARTS = 700_000
/** Of the map of a page, in characters: it goes along in the same call. */
export const LARGEST_MAP = 100_000
