/**
 * Most bytes of one file that a host takes in, the same in both hosts. Far above
 * anything an agency publishes: the largest file read here has some 100 MB.
 */
export const LARGEST_FILE = 2 * 1024 ** 3

/** Most files of one call. */
export const MOST_FILES = 200

/** Most characters that can be pasted at once. */
export const LONGEST_PASTE = 2_000_000
