/**
 * What is known of the prices at a school that is drawn, a bit each: of the programs that are
 * drawn there, one at least has it. None of the first two: nobody says what any of them costs.
 */
export const MAP_PRICES = {
  /** A price that somebody states: published, filled in by the agency, or told by the person. */
  stated: 1,
  estimated: 2,
  /** A program of a list of the person's own, whatever it costs. */
  own: 4,
} as const
