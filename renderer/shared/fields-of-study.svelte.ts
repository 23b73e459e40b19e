import type { Send } from '../../data/contract/contract.ts'
import { send } from '../client.ts'

/** A field of study to choose: its CIP code and its title. */
interface FieldOfStudy {
  readonly value: string
  readonly label: string
}

/** The fields of study that the catalog has programs of. */
class FieldsOfStudy {
  all = $state.raw<readonly FieldOfStudy[]>([])

  readonly #send: Send

  constructor(send: Send) {
    this.#send = send
  }

  /** Asked for when somebody has to choose one: the catalog may be another one by then. Where it fails a code can still be typed. */
  async load(): Promise<void> {
    const result = await this.#send('find.query', { limit: 0, counted: ['study'] })
    if (!result.ok) return
    this.all = result.value.facets.study.flatMap(({ value, label }) =>
      label === undefined || !/^\d\d\.\d{4}$/.test(value) ? [] : [{ value, label }],
    )
  }
}

export const fieldsOfStudy = new FieldsOfStudy(send)
