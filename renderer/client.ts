import type { Answer, CallName, Input, Result, Send } from '../data/contract/contract.ts'

declare global {
  interface Window {
    /** Set by Electron's preload; absent in the preview. */
    readonly pathwise?: { readonly send: Send }
  }
}

/** The preview's way to the same contract: one POST a call, same origin, cookie already set. */
const post: Send = async <N extends CallName>(name: N, input: Input<N>): Promise<Result<Answer<N>>> => {
  try {
    const response = await fetch(`/call/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
      // What the person changed last must arrive even while the window closes.
      keepalive: name.startsWith('person.'),
    })
    return (await response.json()) as Result<Answer<N>>
  } catch {
    // Nobody is there any more, or somebody who does not know this page: a new start with a new address.
    return { ok: false, code: 'no-answer', params: {} }
  }
}

/** The screen's only door to the program. */
export const send: Send = (name, input) => (window.pathwise?.send ?? post)(name, input)
