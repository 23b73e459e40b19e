import { NATION } from '../../data/area.ts'
import type { Send } from '../../data/contract/contract.ts'
import type { OccupationList } from '../../data/contract/occupations.ts'
import { send } from '../client.ts'
import { notices, type Notices } from '../shared/notices.svelte.ts'
import { occupations, type Occupations } from '../shared/occupations.svelte.ts'

/** What the Occupations page shows: the area whose pay is wanted, and what is looked for. It outlives the page. */
export class OccupationsView {
  area = $state.raw(NATION)
  typed = $state.raw('')
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

export const occupationsView = new OccupationsView(send, notices, occupations)
