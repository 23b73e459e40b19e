import type { Send } from '../../../data/contract/contract.ts'
import type { OpenedSearch, SavedSearch } from '../../../data/contract/saved.ts'
import { send } from '../../client.ts'
import { notices, type Notices } from '../../shared/notices.svelte.ts'
import { person, type Person } from '../../shared/state.svelte.ts'
import { find, type Find } from '../find.svelte.ts'

/** The searches that the person saved, and what is new of each. */
class Saved {
  /** By name; null until they are known. */
  list = $state.raw<readonly SavedSearch[] | null>(null)

  /** Programs that are new, of all of them. */
  readonly added = $derived((this.list ?? []).reduce((sum, { news }) => sum + (news?.added ?? 0), 0))

  readonly #send: Send
  readonly #notices: Notices
  readonly #person: Person
  readonly #find: Find
  /** Of several answers only the last one asked for counts. */
  #asked = 0

  constructor(send: Send, notices: Notices, whose: Person, searches: Find) {
    this.#send = send
    this.#notices = notices
    this.#person = whose
    this.#find = searches
  }

  async load(): Promise<void> {
    const asked = ++this.#asked
    const list = this.#notices.take(await this.#send('saved.list', {}))
    if (list && asked === this.#asked) this.list = list
  }

  /** Saves the search at hand. @param keepPlace with where it is near, which is left out otherwise. */
  save(name: string, keepPlace: boolean): Promise<boolean> {
    const { query, residency, place } = this.#find
    const search = { ...query.request(residency), place }
    const { id } = this.#person.case
    return this.#change(() => this.#send('saved.save', { name, search, keepPlace, case: id }))
  }

  rename(id: number, name: string): Promise<boolean> {
    return this.#change(() => this.#send('saved.rename', { id, name }))
  }

  remove(id: number): Promise<boolean> {
    return this.#change(() => this.#send('saved.remove', { id }))
  }

  /** Shows what it finds, which is looked at then. Null where it is not there any more. */
  async open(id: number): Promise<OpenedSearch | null> {
    const opened = this.#notices.take(await this.#send('saved.open', { id }))
    if (opened) await this.#find.openSaved(opened)
    void this.load()
    return opened
  }

  async #change(call: Parameters<Person['run']>[0]): Promise<boolean> {
    const isDone = await this.#person.run(call)
    await this.load()
    return isDone
  }
}

export const saved = new Saved(send, notices, person, find)
