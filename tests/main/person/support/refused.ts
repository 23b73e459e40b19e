import { PathwiseError } from '../../../../data/contract/errors.ts'

/** The error with which work was refused; fails where it was not. */
export async function refusal(work: () => unknown): Promise<PathwiseError> {
  try {
    await work()
  } catch (error) {
    if (error instanceof PathwiseError) return error
    throw error
  }
  throw new Error('This should have been refused, and was not.')
}
