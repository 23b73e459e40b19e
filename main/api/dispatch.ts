import * as v from 'valibot'
import { CONTRACT, isCallName, type Handlers, type Result } from '../../data/contract/contract.ts'
import { PathwiseError } from '../../data/contract/errors.ts'
import { isPlainData } from '../../data/contract/plain-data.ts'
import { asPathwiseError } from '../storage/system-errors.ts'

/**
 * Answers one call, whatever it is made of: the input is checked by the
 * contract, and every error becomes a code. Never throws, never rejects.
 */
export async function dispatch(handlers: Handlers, name: unknown, input: unknown): Promise<Result<unknown>> {
  try {
    if (!isCallName(name)) throw new PathwiseError('unknown-call')
    const request = checked(CONTRACT[name].input, input)
    // One name's handler takes that name's request; TypeScript sees only the union of all of them.
    const handler = handlers[name] as (request: unknown) => unknown
    return { ok: true, value: await handler(request) }
  } catch (error) {
    return failure(error)
  }
}

/** @throws PathwiseError 'invalid-input', naming the part where it can be named. */
function checked(schema: v.GenericSchema, input: unknown): unknown {
  let parsed: v.SafeParseResult<v.GenericSchema>
  try {
    if (typeof input !== 'object' || Array.isArray(input) || !isPlainData(input))
      throw new PathwiseError('invalid-input')
    parsed = v.safeParse(schema, input, { abortEarly: true, abortPipeEarly: true })
  } catch {
    // A getter or proxy that throws: only code in this process could hand one over.
    throw new PathwiseError('invalid-input')
  }
  if (parsed.success) return parsed.output
  const at = v.getDotPath(parsed.issues[0])
  throw new PathwiseError('invalid-input', at === null ? {} : { at: at.slice(0, 80) })
}

/**
 * An error as data. Unexpected ones are told on stderr, for whoever started the
 * program, and leave as a code alone: a stack or a path is not a screen's business.
 */
function failure(error: unknown): Result<never> {
  const { code, params } = asPathwiseError(error)
  if (!(error instanceof PathwiseError)) console.error('Pathwise: an unexpected error.', error)
  return { ok: false, code, params }
}
