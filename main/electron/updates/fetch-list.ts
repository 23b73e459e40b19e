import { PathwiseError } from '../../../data/contract/errors.ts'
import { LARGEST_LIST } from './release-list.ts'
import { open, type Asked } from './request.ts'

/** Milliseconds that a list may take as a whole. */
const LONGEST_LIST = 30_000

/**
 * The bytes of the list, as they are.
 * @param longest milliseconds
 * @throws PathwiseError `update-unreachable`, `update-elsewhere`, `update-list-broken` where it is too large
 */
export async function fetchList(address: URL, asked: Asked, longest = LONGEST_LIST): Promise<Buffer> {
  const signal = AbortSignal.any([asked.signal, AbortSignal.timeout(longest)])
  const parts: Buffer[] = []
  let size = 0
  try {
    const response = await open(address, { ...asked, signal })
    for await (const part of response as AsyncIterable<Buffer>) {
      size += part.length
      if (size > LARGEST_LIST) {
        response.destroy()
        throw new PathwiseError('update-list-broken')
      }
      parts.push(part)
    }
  } catch (cause) {
    if (cause instanceof PathwiseError || asked.signal.aborted) throw cause
    throw new PathwiseError('update-unreachable', { host: address.host }, { cause })
  }
  return Buffer.concat(parts)
}
