import type { Send } from '../../data/contract/contract.ts'
import type { OccupationDetails } from '../../data/contract/occupations.ts'
import { send } from '../client.ts'
import { whenCatalogChanges } from '../shared/catalog-changed.ts'
import { notices, type Notices } from '../shared/notices.svelte.ts'

/** What the catalog knows of single jobs, by area: each asked for once while the catalog is the same. */
export class JobDetails {
  readonly #send: Send
  readonly #notices: Notices
  readonly #known = new Map<string, Promise<OccupationDetails | null | undefined>>()

  constructor(send: Send, notices: Notices) {
    this.#send = send
    this.#notices = notices
  }

  /** Null where the catalog has no such job; undefined where it could not be asked, which was then said. */
  of(soc: string, area: string): Promise<OccupationDetails | null | undefined> {
    const key = `${soc} ${area}`
    let asked = this.#known.get(key)
    if (!asked) {
      asked = this.#ask(soc, area).then((answer) => {
        if (answer === undefined) this.#known.delete(key)
        return answer
      })
      this.#known.set(key, asked)
    }
    return asked
  }

  /** Another catalog is active. */
  forget(): void {
    this.#known.clear()
  }

  async #ask(soc: string, area: string): Promise<OccupationDetails | null | undefined> {
    const result = await this.#send('occupations.get', { soc, area })
    if (result.ok) return result.value
    this.#notices.take(result)
    return undefined
  }
}

export const jobDetails = new JobDetails(send, notices)
whenCatalogChanges(() => jobDetails.forget())
