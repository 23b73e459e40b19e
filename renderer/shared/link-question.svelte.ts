/** The outside address that waits for a yes; Electron's host asks by itself, in the preview the page does. */
class LinkQuestion {
  asked = $state.raw<URL | null>(null)
  /** What was pressed; the focus goes back there. */
  from: HTMLElement | null = null

  ask(url: URL, from: HTMLElement): void {
    this.from = from
    this.asked = url
  }

  close(): void {
    this.asked = null
  }
}

export const linkQuestion = new LinkQuestion()
