/** Every call of the contract. */
export const CHANNEL = 'pathwise:call'
/** Paths of files that the person chose or dropped; only the preload can tell them. */
export const STAGE_CHANNEL = 'pathwise:stage'
