import type { ErrorCode, ErrorParams } from './errors.ts'

/** A newer Pathwise, as the project's own signed list of updates tells of it. */
export interface UpdateRelease {
  readonly version: string
  /** YYYY-MM-DD. */
  readonly released: string
  /** Plain text for people, in English; may be empty. */
  readonly notes: string
  /** Size of what is downloaded; null where this Pathwise does not update itself. */
  readonly bytes: number | null
}

/** Who puts a newer Pathwise in the place of this one. */
export type UpdatedBy =
  | 'pathwise'
  /** Installed for everybody: an administrator. */
  | 'administrator'
  | 'package-manager'
  | 'flatpak'
  /** A portable one: whoever has the folder. */
  | 'portable'
  /** It would be itself, but may not write where it lies. */
  | 'nobody'
  /** Run from source. */
  | 'developer'

/** How far it is. */
export type UpdatePhase =
  | { readonly at: 'idle' | 'checking' | 'current' }
  /** `later`: it is handed out step by step, and this computer has its turn later. */
  | { readonly at: 'found' | 'later' | 'ready' | 'installing'; readonly release: UpdateRelease }
  | { readonly at: 'downloading'; readonly release: UpdateRelease; readonly bytes: number }
  /** What was tried when it failed is tried again: the download where there is a release, else the question. */
  | {
      readonly at: 'failed'
      readonly release: UpdateRelease | null
      readonly code: ErrorCode
      readonly params: ErrorParams
    }

export interface UpdateState {
  /** The version that runs. */
  readonly version: string
  /** Why nothing is ever asked; null where it may be. */
  readonly off: 'policy' | 'no-key' | null
  readonly updatedBy: UpdatedBy
  /** Asks once a day by itself, because the person or the policy said so. */
  readonly daily: boolean
  readonly dailyBy: 'person' | 'policy'
  /** The one host that is asked. */
  readonly host: string
  /** ISO time of the last list that was read and found right; null: none yet. */
  readonly checkedAt: string | null
  readonly phase: UpdatePhase
}

/**
 * What a host that can update itself offers. Each answers at once with how far it is, and goes
 * on by itself; whoever looks asks again. What does not fit the phase does nothing.
 */
export interface Updates {
  state(): UpdateState
  /** @throws PathwiseError `updates-off`, as do the others that follow */
  check(): UpdateState
  download(): UpdateState
  /** Ends a question or a download. */
  cancel(): UpdateState
  /** Closes Pathwise and puts the newer one in its place. */
  install(): UpdateState
  daily(on: boolean): UpdateState
}
