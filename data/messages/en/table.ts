/** The comparison's table: rows, own figures, choices. */
export const table = {} as const
