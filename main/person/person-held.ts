import { PathwiseError } from '../../data/contract/errors.ts'
import { patiently } from '../storage/patiently.ts'

/** Milliseconds that a call waits for another program to let go of the person's file. */
const PATIENCE = 5_000

const isHeld = (error: unknown): boolean => error instanceof PathwiseError && error.code === 'person-busy'

/**
 * Does what a store was asked to, waiting where another program holds the person's file;
 * meanwhile the thread answers other calls.
 * @throws PathwiseError 'person-busy' after five seconds; nothing was changed then
 */
export const whenFree = <T>(work: () => T | Promise<T>): Promise<T> => patiently(work, isHeld, PATIENCE)
