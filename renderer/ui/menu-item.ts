/** One thing that can be done, in a menu. */
export interface MenuItem {
  readonly words: string
  readonly run: () => void
  /** Stands apart from the one before it. */
  readonly apart?: boolean
}
