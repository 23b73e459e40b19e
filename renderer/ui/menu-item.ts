import type { Component } from 'svelte'

/** One thing that can be done, in a menu. */
export interface MenuItem {
  readonly label: string
  readonly run: () => void
  /** Stands apart from the one before it. */
  readonly apart?: boolean
  readonly icon?: Component<{ size: number; 'aria-hidden': 'true' }>
  readonly disabled?: boolean
}
