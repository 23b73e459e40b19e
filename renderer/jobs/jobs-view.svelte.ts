import { NATION } from '../../data/area.ts'
import type { Send } from '../../data/contract/contract.ts'
import type { OccupationFound, OccupationList } from '../../data/contract/occupations.ts'
import { MOST_JOBS } from '../../data/job-rows.ts'
import { send } from '../client.ts'
import { notices, type Notices } from '../shared/notices.svelte.ts'
import { occupations, type Occupations } from '../shared/occupations.svelte.ts'
import { nextSort, type Sort, type SortKey } from './order.ts'

/** What Jobs shows: the area whose pay is wanted, what is looked for, and the order. It outlives the page. */
export class JobsView {
  area = $state.raw(NATION)
  typed = $state.raw('')
  /** Those that are to stand side by side, in the order chosen. */
  chosen = $state.raw<readonly string[]>([])
  /** Null: by how well they match, or by their programs. */
  sort = $state.raw<Sort | null>(null)
  /** What the newest text that was answered finds; null where none is typed. */
  found = $state.raw<{ readonly text: string; readonly jobs: readonly OccupationFound[] } | null>(null)
  /** Of the same catalog as the national list it came beside. */
  #other = $state.raw<{ readonly list: OccupationList; readonly beside: OccupationList | null } | null>(null)
  readonly #send: Send
  readonly #notices: Notices
  readonly #national: Occupations

  constructor(send: Send, notices: Notices, national: Occupations) {
    this.#send = send
    this.#notices = notices
    this.#national = national
  }

  /** The newest list that is here: while another area's is on its way, the one before. */
  get list(): OccupationList | null {
    const other = this.#other?.beside === this.#national.known ? this.#other.list : null
    return (this.area === NATION ? null : other) ?? this.#national.known
  }

  /** Look for jobs by any of their titles; what was found before stays until the answer is here. */
  async look(typed: string): Promise<void> {
    this.typed = typed
    const text = typed.trim()
    if (text === '') {
      this.found = null
      return
    }
    const jobs = this.#notices.take(await this.#send('occupations.find', { text, all: true }))
    // Another text was typed meanwhile.
    if (jobs && this.typed.trim() === text) this.found = { text, jobs }
  }

  /** Chooses a job, or lets go of it; no more than stand side by side. */
  setChosen(soc: string, isChosen: boolean): void {
    const others = this.chosen.filter((one) => one !== soc)
    this.chosen = isChosen ? [...others, soc].slice(0, MOST_JOBS) : others
  }

  sortBy(key: SortKey): void {
    this.sort = nextSort(this.sort, key)
  }

  /** The area chosen; also to be called when another catalog came, whose pay is then asked for. */
  async choose(area: string): Promise<void> {
    this.area = area
    if (area === NATION || this.list?.area === area) return
    const beside = this.#national.known
    const list = this.#notices.take(await this.#send('occupations.list', { area }))
    // Another area was chosen meanwhile.
    if (this.area !== area) return
    if (list) this.#other = { list, beside }
    else this.area = NATION
  }
}

export const jobsView = new JobsView(send, notices, occupations)
