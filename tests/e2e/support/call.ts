import type { Page } from 'playwright-core'
import type { Answer, CallName, Input, Result } from '../../../data/contract/contract.ts'

/**
 * Asks the program as the page of the preview does.
 *
 * @throws Error with the call's name and code where it is refused: a test that goes on
 *   without what it asked for looks at another screen than it thinks.
 */
export async function call<N extends CallName>(page: Page, name: N, input: Input<N>): Promise<Answer<N>> {
  const answer = await page.evaluate(
    async ([name, body]) => {
      const headers = {
        'content-type': 'application/json',
        'x-pathwise-key': localStorage.getItem('pathwise-key') ?? '',
      }
      const response = await fetch(`/call/${name}`, { method: 'POST', headers, body })
      return (await response.json()) as Result<unknown>
    },
    [name, JSON.stringify(input)] as const,
  )
  if (!answer.ok) throw new Error(`${name}: ${answer.code}`)
  return answer.value as Answer<N>
}
