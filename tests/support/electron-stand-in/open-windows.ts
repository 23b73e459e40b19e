/** Every window that is open, hidden ones too, in the order they were made. */
export const openWindows = new Set<OpenWindow>()

export interface OpenWindow {
  /** As the person closes it. @returns false where the program kept it open. */
  closeByPerson(): Promise<boolean>
}
