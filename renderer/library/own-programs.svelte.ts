import type { Send } from '../../data/contract/contract.ts'
import type { OwnProgramKind } from '../../data/contract/own.ts'
import type { OwnFigures } from '../../data/comparison-state.ts'
import { cellKey } from '../../data/comparison-state.ts'
import type { Failure } from '../../data/messages/describe-error.ts'
import { person as thePerson, type Person } from '../shared/state.svelte.ts'
import { today, withFigure } from '../shared/comparison/own-cell.ts'
import { SHOWN } from './matches.svelte.ts'

/** What a person may say that a program is. */
export const KINDS = ['cip', 'awardLevel'] as const
export type Kind = (typeof KINDS)[number]

/** What is known of one of them, and how: given by the person, told by the list, guessed from the name, or nothing. */
export interface Known {
  readonly from: 'given' | 'list' | 'guess' | 'nothing'
  /** The code; '' where there is nothing. */
  readonly value: string
  /** Of a guess at the field: its title. */
  readonly title?: string
}

/** The programs of one list, with what the open case, the list and their names say that they are. */
export class OwnPrograms {
  programs = $state.raw<readonly OwnProgramKind[] | null>(null)
  failure = $state.raw<Failure | null>(null)
  show = $state.raw<'open' | 'all'>('open')
  most = $state.raw(SHOWN)
  readonly open = $derived.by(() => (this.programs ?? []).filter((program) => this.isOpen(program)))
  /** Open when the list was last looked at: one that is given stays in its row, so that nothing moves under the pointer. */
  #begun = $state.raw<readonly OwnProgramKind[]>([])
  readonly #listed = $derived.by(() => (this.show === 'open' ? this.#begun : (this.programs ?? [])))
  readonly shown = $derived.by(() => this.#listed.slice(0, this.most))
  readonly total = $derived.by(() => this.#listed.length)

  readonly #list: string
  readonly #send: Send
  readonly #person: Person

  constructor(send: Send, list: string, person: Person = thePerson) {
    this.#send = send
    this.#list = list
    this.#person = person
  }

  async load(): Promise<void> {
    const result = await this.#send('own.programs', { list: this.#list })
    if (!result.ok) {
      this.failure = { code: result.code, params: result.params }
      return
    }
    this.failure = null
    this.programs = result.value
    this.#begun = this.open
    if (this.open.length === 0) this.show = 'all'
  }

  known(program: OwnProgramKind, kind: Kind): Known {
    return knownOf(program, kind, this.#person.comparison.figures)
  }

  /** Is something of it only guessed, or not known? */
  isOpen(program: OwnProgramKind): boolean {
    return KINDS.some((kind) => ['guess', 'nothing'].includes(this.known(program, kind).from))
  }

  /** The guess is right, says the person: one step of undo. False where it could not be kept. */
  accept({ key }: OwnProgramKind, kind: Kind, value: string): Promise<boolean> {
    const { figures } = this.#person.comparison
    const own = { value, by: 'self', on: today() } as const
    return this.#person.change({ figures: withFigure(figures, cellKey(key, kind), own) })
  }
}

function knownOf(program: OwnProgramKind, kind: Kind, figures: OwnFigures): Known {
  const { key, cip, awardLevel, field, award } = program
  const given = figures[cellKey(key, kind)]
  if (given) return { from: 'given', value: String(given.value) }
  const told = kind === 'cip' ? (cip ?? '') : awardLevel === 0 ? '' : String(awardLevel)
  if (told !== '') return { from: 'list', value: told }
  if (kind === 'cip' && field) return { from: 'guess', value: field.cip, title: field.title }
  if (kind === 'awardLevel' && award !== null) return { from: 'guess', value: String(award) }
  return { from: 'nothing', value: '' }
}
