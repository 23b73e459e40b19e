/** Somebody asked to print what is compared: the dialog of it opens as soon as it is there. */
class PrintRequest {
  asked = $state.raw(false)

  /** True once for each time that it was asked. */
  take(): boolean {
    const was = this.asked
    this.asked = false
    return was
  }
}

export const printRequest = new PrintRequest()
