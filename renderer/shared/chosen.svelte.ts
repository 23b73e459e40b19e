import type { ComparisonState } from '../../data/comparison-state.ts'
import type { Send } from '../../data/contract/contract.ts'

import { MOST_COMPARED, type ProgramKey } from '../../data/program.ts'
import { send } from '../client.ts'
import { notices, type Notices } from './notices.svelte.ts'

/** What a chip or a message says of a program. */
export interface ProgramName {
  readonly key: ProgramKey
  readonly program: string
  readonly institution: string
  readonly city: string
  readonly state: string
  readonly awardLevel: number
}

/**
 * Names of the programs chosen. Those chosen from a table are known from there;
 * those kept from an earlier day are asked for.
 */
export class ChosenNames {
  #names = $state.raw<Readonly<Partial<Record<ProgramKey, ProgramName>>>>({})
  #missing = $state.raw<readonly ProgramKey[]>([])
  readonly #send: Send
  readonly #notices: Notices

  constructor(send: Send, notices: Notices) {
    this.#send = send
    this.#notices = notices
  }

  /** Was it asked for, and nobody holds it? Else its name may be on its way. */
  isMissing(key: ProgramKey): boolean {
    return this.#missing.includes(key)
  }

  of(key: ProgramKey): ProgramName | undefined {
    return this.#names[key]
  }

  learn(...names: readonly ProgramName[]): void {
    this.#names = { ...this.#names, ...Object.fromEntries(names.map((name) => [name.key, name])) }
  }

  /** Ask for the names that are not known yet; a program that neither the catalog nor the one whose figures are kept holds stays unknown. */
  async ask({ programs, figuresOf }: Pick<ComparisonState, 'programs' | 'figuresOf'>): Promise<void> {
    await this.renew({ programs: programs.filter((key) => !this.#names[key]), figuresOf })
  }

  /**
   * Ask for the names of many programs, of all cases say, few at a time: whatever
   * else is asked meanwhile goes between. Ends early where `isWanted` says so.
   */
  async requestMany(programs: readonly ProgramKey[], isWanted: () => boolean): Promise<void> {
    const unknown = programs.filter((key, at) => !this.#names[key] && programs.indexOf(key) === at)
    for (let from = 0; from < unknown.length && isWanted(); from += MOST_COMPARED)
      await this.renew({ programs: unknown.slice(from, from + MOST_COMPARED), figuresOf: null })
  }

  /** Ask for all of them, known or not: another catalog may call them otherwise. */
  async renew({ programs, figuresOf }: Pick<ComparisonState, 'programs' | 'figuresOf'>): Promise<void> {
    if (programs.length === 0) return
    const comparison = this.#notices.take(
      await this.#send('compare.table', { programs: [...programs], figuresOf }),
    )
    if (!comparison) return
    this.learn(...comparison.programs)
    const found = comparison.programs.map(({ key }) => key)
    const others = this.#missing.filter((key) => !programs.includes(key))
    this.#missing = [...others, ...programs.filter((key) => !found.includes(key))]
  }
}

export const chosenNames = new ChosenNames(send, notices)
