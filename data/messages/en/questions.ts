/** The call sheet: what to ask each school. */
export const questions = {} as const
