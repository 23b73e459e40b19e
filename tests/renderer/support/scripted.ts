import type { Answer, CallName, Input, Result, Send } from '../../../data/contract/contract.ts'
import { PathwiseError } from '../../../data/contract/errors.ts'

/** What each call answers; a PathwiseError thrown by it is a failure of the program. */
export type Script = { [N in CallName]?: (input: Input<N>) => Answer<N> | Promise<Answer<N>> }

export interface ScriptedCall {
  readonly name: CallName
  readonly input: unknown
}

/**
 * A program of a few lines, for states of the screen that are hard to bring about
 * in the real one: an import under way, say. A call that has no line fails.
 */
export function scripted(script: Script): { send: Send; calls: ScriptedCall[] } {
  const calls: ScriptedCall[] = []
  const send = async <N extends CallName>(name: N, input: Input<N>): Promise<Result<Answer<N>>> => {
    // What cannot be cloned could not cross to the program either.
    calls.push({ name, input: structuredClone(input) })
    const line = script[name] as ((input: Input<N>) => Answer<N> | Promise<Answer<N>>) | undefined
    try {
      if (!line) throw new PathwiseError('unknown-call')
      return { ok: true, value: await line(input) }
    } catch (error) {
      if (error instanceof PathwiseError) return { ok: false, code: error.code, params: error.params }
      throw error
    }
  }
  return { send: send as Send, calls }
}
