const waiting: (() => unknown)[] = []

/**
 * Does something once the tests of the file that runs are through. For what a support
 * module makes for a whole file: its own `afterAll` would count for the first file
 * alone, since the files of the unit tests share what they have loaded.
 */
export function afterFile(work: () => unknown): void {
  waiting.push(work)
}

/** Called by setup.ts. */
export async function endFile(): Promise<void> {
  for (const work of waiting.splice(0)) await work()
}
