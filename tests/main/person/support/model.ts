import { isDeepStrictEqual } from 'node:util'
import {
  DEFAULT_COMPARISON,
  type ComparisonChange,
  type ComparisonState,
} from '../../../../data/comparison-state.ts'

interface Case {
  name: string
  archived: boolean
  isDeleted: boolean
  state: ComparisonState
}

interface Step {
  /** The case whose undo reaches it; null: any. */
  of: number | null
  /** The case that it is about. */
  readonly about: number | null
  readonly isCreation: boolean
  isUndone: boolean
  undo(): void
  redo(): void
}

/** What the store must be like: whole states in memory, and one list of steps. */
export class Model {
  readonly #cases = new Map<number, Case>()
  #open = 1
  #next = 2
  #steps: Step[] = []

  constructor() {
    this.#make(1, '')
  }

  /** As the store tells it: the open case, and all that are there. */
  get told() {
    const { name, state } = this.#at(this.#open)
    return {
      open: { id: this.#open, name },
      comparison: state,
      canUndo: this.#undoable() !== undefined,
      canRedo: this.#redoable() !== undefined,
      cases: this.present.map(
        (id) => [id, this.#at(id).name, this.#at(id).archived, this.#at(id).state] as const,
      ),
    }
  }

  get present(): number[] {
    return [...this.#cases.keys()].filter((id) => !this.#at(id).isDeleted).sort((a, b) => a - b)
  }

  change(change: ComparisonChange): void {
    const [id, before] = [this.#open, this.#at(this.#open).state]
    const programs = [...new Set(change.programs ?? before.programs)]
    const merged = { ...before, ...change, programs }
    const after = { ...merged, baseline: programs.find((key) => key === merged.baseline) ?? null }
    if (isDeepStrictEqual(after, before)) return
    const put = (state: ComparisonState) => () => void (this.#at(id).state = state)
    this.#do({ of: id, about: null, undo: put(before), redo: put(after) })
  }

  create(name: string): void {
    if (name !== '' || !this.#isBlank(this.#open)) this.#add(name, DEFAULT_COMPARISON)
  }

  duplicate(id: number, name: string): void {
    this.#add(name, this.#at(id).state)
  }

  open(id: number): void {
    if (id === this.#open) return
    this.#leave()
    this.#open = id
  }

  rename(id: number, name: string): void {
    const { name: before } = this.#at(id)
    const put = (name: string) => () => void (this.#at(id).name = name)
    if (before !== name) this.#do({ of: null, about: id, undo: put(before), redo: put(name) })
  }

  archive(id: number, archived: boolean): void {
    const put = (archived: boolean) => () => void (this.#at(id).archived = archived)
    if (this.#at(id).archived !== archived)
      this.#do({ of: null, about: id, undo: put(!archived), redo: put(archived) })
  }

  delete(id: number): void {
    const wasOpen = this.#open === id
    const undo = () => {
      this.#at(id).isDeleted = false
      if (wasOpen) this.open(id)
    }
    this.#do({ of: null, about: id, undo, redo: () => this.#putAway(id, null) })
  }

  close(): void {
    const closed = this.#open
    for (const step of this.#steps)
      if (step.of === null && step.about !== null)
        step.of = this.#at(step.about).isDeleted ? closed : step.about
    this.#leave()
    this.#blank()
    this.#purge()
  }

  undo(): void {
    this.#take(this.#undoable(), true)
  }

  redo(): void {
    this.#take(this.#redoable(), false)
  }

  #add(name: string, state: ComparisonState): void {
    const before = this.#leave()
    const id = this.#next
    const redo = () => {
      if (!this.#cases.has(id)) this.#make(id, name, state)
      else {
        this.#at(id).isDeleted = false
        this.#leave()
      }
      this.#open = id
    }
    this.#do({ of: null, about: id, isCreation: true, undo: () => this.#putAway(id, before), redo })
  }

  #do(step: Omit<Step, 'isUndone' | 'isCreation'> & { isCreation?: boolean }): void {
    step.redo()
    this.#steps = this.#steps.filter((other) => !(other.isUndone && this.#isReached(other)))
    this.#steps.push({ isCreation: false, ...step, isUndone: false })
    this.#purge()
  }

  #take(step: Step | undefined, isUndone: boolean): void {
    if (!step) return
    step[isUndone ? 'undo' : 'redo']()
    step.isUndone = isUndone
    if (step.about !== null) step.of = null
  }

  #isReached({ of }: Step): boolean {
    return of === null || of === this.#open
  }

  #undoable(): Step | undefined {
    const isWorkedIn = (id: number | null) =>
      this.#steps.some(({ of, about, isUndone }) => of === id && about === null && !isUndone)
    return this.#steps.findLast(
      (step) => !step.isUndone && this.#isReached(step) && !(step.isCreation && isWorkedIn(step.about)),
    )
  }

  #redoable(): Step | undefined {
    return this.#steps.find((step) => step.isUndone && this.#isReached(step))
  }

  #putAway(id: number, next: number | null): void {
    this.#at(id).isDeleted = true
    if (this.#open !== id) return
    if (next !== null && this.#cases.get(next)?.isDeleted === false) this.#open = next
    else this.#blank()
  }

  /** Leaves the open case; one that is blank goes. */
  #leave(): number | null {
    const id = this.#open
    if (!this.#isBlank(id)) return id
    this.#erase(id)
    return null
  }

  #isBlank(id: number): boolean {
    const { name, state } = this.#at(id)
    return name === '' && isDeepStrictEqual(state, DEFAULT_COMPARISON)
  }

  #blank(): void {
    this.#open = this.#next
    this.#make(this.#next, '')
  }

  #make(id: number, name: string, state = DEFAULT_COMPARISON): void {
    this.#cases.set(id, { name, archived: false, isDeleted: false, state })
    this.#next = Math.max(this.#next, id + 1)
  }

  #erase(id: number): void {
    this.#cases.delete(id)
    this.#steps = this.#steps.filter(({ of, about }) => of !== id && about !== id)
  }

  /** Deleted cases that no step brings back are gone. */
  #purge(): void {
    for (const [id, { isDeleted }] of this.#cases)
      if (isDeleted && !this.#steps.some(({ about }) => about === id)) this.#erase(id)
  }

  #at(id: number): Case {
    return this.#cases.get(id) as Case
  }
}
