/**
 * Most bytes of one file that a host takes in, the same in both hosts. Far above
 * anything an agency publishes: the largest file read here has some 100 MB.
 */
export const LARGEST_FILE = 2 * 1024 ** 3
