import type { Send } from '../../../data/contract/contract.ts'
import type { JobComparison, JobsCompareInput } from '../../../data/contract/job-comparison.ts'
import { FEWEST_JOBS } from '../../../data/job-rows.ts'
import type { Notices } from '../../shared/notices.svelte.ts'

/** The comparison of the jobs asked for last; while another is on its way, the one before. */
export class JobAnswer {
  comparison = $state.raw<JobComparison | null>(null)
  working = $state.raw(false)
  hasFailed = $state.raw(false)
  readonly #send: Send
  readonly #notices: Notices
  #turn = 0

  constructor(send: Send, notices: Notices) {
    this.#send = send
    this.#notices = notices
  }

  /** Codes that are none are told apart from jobs that the catalog has not: neither has a column. */
  async ask(input: JobsCompareInput): Promise<void> {
    const turn = ++this.#turn
    if (input.jobs.length < FEWEST_JOBS) {
      this.comparison = null
      this.working = false
      return
    }
    this.working = true
    const answer = this.#notices.take(await this.#send('jobs.compare', input))
    // Others were asked for meanwhile.
    if (turn !== this.#turn) return
    this.working = false
    this.hasFailed = !answer
    // Figures of other jobs than the address names would be worse than none.
    this.comparison = answer ?? null
  }
}
