/** The only channel between a screen and the program. */
export const CHANNEL = 'pathwise:call'
