/** What matters to the person: must-haves, weights, ranks. */
export const matters = {} as const
