import type { IncomingMessage } from 'node:http'
import type { MessageKey } from '../../data/messages/translate.ts'

/** In bytes. The largest honest call (a case full of notes, 1,000 of 2,000 characters) may have three quarters of this. */
export const MOST_BODY = 8 * 1024 * 1024

export type Body =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly status: number; readonly words: MessageKey }

const TOO_LARGE: Body = { kind: 'refused', status: 413, words: 'preview.refused.large' }

/**
 * The JSON that a call carries. Text that is no JSON becomes `undefined`, which
 * no call of the contract takes, so that its answer is the contract's own.
 */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') return { kind: 'refused', status: 415, words: 'preview.refused.type' }
  if (Number(request.headers['content-length'] ?? 0) > MOST_BODY) return TOO_LARGE

  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength
    if (size > MOST_BODY) return TOO_LARGE
    chunks.push(chunk)
  }
  return { kind: 'value', value: parse(Buffer.concat(chunks)) }
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
