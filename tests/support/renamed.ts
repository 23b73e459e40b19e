/** Column of `institutions` that the release to come renames, and what it was called. */
export const RENAMED = { now: 'phone', before: 'telephone' } as const
