import type { ComparisonState } from '../../data/case.ts'
import type { Input, Send } from '../../data/contract/contract.ts'
import type { Delivery } from '../../data/contract/export.ts'

import type { Failure } from '../../data/messages/describe-error.ts'
import { requestOf } from '../shared/comparison/answer.svelte.ts'

type Layout = NonNullable<Input<'export.csv'>['layout']>
export const LAYOUTS: readonly Layout[] = ['across', 'rows']

/** What goes into the CSV file; the choices stay while Pathwise is open. */
export class CsvExport {
  layout = $state.raw<Layout>('across')
  status = $state.raw(true)
  source = $state.raw(false)
  asOf = $state.raw(false)
  /** Present pay and payback stay out of the file unless asked for. */
  personal = $state.raw(false)
  working = $state.raw(false)
  failure = $state.raw<Failure | null>(null)

  readonly #send: Send

  constructor(send: Send) {
    this.#send = send
  }

  /** Rows as on screen: all, or only those that differ. Null where it failed, or one is being made already. */
  async save(state: ComparisonState, differencesOnly: boolean): Promise<Delivery | null> {
    if (this.working) return null
    this.working = true
    this.failure = null
    const { layout, status, source, asOf, personal } = this
    const result = await this.#send('export.csv', {
      ...requestOf(state),
      layout,
      status,
      source,
      asOf,
      differencesOnly,
      personal,
    })
    this.working = false
    if (result.ok) return result.value
    this.failure = { code: result.code, params: result.params }
    return null
  }
}
