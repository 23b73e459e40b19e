import { setTimeout as wait } from 'node:timers/promises'

/** Milliseconds between two tries. */
const PAUSE = 60

/**
 * Runs work again while another program's lock is in its way, up to a time. Only the
 * time between the tries passes: the thread is free for whatever else is asked.
 *
 * @param isHeld is it a lock that stopped the work? It is run from its beginning then.
 * @param patience milliseconds
 * @throws what the last try threw
 */
export async function patiently<T>(
  work: () => T | Promise<T>,
  isHeld: (error: unknown) => boolean,
  patience: number,
): Promise<T> {
  const end = performance.now() + patience
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!isHeld(error) || performance.now() > end) throw error
      await wait(PAUSE)
    }
  }
}
