/** How many searches a person may save. */
export const MOST_SAVED = 30
/** Longest name of one, in characters. */
export const LONGEST_SAVED_NAME = 80
