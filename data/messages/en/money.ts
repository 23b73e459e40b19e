/** Break-even with the person's numbers, and what makes up the cost. */
export const money = {} as const
